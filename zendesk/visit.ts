import {type After, type Failure, type Fetch, longestRest} from './get-json';
import type {Pane} from './pane';
import {type Known, readTicket} from './read-api';
import {itemsOf, markOf, readPage, refOf} from './read-page';
import {forgetHuge, type RecentTickets, remember} from './recent-tickets';
import type {OpenTicket, ReaderState, Trouble} from './state';

/** Until when the API is left alone after "too many requests", in epoch milliseconds; may be shared between tabs. */
export interface PauseStore {
  readonly read: () => number;
  readonly write: (until: number) => void;
}

/** What a visit needs from outside. `check` makes the watcher look again. */
export interface Surroundings {
  readonly window: Window;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly after: After;
  readonly pause: PauseStore;
  readonly recent: RecentTickets;
  readonly check: () => void;
  /** For the health line: how the API answered last. */
  readonly report: (api: string) => void;
}

/** One stay on a ticket. */
export interface Visit {
  readonly id: string;
  /** What may be said now that the page looks like `found`. Starts what is due. */
  readonly look: (found: Pane) => ReaderState;
  /** Reads again at the next look: because the engineer asked, or only if there is reason to hope. */
  readonly again: (isWish: boolean) => void;
  /** Aborts all that is under way. */
  readonly leave: () => void;
}

/** A page that is not ready, or not known, is looked at again this often, at doubling distance; then it is settled. */
const mostLooks = 5;
const firstLook = 250;
const slowAfter = 2500;
const shortestGap = 5000;
const hopeAfter = 60_000;
const budget = 64 * 1024 * 1024;

/** Reads ticket `id`, by API first and page second, from `delay` milliseconds on. Nothing repeats by itself. */
export function visitTicket(id: string, around: Surroundings, delay: number): Visit {
  const {window, now, after, pause, recent, check} = around;
  const left = new AbortController();
  const cancels = new Set<() => void>();
  let isDue = false;
  let isBusy = false;
  let isSlow = false;
  let failure: Failure | null = null;
  let looked = 0;
  let isLooking = false;
  let hasWaited = false;
  let hasPane = false;
  let readAt = Number.NEGATIVE_INFINITY;
  let isWaiting = false;
  let hasNews = false;
  let gap = shortestGap;
  let askedFor = '';
  let pageMark = '';
  let page: OpenTicket | null = null;

  const later = (ms: number, run: () => void): (() => void) => {
    const cancel = after(ms, () => {
      cancels.delete(cancel);
      run();
      check();
    });
    cancels.add(cancel);
    return cancel;
  };
  const makeDue = (): void => {
    isDue = true;
  };
  if (delay > 0) later(delay, makeDue);
  else makeDue();

  function lookAgain(): void {
    if (isLooking || looked >= mostLooks) return;
    isLooking = true;
    later(firstLook * 2 ** looked, () => {
      isLooking = false;
      looked++;
    });
  }

  function ask(): void {
    isDue = false;
    const rest = pause.read() - now();
    // A longer rest than is ever written comes from a clock that was set back.
    if (rest > 0 && rest <= longestRest) wait(rest);
    else if (window.navigator.onLine === false) failure = {trouble: 'offline', reason: 'offline'};
    else void read();
  }

  function wait(rest: number): void {
    failure = {trouble: 'rate-limited', reason: '429'};
    // Once: if that was not enough, the next try is the engineer's.
    if (!hasWaited) later(rest, makeDue);
    hasWaited = true;
  }

  async function read(): Promise<void> {
    isBusy = true;
    isSlow = false;
    const stopClock = later(slowAfter, () => {
      isSlow = true;
    });
    const known = recent.get(id);
    const asking = {...around, origin: window.location.origin, signal: left.signal, budget: {bytes: budget}};
    const answer = await readTicket(id, asking, known);
    stopClock();
    if (left.signal.aborted) return;
    isBusy = false;
    readAt = now();
    if ('trouble' in answer) refuse(answer);
    else accept(answer, known);
    check();
  }

  function refuse(answer: Failure): void {
    around.report(`${answer.trouble} (${answer.reason})`);
    failure = answer;
    // Who may not read the ticket now shall not see what was read before.
    if (/signed|forb|found/.test(answer.trouble)) recent.delete(id);
    if (answer.rest) {
      pause.write(now() + answer.rest);
      wait(answer.rest);
    }
  }

  function accept(answer: Known, known: Known | undefined): void {
    around.report('ok');
    failure = null;
    hasWaited = false;
    // The page only seemed to have news: believe it less. Nothing new on arrival says nothing about the page.
    gap = hasNews && answer === known ? Math.min(gap * 2, longestRest) : shortestGap;
    hasNews = false;
    remember(recent, id, answer);
  }

  /** Asks the API once for each state of the conversation that shows a comment it has not told of. */
  function notice(log: Element): void {
    const ticket = recent.get(id)?.ticket;
    const mark = markOf(log);
    if (!ticket || isBusy || isDue || isWaiting || mark === askedFor) return;
    const items = itemsOf(log);
    const refs = new Set(ticket.commentRefs.flatMap(ref => [ref?.id, ref?.auditId]));
    const isNew = (item: Element): boolean => {
      const ref = refOf(item);
      return ref !== null && !refs.has(ref.auditId ?? ref.id);
    };
    if (items.length <= ticket.comments.length && !items.some(isNew)) return;
    askedFor = mark;
    isWaiting = true;
    later(Math.max(500, readAt + gap - now()), () => {
      isWaiting = false;
      hasNews = true;
      isDue = true;
    });
  }

  function pageTicket(pane: Element, log: Element): OpenTicket | null {
    const mark = markOf(log);
    if (mark !== pageMark) page = readPage(pane, log, id);
    pageMark = mark;
    return page && (page.subject || page.comments.length > 0) ? page : null;
  }

  const ready = (ticket: OpenTicket, trouble: Trouble | null): ReaderState => ({
    at: 'ready',
    ticketId: id,
    ticket,
    trouble,
  });
  const unreadable = (trouble: Trouble, retryAt: number | null): ReaderState => ({
    at: 'unreadable',
    ticketId: id,
    trouble,
    retryAt,
  });

  return {
    id,
    look(found) {
      hasPane = found.at === 'pane';
      if (hasPane) looked = 0;
      else lookAgain();
      const isSettled = looked >= mostLooks;
      if (found.at === 'nothing') {
        return isSettled ? unreadable('page-disagrees', null) : {at: 'reading', ticketId: id};
      }
      if (found.at === 'pane') notice(found.log);
      if (isDue && !isBusy && !window.document.hidden) ask();

      const trouble = failure?.trouble ?? null;
      const known = recent.get(id);
      if (known) return ready(known.ticket, trouble ?? (isSettled ? 'page-unknown' : null));
      const shown = (trouble || isSlow) && found.at === 'pane' ? pageTicket(found.pane, found.log) : null;
      if (shown) return ready(shown, trouble);
      if (!trouble) return {at: 'reading', ticketId: id};
      return unreadable(trouble, trouble === 'rate-limited' ? pause.read() : null);
    },
    again(isWish) {
      // Without a conversation to watch, a glance at the page is the only sign that something may be new.
      const isStale = failure || !hasPane;
      const age = failure?.trouble === 'offline' ? 0 : hopeAfter;
      if (isWish || (isStale && now() - readAt > age)) makeDue();
    },
    leave() {
      left.abort();
      for (const cancel of cancels) cancel();
      forgetHuge(recent, id);
    },
  };
}
