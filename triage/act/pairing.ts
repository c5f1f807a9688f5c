import type {Ticket} from '../ticket';
import {type Draft, type Facts, labelAction, type Place, titleOf, withParameters} from './draft';

/** Said by the ticket itself; a high priority alone is no emergency. */
export const isEmergency = ({subject, tags}: Ticket): boolean =>
  tags.some(tag =>
    /^(?:(?:customer|support|ticket)[-_])?emergency(?:[-_](?:ticket|request|escalation))?$/i.test(tag),
  ) || /^\W*emergency\b/i.test(subject);

/** Most further tickets that a thread is about. */
const mostOthers = 5;

/** Addresses of other tickets of the same Zendesk that colleagues named in this one; numbers only, no words. */
export function otherTickets({comments}: Ticket, ticketUrl: string): readonly string[] {
  const start = ticketUrl.slice(0, ticketUrl.lastIndexOf('/') + 1);
  const urls = comments
    .filter(({author}) => author !== 'customer')
    .flatMap(({body}) => body.slice(0, 20_000).split(start).slice(1))
    .flatMap(rest => /^\d{1,15}/.exec(rest)?.[0] ?? [])
    .map(number => start + number);
  return [...new Set(urls)].filter(url => url !== ticketUrl).slice(0, mostOthers);
}

/** Both ways of pairing: an issue with the pod's label, or a Slack thread that the pairing bot turns into one. */
export function pairingDraft(facts: Facts): Draft {
  const {ticket, ticketUrl, data, area} = facts;
  const {issue, emergency, label, thread} = data.pairing;
  const others = otherTickets(ticket, ticketUrl);
  const ordinary: Place = {
    id: 'issue',
    label: 'Open a pairing issue',
    href: own =>
      withParameters(issue.value, {
        issuable_template: issue.template,
        'issue[title]': titleOf(facts, own),
      }),
    note: `Template ${issue.template}`,
  };
  const urgent: Place = {
    id: 'emergency',
    label: 'Open an emergency issue',
    href: own =>
      withParameters(emergency.value, {
        issuable_template: emergency.template,
        'issue[title]': `${emergency.title} ${titleOf(facts, own)}`,
      }),
    note: `Template ${emergency.template}`,
  };
  const slack: Place = {
    id: 'slack',
    label: `Open ${thread.channel}`,
    href: () => `https://gitlab.slack.com/archives/${thread.slackId}`,
  };
  return {
    id: 'pairing',
    title: 'Pairing',
    reach: 'slack',
    own: {label: 'What you want to look at together', hint: 'your own words, no ticket text'},
    headline: {name: 'Title', of: own => titleOf(facts, own)},
    sections: [
      {
        id: 'issue',
        name: 'For the issue',
        text: [
          `Ticket: ${ticketUrl}`,
          ...others.map(url => `Ticket: ${url}`),
          `Area: ${area.name}`,
          '',
          labelAction(label),
        ].join('\n'),
      },
      {
        id: 'thread',
        name: 'For a Slack thread',
        text: [
          `Pairing on ${area.short}, who joins?`,
          ticketUrl,
          ...others,
          '(react with :pairify: when it is done)',
        ].join('\n'),
      },
    ],
    before: [],
    places: isEmergency(ticket) ? [urgent, ordinary, slack] : [ordinary, slack, urgent],
    hints: [
      {says: thread.says, source: thread.source, asOf: thread.asOf},
      {says: data.slack.says, source: data.slack.source, asOf: data.slack.asOf},
    ],
    inserts: false,
  };
}
