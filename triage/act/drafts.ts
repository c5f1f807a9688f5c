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
