import type {Settings, Panel} from '../../settings/model';
import type {Detector} from '../../triage/detect';
import type {AreaId, Triage} from '../../triage/ticket';
import type {ReaderState} from '../../zendesk/state';
import type {Watching} from '../../zendesk/watch';
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
  /** Counts up each time the user asks to see the panel, also where it counts as open but nothing matched. */
  readonly openAsked: number;
}

/**
 * What the script on the Zendesk page offers the sidebar's script; both run in the extension's isolated world, the
 * page cannot reach it. Kept small: what only an open sidebar needs is in the sidebar's own script.
 */
export interface PageCore {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  readonly watching: Watching;
  snapshot(): PageSnapshot;
  subscribe(listener: () => void): () => void;
  set(part: Partial<PageSnapshot>): void;
  /** Puts the host (back) on top of the page. */
  raise(): void;
  /** Asks the background; resolves to null where it does not answer (worker gone, extension updated). */
  ask<T extends Request['type']>(request: Extract<Request, {type: T}>): Promise<Answers[T] | null>;
  /** Has the one writer save it; shown as soon as it is saved. */
  change(change: Change): Promise<{readonly saved: boolean; readonly why?: string}>;
  setOpen(open: boolean): void;
  /** Called once by the detector's script. */
  provideDetector(detector: Detector): void;
  /** Called once by the sidebar when it is mounted; `unmount` removes it. */
  mounted(unmount: () => void): void;
}

declare global {
  var secPodTriage: PageCore | undefined;
  /** Whether the copy of the page script that runs in this world still has its extension. */
  var secPodTriageRuns: (() => boolean) | undefined;
}
