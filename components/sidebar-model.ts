import type {AreaId, AreaMatch, Evidence, Lookalike, Ticket} from '../triage/ticket';

/** A quiet line about the state of reading: what is wrong, in words, and what can be done. */
export interface StatusLine {
  readonly id: string;
  readonly text: string;
  /** Offers the reader's diagnosis, free of ticket text, for a report. */
  readonly report?: boolean;
}

/** Everything the sidebar draws from. */
export interface SidebarView {
  /** Ticket on the screen; null where none is open. */
  readonly ticketId: string | null;
  /** 'known': `matches` is what detection says. Until then nothing of an earlier ticket may be shown. */
  readonly phase: 'no-ticket' | 'reading' | 'known' | 'unreadable';
  /** For the words around evidence; null where the text is not at hand. */
  readonly ticket: Ticket | null;
  /** Best first, without areas that are hidden or off. */
  readonly matches: readonly AreaMatch[];
  /** Areas that would be listed had the user not hidden them for this ticket. */
  readonly hidden: readonly AreaId[];
  readonly lookalikes: readonly Lookalike[];
  readonly lines: readonly StatusLine[];
  readonly dark: boolean;
  readonly letterKeys: boolean;
  /** Show the panel also where nothing matched. */
  readonly alwaysOpen: boolean;
  readonly panel: {readonly open: boolean; readonly width: number; readonly folded: readonly string[]};
  /** The extension was replaced under this page. */
  readonly outdated: boolean;
  /** The page covers us: nothing may act. */
  readonly covered: boolean;
  /** This Zendesk's profile leaves out Slack, requests for help, pairing, summaries and history. */
  readonly restricted?: boolean;
  /** Counts up each time the shortcut asks for the focus. */
  readonly focusAsked: number;
  /** Counts up each time the user asks to see the panel, whatever the ticket is about. */
  readonly openAsked: number;
}

export type Saved = {readonly saved: boolean; readonly why?: string};

/** Everything the sidebar can ask for. */
export interface SidebarActions {
  jump(evidence: Evidence): {readonly shown: true} | {readonly shown: false; readonly why: string};
  clearHighlight(): void;
  open(href: string): void;
  openBehind(href: string): Promise<boolean>;
  /** A catalogue entry was opened: it leads the list of recent ones. */
  opened(entry: string): void;
  setOpen(open: boolean): void;
  setWidth(width: number): void;
  /** Reserves room beside the ticket, or none. */
  dock(width: number | null): void;
  fold(section: string, folded: boolean): void;
  hide(area: AreaId, on: boolean): Promise<Saved>;
  setArea(area: AreaId, on: boolean): Promise<Saved>;
  search(): void;
  showKeys(): void;
  showOptions(): void;
  /** Notes where the focus is, before it comes to us. */
  rememberFocus(): void;
  focusBack(): void;
  diagnosis(): string;
}
