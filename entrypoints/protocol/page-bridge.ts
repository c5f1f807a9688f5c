import type {Settings, Panel} from '../../settings/model';
import type {AreaId, Evidence, Triage} from '../../triage/ticket';
import type {ReaderState} from '../../zendesk/state';
import type {Change} from '../../settings/change';
import type {Answers, Request} from './to-background';

/** Everything the sidebar draws from. Replaced as a whole, never changed in place. */
export interface PageSnapshot {
  readonly reader: ReaderState;
  /** null while nothing was detected yet for the ticket of `reader`. */
  readonly triage: Triage | null;
  /** Detection still goes on over a long ticket. */
  readonly scanning: boolean;
  /** Areas that "Wrong match?" hid for this ticket. */
  readonly hidden: readonly AreaId[];
  readonly dark: boolean;
  readonly settings: Settings;
  readonly panel: Panel;
  /** The extension was updated or switched off under this page. */
  readonly outdated: boolean;
  /** The page covers us or made us inert: nothing may act. */
  readonly covered: boolean;
  readonly palette: {readonly open: boolean; readonly text: string};
  /** Counts up each time the shortcut asks for the focus. */
  readonly focusAsked: number;
}

/** Outcome of a jump to evidence in the ticket. */
export type Jump = {readonly shown: true} | {readonly shown: false; readonly why: string};

/**
 * What the script on the Zendesk page offers the sidebar's script; both run in the extension's isolated world, the
 * page cannot reach it.
 */
export interface PageBridge {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  snapshot(): PageSnapshot;
  subscribe(listener: () => void): () => void;
  /** Asks the background; resolves to null where it does not answer (worker gone, extension updated). */
  ask<T extends Request['type']>(request: Extract<Request, {type: T}>): Promise<Answers[T] | null>;
  /** Saves and shows the change at once. */
  change(change: Change): Promise<{readonly saved: boolean; readonly why?: string}>;
  jumpTo(evidence: Evidence): Jump;
  clearHighlight(): void;
  /** Back to where the caret was before the focus came to us. */
  focusBack(): void;
  setOpen(open: boolean): void;
  setPalette(open: boolean, text?: string): void;
  /** Reserves `width` pixels beside the ticket, or none. */
  dock(width: number | null): void;
  /** Health of the reader, without ticket text, ready to be copied. */
  diagnosis(): string;
  /** Called once by the sidebar when it is mounted; `unmount` removes it. */
  mounted(unmount: () => void): void;
}

declare global {
  var secPodTriage: PageBridge | undefined;
}
