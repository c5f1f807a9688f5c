import {questionsDraft} from './checklist';
import {closingDraft} from './closing';
import type {Draft, DraftId, Facts} from './draft';
import {handoverDraft, summaryDraft} from './handover';
import {bugDraft, docsDraft} from './issue';
import {pairingDraft} from './pairing';
import {slackDraft} from './question';
import {requestDraft} from './request';

function askDraft({ticks}: Facts): Draft {
  return {
    id: 'ask',
    title: 'Ask for what is missing',
    reach: 'reply',
    own: null,
    headline: null,
    sections: [{id: 'questions', name: 'Reply', text: questionsDraft(ticks)}],
    before: [],
    places: [],
    hints: [],
    inserts: true,
  };
}

/** How each draft is made. */
export const drafts: Readonly<Record<DraftId, (facts: Facts) => Draft>> = {
  ask: askDraft,
  request: requestDraft,
  pairing: pairingDraft,
  slack: slackDraft,
  bug: bugDraft,
  docs: docsDraft,
  handover: handoverDraft,
  summary: summaryDraft,
  closing: closingDraft,
};

/** Key on an area, and its name in the menu, in the order of use. */
export const draftKeys: readonly {readonly id: DraftId; readonly key: string; readonly name: string}[] = [
  {id: 'request', key: 'r', name: 'Request for help'},
  {id: 'slack', key: 'q', name: 'Ask in Slack'},
  {id: 'pairing', key: 'p', name: 'Pairing'},
  {id: 'bug', key: 'b', name: 'Bug report'},
  {id: 'docs', key: 'e', name: 'Better docs'},
  {id: 'handover', key: 'h', name: 'Hand over'},
  {id: 'summary', key: 'y', name: 'Summary'},
  {id: 'closing', key: 'x', name: 'Attention, closing'},
];
