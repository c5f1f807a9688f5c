/** What the background and the popup can ask of the script in a Zendesk tab. */
export type PageRequest =
  | {readonly type: 'triage'}
  | {readonly type: 'health'}
  | {readonly type: 'open-sidebar'}
  | {readonly type: 'focus-sidebar'}
  | {readonly type: 'open-palette'; readonly text?: string};

/** Answer to 'health': which reader works and which parts of the page it misses, without a word of the ticket. */
export interface PageHealth {
  readonly diagnosis: string;
  readonly api: string;
  readonly page: string;
  readonly missing: readonly string[];
}

/** Answer to 'triage': which areas the tab's ticket is about. No text of the ticket. */
export interface TabTriage {
  readonly ticketId: string | null;
  /** Of the Zendesk in the tab, which may have the restricted profile. */
  readonly host: string;
  readonly reading: 'under way' | 'done' | 'failed';
  readonly areas: readonly {readonly id: string; readonly level: 'likely' | 'maybe'}[];
}
