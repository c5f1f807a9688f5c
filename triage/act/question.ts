import {areaParts} from '../show/area-parts';
import {podRows} from '../show/help-rows';
import type {Row} from '../show/rows';
import type {Draft, Facts} from './draft';
import {searchPlaces} from './request';

/** Where to ask about an area: its group's channel, else the pod's. */
function channelOf({area, owner, catalog}: Facts): Row | undefined {
  const pod = podRows(`${area.id}/act/pod`, catalog)[0];
  if (owner?.unclear !== undefined) return pod;
  const help = areaParts(area, catalog).find(({id}) => id === 'help')?.rows ?? [];
  return help.find(({kind, copy}) => kind === 'channel' && copy !== null) ?? pod;
}

/** A question for Slack: link, the engineer's sentence, known messages. No word of the ticket. */
export function slackDraft(facts: Facts): Draft {
  const {area, ticketUrl, version, knownErrors, data, catalog} = facts;
  const channel = channelOf(facts);
  const pod = podRows(`${area.id}/act/pod`, catalog)[0];
  const docs = area.resources.find(({kind}) => kind === 'docs')?.href;
  const errors = knownErrors.map(message => `- ${message}`);
  const rows = [channel, pod].filter(
    (row, index, all) => row && all.findIndex(one => one?.title === row.title) === index,
  );
  return {
    id: 'slack',
    title: `Ask in ${channel?.title ?? 'Slack'}`,
    reach: 'slack',
    own: {
      label: 'Your question, in your own words',
      hint: 'a summary and a clear request; no ticket text, no customer names',
    },
    headline: null,
    sections: [
      {
        id: 'question',
        name: 'Message',
        text: [
          `${area.short}: {own}`,
          `Ticket: ${ticketUrl}`,
          ...(version === null ? [] : [`GitLab ${version.version}`]),
          ...(docs === undefined ? [] : [`Docs: ${docs}`]),
          ...(errors.length > 0 ? ['Known messages seen:', ...errors] : []),
        ].join('\n'),
      },
    ],
    before: searchPlaces(facts),
    places: rows.flatMap(row =>
      row?.href ? [{id: `channel/${row.title}`, label: `Open ${row.title}`, href: () => row.href ?? ''}] : [],
    ),
    hints: [{says: data.slack.says, source: data.slack.source, asOf: data.slack.asOf}],
    inserts: false,
  };
}
