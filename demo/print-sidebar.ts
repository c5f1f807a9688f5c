import type {Shown, ShownArea, ShownPart, ShownRow} from './read-sidebar';
import type {DemoTicket} from './ticket';

const rowLine = ({text, small, href}: ShownRow): string =>
  `      - ${[text, ...(small === '' ? [] : [`(${small})`]), ...(href === null ? [] : [href])].join('  ')}`;

const partLines = ({title, folded, lines, rows}: ShownPart): string[] => [
  `    ${title}${folded ? ' (folded)' : ''}`,
  ...lines.map(line => `      ${line}`),
  ...rows.map(rowLine),
];

const areaLines = ({name, maybe, why, parts}: ShownArea): string[] => [
  `  ${name}${maybe ? ' (maybe)' : ''}`,
  // The words, then where they stand.
  ...(why.length === 0 ? [] : [`    Why: ${why.join(' — ')}`]),
  ...parts.flatMap(partLines),
];

/** What the sidebar shows for a ticket, as text for a terminal. */
export const sidebarText = (ticket: Pick<DemoTicket, 'id' | 'subject'>, shown: Shown): string =>
  [
    `#${ticket.id} ${ticket.subject || '(no subject)'}`,
    ...shown.status.map(({text}) => `  ! ${text}`),
    ...shown.notes.map(note => `  ${note}`),
    ...shown.areas.flatMap(areaLines),
  ].join('\n');

/** True when the areas shown as likely begin with the one the ticket is about (or are none, if it is about none). */
export const isAsExpected = ({expects}: Pick<DemoTicket, 'expects'>, shown: Shown): boolean => {
  const likely = shown.areas.filter(({maybe}) => !maybe).map(({id}) => id);
  return expects.primary === 'none' ? likely.length === 0 : likely[0] === expects.primary;
};
