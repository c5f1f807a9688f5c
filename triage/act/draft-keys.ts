import type {DraftId} from './draft';

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
