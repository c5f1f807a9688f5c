import type {ReaderState} from '../../zendesk/state';
import {type WatchOptions, watchTickets} from '../../zendesk/watch';
import {type FakeApi, type FakeTicket, fakeApi, json} from './api';
import {type Clock, fakeClock} from './clock';
import {openPage, type PageWindow} from './page';

export const apple: FakeTicket = {
  id: 4242,
  subject: 'apple',
  updatedAt: '2026-11-20T12:00:00Z',
  comments: [
    {body: 'apple one'},
    {body: 'apple two', from: 'internal'},
    {body: 'apple three', from: 'agent'},
  ],
};
export const zebra: FakeTicket = {
  id: 77,
  subject: 'zebra',
  updatedAt: '2026-11-19T12:00:00Z',
  comments: [{body: 'zebra one'}],
};
const yak: FakeTicket = {
  id: 5,
  subject: 'yak',
  updatedAt: '2026-11-18T12:00:00Z',
  comments: [{body: 'yak one'}],
};

export interface Scene {
  readonly window: PageWindow;
  readonly clock: Clock;
  readonly api: FakeApi;
  readonly states: ReaderState[];
  readonly watching: ReturnType<typeof watchTickets>;
  readonly end: AbortController;
  readonly last: () => ReaderState | undefined;
}

export function scene(
  api: FakeApi = fakeApi(() => [apple, zebra, yak]),
  window: PageWindow = openPage('2026'),
  over: Partial<WatchOptions> = {},
): Scene {
  const clock = fakeClock();
  const states: ReaderState[] = [];
  const end = new AbortController();
  const watching = watchTickets({
    window,
    fetch: api.fetch,
    signal: end.signal,
    now: clock.now,
    after: clock.after,
    onState: state => states.push(state),
    ...over,
  });
  return {window, clock, api, states, watching, end, last: () => states.at(-1)};
}

/** What the sidebar would show, short: where it is, whose ticket, from where, what is wrong. */
export const brief = (state: ReaderState | undefined): string => {
  if (!state) return 'nothing';
  if (state.at === 'ready') {
    return [state.ticketId, state.ticket.subject, state.ticket.source, state.trouble]
      .filter(Boolean)
      .join(' ');
  }
  return [state.at, 'ticketId' in state && state.ticketId, 'trouble' in state && state.trouble]
    .filter(Boolean)
    .join(' ');
};
export const briefs = ({states}: Scene): readonly string[] => states.map(brief);

export const setHidden = (window: PageWindow, hidden: boolean): void => {
  Object.defineProperty(window.document, 'hidden', {configurable: true, value: hidden});
  window.document.dispatchEvent(new window.Event('visibilitychange'));
};
export const setOnline = (window: PageWindow, online: boolean): void => {
  Object.defineProperty(window.navigator, 'onLine', {configurable: true, value: online});
  window.dispatchEvent(new window.Event(online ? 'online' : 'offline'));
};
export const failing = (status: number, headers: Record<string, string> = {}): FakeApi =>
  fakeApi(
    () => [apple, zebra, yak],
    () => json({error: 'x'}, {status, headers: {'content-type': 'application/json', ...headers}}),
  );
export const addComment = (window: PageWindow, audit: number): void => {
  const item = window.document.createElement('article');
  item.id = `comment-${audit}`;
  item.setAttribute('data-test-id', 'omni-log-comment-item');
  window.document.querySelector('[data-ticket-id="4242"] [data-test-id="omni-log-container"]')?.append(item);
};
