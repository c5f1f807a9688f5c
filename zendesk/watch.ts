import type {After, Fetch} from './get-json';
import {pageTargets} from './page-targets';
import {findPane, type Pane} from './pane';
import {quietObserver} from './quiet-observer';
import type {Known} from './read-api';
import {ticketId} from './routes';
import type {ReaderState} from './state';
import {type PauseStore, type Visit, visitTicket} from './visit';

export interface WatchOptions {
  readonly window: Window & typeof globalThis;
  readonly fetch: Fetch;
  /** Ends everything: listeners, observer, timers, requests. */
  readonly signal: AbortSignal;
  readonly onState: (state: ReaderState) => void;
  readonly now?: () => number;
  readonly after?: After;
  readonly pause?: PauseStore;
}

export interface Watching {
  /** The address may have changed; for the caller's `wxt:locationchange`, and after another tab wrote the pause. */
  readonly check: () => void;
  /** The engineer asks to read again. Respects a pause. */
  readonly reload: () => void;
  /** The ticket's pane by the reader rule at this moment, for highlighting and inserting. */
  readonly pane: () => Pane;
  /** For the health line: how the API answered last ("ok", "not asked", or trouble and reason). */
  readonly lastRead: () => {readonly api: string};
}

/** Whoever flicks through the tabs does not want each of them read. */
const flicking = 300;
const dwell = 150;

/**
 * Follows the ticket in front of the engineer and says what is known of it. Reads no other ticket, and never polls: it
 * looks again when the address, the tab bar or the conversation changes.
 */
export function watchTickets(options: WatchOptions): Watching {
  const {window, signal} = options;
  const {document, location} = window;
  const now = options.now ?? Date.now;
  const after: After =
    options.after ??
    ((ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    });
  let pausedUntil = 0;
  const ownPause: PauseStore = {
    read: () => pausedUntil,
    write(until) {
      pausedUntil = until;
    },
  };
  let visit: Visit | null = null;
  let begun = Number.NEGATIVE_INFINITY;
  let state: ReaderState | null = null;
  let api = 'not asked';
  const around = {
    window,
    fetch: options.fetch,
    now,
    after,
    pause: options.pause ?? ownPause,
    recent: new Map<string, Known>(),
    check,
    report(answer: string) {
      api = answer;
    },
  };
  const observer = quietObserver({window, after, now, signal}, check);

  function check(): void {
    if (signal.aborted) return;
    const id = ticketId(location);
    if (id !== (visit?.id ?? null)) {
      visit?.leave();
      visit = id === null ? null : visitTicket(id, around, now() - begun < flicking ? dwell : 0);
      begun = now();
    }
    if (visit) {
      const found = findPane(document, visit.id);
      observer.watch(pageTargets(document, found));
      emit(visit.look(found));
    } else emit({at: 'elsewhere'});
  }

  function emit(next: ReaderState): void {
    if (state && isSame(state, next)) return;
    state = next;
    options.onState(next);
  }

  const wake = (): void => {
    if (!document.hidden) visit?.again(false);
    check();
  };
  const listen = (target: EventTarget | undefined, types: string, run: () => void): void => {
    for (const type of types.split(' ')) target?.addEventListener(type, run, {signal});
  };
  listen(window, 'popstate hashchange', check);
  listen(window.navigation, 'currententrychange navigatesuccess', check);
  listen(window, 'online pageshow', wake);
  listen(document, 'visibilitychange', wake);
  signal.addEventListener('abort', () => visit?.leave());
  check();

  return {
    check,
    reload() {
      visit?.again(true);
      check();
    },
    pane() {
      const id = ticketId(location);
      return id === null ? {at: 'nothing', reason: 'no pane'} : findPane(document, id);
    },
    lastRead: () => ({api}),
  };
}

function isSame(a: ReaderState, b: ReaderState): boolean {
  if (a.at === 'ready' && b.at === 'ready') return a.ticket === b.ticket && a.trouble === b.trouble;
  return JSON.stringify(a) === JSON.stringify(b);
}
