import type {StatusLine} from '../../components/sidebar-model';
import type {Trouble} from '../../zendesk/state';
import type {PageSnapshot} from '../protocol/page-core';

/** Why the ticket could not be read in full, in one sentence. */
const troubles: Readonly<Record<Trouble, string>> = {
  'signed-out': 'Zendesk says you are signed out.',
  forbidden: 'Zendesk does not let you read this ticket.',
  'not-found': 'Zendesk does not find this ticket: it may be deleted or merged.',
  'rate-limited': 'Zendesk’s request limit is reached.',
  'server-error': 'Zendesk answered with an error.',
  'bad-answer': 'Zendesk’s answer could not be understood.',
  offline: 'This computer is offline.',
  'page-disagrees': 'The address and the open tab name different tickets, so nothing was read.',
  'page-unknown': 'Can’t read this page (layout changed).',
  unreadable: 'Can’t read this ticket (layout changed).',
};
const reportable: ReadonlySet<Trouble> = new Set(['bad-answer', 'page-unknown', 'unreadable']);

const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', second: '2-digit'});
const count = new Intl.NumberFormat('en');

function troubleLine(trouble: Trouble, retryAt: number | null, readAnyway: boolean): StatusLine {
  const rest = [
    ...(retryAt === null ? [] : [`Not asked again before ${clock.format(retryAt)}.`]),
    ...(readAnyway ? ['Read from the page instead: older comments may be missing.'] : []),
  ];
  return {
    id: trouble,
    text: [troubles[trouble], ...rest].join(' '),
    ...(reportable.has(trouble) ? {report: true} : {}),
  };
}

function readerLines({reader}: PageSnapshot): readonly StatusLine[] {
  if (reader.at === 'unreadable') return [troubleLine(reader.trouble, reader.retryAt, false)];
  if (reader.at !== 'ready') return [];
  const fromPage = reader.ticket.source === 'page';
  if (reader.trouble !== null) return [troubleLine(reader.trouble, null, fromPage)];
  return fromPage ? [{id: 'from-page', text: 'Read from the page: older comments may be missing.'}] : [];
}

/** Everything about this ticket's reading that is not as usual, one quiet line each. */
export function statusLines(snapshot: PageSnapshot): readonly StatusLine[] {
  const {triage, scanning, outdated, reader} = snapshot;
  const isCut = reader.at === 'ready' && !scanning && triage !== null && triage.scanned < triage.total;
  return [
    ...(outdated ? [{id: 'outdated', text: 'Updated: reload the tab.'}] : []),
    ...readerLines(snapshot),
    ...(scanning ? [{id: 'scanning', text: 'A long ticket: still looking through it.'}] : []),
    ...(isCut
      ? [
          {
            id: 'partial',
            text: `Looked through ${count.format(triage.scanned)} of ${count.format(triage.total)} characters; the rest was left out.`,
          },
        ]
      : []),
  ];
}
