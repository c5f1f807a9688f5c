import type {AreaId} from '../triage/ticket';

/** What the user chose on the options page. */
export interface Settings {
  readonly version: 1;
  /** Areas that detection must not list. */
  readonly areasOff: readonly AreaId[];
  /** 'zendesk' follows the ticket page's look, 'system' the operating system's. */
  readonly scheme: 'zendesk' | 'system' | 'light' | 'dark';
  /** Single letters act while a row has the focus (WCAG 2.1.4 asks for a switch). */
  readonly letterKeys: boolean;
  /** Show the panel's frame also on tickets where nothing matched. */
  readonly alwaysOpen: boolean;
  /** Zendesk hosts whose profile the user chose: restricted or not. Others have the one they come with. */
  readonly profiles: Readonly<Record<string, boolean>>;
}

/** How the sidebar was left. Widths in CSS pixels. */
export interface Panel {
  readonly version: 1;
  readonly open: boolean;
  readonly width: number;
  /** Names of the sections that are folded. */
  readonly folded: readonly string[];
}

/** Catalogue entries by resource or area id; never typed or selected words. Newest first. */
export interface Usage {
  readonly version: 1;
  readonly recent: readonly string[];
  readonly pinned: readonly string[];
}

/** Areas hidden by "Wrong match?", per ticket number; newest ticket last, capped. */
export interface Hidden {
  readonly version: 1;
  readonly tickets: readonly {readonly ticketId: string; readonly areas: readonly AreaId[]}[];
}

/** Everything the extension keeps, one storage key each. */
export interface Stored {
  readonly settings: Settings;
  readonly panel: Panel;
  readonly usage: Usage;
  readonly hidden: Hidden;
}
export type StoredKey = keyof Stored;

export const panelWidth = {least: 280, usual: 360, most: 560} as const;
export const caps = {recent: 20, pinned: 30, hiddenTickets: 200} as const;

export const defaults: Stored = {
  settings: {version: 1, areasOff: [], scheme: 'zendesk', letterKeys: true, alwaysOpen: false, profiles: {}},
  panel: {version: 1, open: false, width: panelWidth.usual, folded: ['code', 'rest']},
  usage: {version: 1, recent: [], pinned: []},
  hidden: {version: 1, tickets: []},
};
