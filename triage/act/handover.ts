import {answered, asked, lastIsOurs, saidLines, tried} from './conversation';
import type {Draft, Facts} from './draft';
import {knownLines, missingLines, orNone, signLines} from './known';

const linkLines = ({area, ticketUrl, ticket}: Facts): readonly string[] => [
  `- [ZD-${ticket.id}](${ticketUrl})`,
  ...area.resources
    .filter(({kind, href}) => kind === 'docs' && href !== undefined)
    .slice(0, 2)
    .map(({title, href}) => `- [${title}](${href ?? ''})`),
];

/** The state of a ticket for a colleague while one is away, and the pin for the pod's channel. */
export function handoverDraft(facts: Facts): Draft {
  const {ticket, ticketUrl, area, data, assignee} = facts;
  const missing = missingLines(facts);
  const waits = lastIsOurs(ticket) ? 'the customer' : 'us';
  const state = [
    `Hand-over, ${area.name}`,
    '',
    'Asked:',
    orNone(saidLines(asked(ticket)), '- nothing yet'),
    '',
    'Answered:',
    orNone(saidLines(answered(ticket)), '- nothing since our last question'),
    '',
    'Tried or proposed:',
    orNone(saidLines(tried(ticket)), '- nothing recorded'),
    '',
    'Still missing:',
    orNone(missing, '- nothing of the checklist'),
    '',
    `Next step: (your words; the ticket waits for ${waits})`,
    `Who: ${assignee === null ? '' : `${assignee} has it; `}(name) looks after it until (date)`,
    '',
    'Links:',
    linkLines(facts).join('\n'),
  ].join('\n');
  return {
    id: 'handover',
    title: 'Hand over',
    reach: 'note',
    own: null,
    headline: null,
    sections: [
      {id: 'note', name: 'Internal note', text: state},
      {
        id: 'pin',
        name: 'To pin in #spt_pod_sec',
        text: `Please keep an eye on ${ticketUrl} (${area.short}) while I am away until (date). State: internal note.`,
      },
    ],
    before: [],
    places: [],
    hints: [
      {says: data.handover.says, source: data.handover.source, asOf: data.handover.asOf},
      {says: data.handover.unpin, source: data.handover.source, asOf: data.handover.asOf},
      {says: data.slack.says, source: data.slack.source, asOf: data.slack.asOf},
    ],
    inserts: true,
  };
}

/** The whole triage of a ticket as one note: areas, signs, links, what is known and missing. */
export function summaryDraft(facts: Facts): Draft {
  const {ticket, listed, version} = facts;
  const areas = listed.flatMap(({area, match}) => [
    `${area.name} (${match.level})`,
    ...signLines({ticket, match}),
    ...area.resources
      .filter(({kind, href}) => kind === 'docs' && href !== undefined)
      .slice(0, 1)
      .map(({title, href}) => `- Docs: [${title}](${href ?? ''})`),
    '',
  ]);
  const text = [
    'Triage',
    ...(version === null ? [] : [`GitLab ${version.version} (${version.from})`]),
    '',
    ...areas,
    'Known:',
    orNone(knownLines(facts), '- nothing of the checklist'),
    '',
    'Missing:',
    orNone(missingLines(facts), '- nothing of the checklist'),
  ].join('\n');
  return {
    id: 'summary',
    title: 'Summary of the triage',
    reach: 'note',
    own: null,
    headline: null,
    sections: [{id: 'note', name: 'Internal note', text}],
    before: [],
    places: [],
    hints: [],
    inserts: true,
  };
}
