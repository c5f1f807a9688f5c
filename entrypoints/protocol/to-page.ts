/** What the background and the popup can ask of the script in a Zendesk tab. */
export type PageRequest =
  | {readonly type: 'triage'}
  | {readonly type: 'open-sidebar'}
  | {readonly type: 'focus-sidebar'}
  | {readonly type: 'open-palette'; readonly text?: string};

/** Answer to 'triage': which areas the tab's ticket is about. No text of the ticket. */
export interface TabTriage {
  readonly ticketId: string | null;
  readonly areas: readonly {readonly id: string; readonly level: 'likely' | 'maybe'}[];
}
