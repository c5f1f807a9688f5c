import {searchesFor} from '../log/searches';
import {helpRows} from '../show/help-rows';
import {saidLines, tried} from './conversation';
import {type Draft, type Facts, labelAction, type Place, titleOf, withParameters} from './draft';
import {knownLines, orNone, signLines} from './known';

/** Earlier requests, issues and documentation, by words of the catalogue; nothing is asked by itself. */
export function searchPlaces({area, owner, catalog}: Facts): readonly Place[] {
  const earlier = helpRows(area, owner, catalog).find(({id}) => id.endsWith('/help/search'));
  const {docs, issues} = searchesFor(area.name.replace(/\s*\(.*\)\s*/g, ' ').trim(), null);
  return [
    ...(earlier?.href ? [{id: 'earlier', label: 'Earlier requests', href: () => earlier.href ?? ''}] : []),
    {id: 'issues', label: 'Issues', href: () => issues},
    {id: 'search-docs', label: 'Docs', href: () => docs},
  ];
}

/** The severity label for a priority; null where Zendesk names none. */
export function severityFor({data, priority}: Pick<Facts, 'data' | 'priority'>): string | null {
  const {severities} = data.request;
  return priority !== null && Object.hasOwn(severities, priority)
    ? severities[priority as keyof typeof severities] // own key of it, as was just asked
    : null;
}

function placeOf(facts: Facts): Place {
  const {owner, area, catalog} = facts;
  const template = owner?.requestTemplate;
  if (template !== undefined)
    return {
      id: 'form',
      label: `Open the form (${template.name})`,
      href: own => withParameters(template.href, {'issue[title]': titleOf(facts, own)}),
      note: `Template seen ${template.asOf}: ${template.source}. Title and template stand in the address, nothing else.`,
    };
  const row = helpRows(area, owner, catalog).find(({id}) => id.endsWith('/help/request'));
  return {
    id: 'form',
    label: 'Open the Sec section of request-for-help',
    href: () => row?.href ?? catalog.requestForHelp.value,
    note: 'No public page names this group’s template: choose it there and paste the title.',
  };
}

/** A request for help with a development group: title, severity, what is known, each part to be copied by itself. */
export function requestDraft(facts: Facts): Draft {
  const {ticket, ticketUrl, data, owner, knownErrors} = facts;
  const {request} = data;
  const severity = severityFor(facts);
  const groupLabel = owner === undefined ? undefined : request.groupLabels[owner.id];
  const labels = [severity, groupLabel?.value].filter(label => typeof label === 'string');
  return {
    id: 'request',
    title: 'Request for help',
    reach: 'gitlab',
    own: {
      label: 'What you need, in a few words',
      hint: 'goes into the title and so into the address; no ticket text',
    },
    headline: {name: 'Title', of: own => titleOf(facts, own)},
    sections: [
      {
        id: 'known',
        name: 'What is known',
        text: [`- Ticket: [ZD-${ticket.id}](${ticketUrl})`, ...knownLines(facts)].join('\n'),
      },
      {
        id: 'evidence',
        name: 'What the customer sees',
        text: orNone(signLines(facts), 'No words of the ticket.'),
      },
      ...(knownErrors.length > 0
        ? [
            {
              id: 'errors',
              name: 'Known messages',
              text: knownErrors.map(message => `- ${message}`).join('\n'),
            },
          ]
        : []),
      {
        id: 'tried',
        name: 'What was tried',
        text: orNone(saidLines(tried(ticket)), '- nothing recorded in the ticket'),
      },
      ...(labels.length > 0
        ? [{id: 'labels', name: 'Labels (a proposal)', text: labels.map(labelAction).join('\n')}]
        : []),
      {
        id: 'after',
        name: 'Afterwards, for the internal note',
        text: `Request for help for ${facts.area.short}: (link of the issue)\nThe same link belongs into the field "GitLab Issues".`,
      },
    ],
    before: searchPlaces(facts),
    places: [placeOf(facts)],
    hints: [
      ...request.before,
      {says: request.severityNote, source: request.source, asOf: request.asOf},
      ...(groupLabel === undefined
        ? []
        : [
            {
              says: `Label ${groupLabel.value}: ${groupLabel.note}.`,
              source: groupLabel.source,
              asOf: groupLabel.asOf,
            },
          ]),
      {says: request.after, source: request.source, asOf: request.asOf},
      {says: request.stuck, source: request.source, asOf: request.asOf},
      {says: request.rules, source: request.source, asOf: request.asOf},
    ],
    inserts: false,
  };
}
