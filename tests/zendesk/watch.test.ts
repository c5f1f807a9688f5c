import {describe, expect, test} from 'vitest';
import type {ReaderState} from '../../zendesk/state';
import {type WatchOptions, watchTickets} from '../../zendesk/watch';
import {type FakeApi, type FakeTicket, fakeApi, json} from './api';
import {type Clock, fakeClock} from './clock';
import {type Random, seeded} from './mutate';
import {closePage, openPage, type PageWindow, selectTicket} from './page';

const apple: FakeTicket = {
  id: 4242,
  subject: 'apple',
  updatedAt: '2026-11-20T12:00:00Z',
  comments: [
    {body: 'apple one'},
    {body: 'apple two', from: 'internal'},
    {body: 'apple three', from: 'agent'},
  ],
};
const zebra: FakeTicket = {
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

interface Scene {
  readonly window: PageWindow;
  readonly clock: Clock;
  readonly api: FakeApi;
  readonly states: ReaderState[];
  readonly watching: ReturnType<typeof watchTickets>;
  readonly end: AbortController;
  readonly last: () => ReaderState | undefined;
}

function scene(
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
const brief = (state: ReaderState | undefined): string => {
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
const briefs = ({states}: Scene): readonly string[] => states.map(brief);

const setHidden = (window: PageWindow, hidden: boolean): void => {
  Object.defineProperty(window.document, 'hidden', {configurable: true, value: hidden});
  window.document.dispatchEvent(new window.Event('visibilitychange'));
};
const setOnline = (window: PageWindow, online: boolean): void => {
  Object.defineProperty(window.navigator, 'onLine', {configurable: true, value: online});
  window.dispatchEvent(new window.Event(online ? 'online' : 'offline'));
};
const failing = (status: number, headers: Record<string, string> = {}): FakeApi =>
  fakeApi(
    () => [apple, zebra, yak],
    () => json({error: 'x'}, {status, headers: {'content-type': 'application/json', ...headers}}),
  );
const addComment = (window: PageWindow, audit: number): void => {
  const item = window.document.createElement('article');
  item.id = `comment-${audit}`;
  item.setAttribute('data-test-id', 'omni-log-comment-item');
  window.document.querySelector('[data-ticket-id="4242"] [data-test-id="omni-log-container"]')?.append(item);
};

describe('reading the ticket in front', () => {
  test('by API, and only that ticket', async () => {
    const s = scene();
    await s.clock.pass(10_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api']);
    expect(s.api.calls.every(path => path.includes('/4242'))).toBe(true);
    expect(s.api.calls).toHaveLength(2);
    expect(s.api.inits.every(({method = 'GET', body}) => method === 'GET' && !body)).toBe(true);
  });

  test('then nothing is asked any more, however long it stays open', async () => {
    const s = scene();
    await s.clock.pass(8 * 3_600_000);
    expect(s.api.calls).toHaveLength(2);
    expect(s.clock.waiting()).toBe(0);
  });

  test('elsewhere nothing is asked', async () => {
    const s = scene(
      fakeApi(() => []),
      openPage('2026', '/agent/filters/1'),
    );
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['elsewhere']);
    expect(s.api.calls).toEqual([]);
  });

  test('a tab in the background waits until it is looked at', async () => {
    const window = openPage('2026');
    setHidden(window, true);
    const s = scene(undefined, window);
    await s.clock.pass(60_000);
    expect(s.api.calls).toEqual([]);
    setHidden(window, false);
    await s.clock.pass(100);
    expect(brief(s.last())).toBe('4242 apple api');
  });

  test('ends with its signal: no listener, timer or answer does anything more', async () => {
    const s = scene();
    s.end.abort();
    selectTicket(s.window, '77');
    s.window.dispatchEvent(new s.window.Event('popstate'));
    s.watching.check();
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242']);
    expect(s.clock.waiting()).toBe(0);
  });

  test('the event log is the same ticket', async () => {
    const s = scene();
    await s.clock.pass(100);
    s.window.history.pushState({}, '', '/agent/tickets/4242/events');
    s.watching.check();
    await s.clock.pass(10_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api']);
    expect(s.api.calls).toHaveLength(2);
  });
});

describe('moving between tickets', () => {
  test('is noticed by the tab bar alone', async () => {
    const s = scene();
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api', 'reading 77', '77 zebra api']);
  });

  test('shows nothing while address and tab differ, either way round', async () => {
    for (const steps of [
      ['address', 'tabs'],
      ['tabs', 'address'],
    ] as const) {
      const s = scene();
      await s.clock.pass(1000);
      selectTicket(s.window, '77', steps[0]);
      s.watching.check();
      await s.clock.pass(400);
      expect(s.last()?.at).toBe('reading');
      expect(s.api.calls.some(path => path.includes('/77'))).toBe(false);
      selectTicket(s.window, '77', steps[1]);
      s.watching.check();
      await s.clock.pass(1000);
      expect(brief(s.last())).toBe('77 zebra api');
    }
  });

  test('says so if address and tab go on differing, and comes back', async () => {
    const s = scene();
    await s.clock.pass(1000);
    selectTicket(s.window, '77', 'address');
    s.watching.check();
    await s.clock.pass(20_000);
    expect(brief(s.last())).toBe('unreadable 77 page-disagrees');
    expect(s.clock.waiting()).toBe(0);
    selectTicket(s.window, '77', 'tabs');
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('77 zebra api');
  });

  test('back to an unchanged ticket costs one small request and shows it at once', async () => {
    const s = scene();
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    s.states.length = 0;
    s.api.calls.length = 0;
    selectTicket(s.window, '4242');
    await s.clock.pass(1000);
    expect(briefs(s)).toEqual(['4242 apple api']);
    expect(s.api.calls).toEqual(['/api/v2/tickets/4242.json']);
  });

  test('flicking through tabs reads only the one that is stayed on', async () => {
    const s = scene();
    await s.clock.pass(1000);
    s.api.calls.length = 0;
    for (const id of ['77', '5', '77', '5', '77']) {
      selectTicket(s.window, id);
      s.watching.check();
      await s.clock.pass(50);
    }
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('77 zebra api');
    expect(s.api.calls.filter(path => path.includes('/5'))).toEqual([]);
  });

  test('leaving to a view and closing the tab says elsewhere', async () => {
    const s = scene();
    await s.clock.pass(1000);
    s.window.history.pushState({}, '', '/agent/filters/1');
    s.window.document.querySelector('[data-entity-id="4242"]')?.remove();
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('elsewhere');
  });

  test('a tab bar that React replaces is found again', async () => {
    const s = scene();
    await s.clock.pass(1000);
    const bar = s.window.document.querySelector('[data-test-id="header-tablist"]');
    const copy = bar?.cloneNode(true);
    if (copy) bar?.replaceWith(copy);
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('77 zebra api');
  });

  test('a page that is drawn late is read by API at once, and by its pane later', async () => {
    const window = openPage({html: '<div id="root"></div>'});
    const s = scene(failing(500), window);
    await s.clock.pass(300);
    expect(brief(s.last())).toBe('unreadable 4242 server-error');
    window.document.body.replaceChildren(
      ...[...openPage('2026').document.body.children].map(child => window.document.importNode(child, true)),
    );
    await s.clock.pass(3000);
    expect(brief(s.last())).toBe('4242 apple subject page server-error');
  });
});

describe('F18 answers in any order', () => {
  type Move = readonly [id: string, steps: 'address' | 'tabs' | 'both'];
  let shown = 0;

  /** A ready state must be about the ticket that address and tab name at this moment, and hold its text only. */
  function judge(window: PageWindow, state: ReaderState | undefined): void {
    if (state?.at !== 'ready') return;
    const tab = window.document
      .querySelector('[data-entity-is-selected="true"]')
      ?.getAttribute('data-entity-id');
    const word = state.ticketId === '4242' ? 'apple' : 'zebra';
    expect([state.ticket.id, state.ticket.subject.split(' ')[0], tab]).toEqual([
      state.ticketId,
      word,
      state.ticketId,
    ]);
    expect(window.location.pathname).toBe(`/agent/tickets/${state.ticketId}`);
    shown++;
  }

  /** A→B→A while requests are answered in the order that `random` picks, and tabs and address move apart. */
  async function shuffled(random: Random): Promise<void> {
    const window = openPage('2026');
    const held: (() => void)[] = [];
    const api = fakeApi(
      () => [apple, zebra],
      () => new Promise<null>(resolve => held.push(() => resolve(null))),
    );
    const states: ReaderState[] = [];
    const s = scene(api, window, {
      onState: state => {
        judge(window, state);
        states.push(state);
      },
    });
    const moves = ['77', '4242'].flatMap((id): Move[] => {
      if (random() < 0.5) return [[id, 'both']];
      const apart: Move[] = [
        [id, 'address'],
        [id, 'tabs'],
      ];
      return random() < 0.5 ? apart : apart.reverse();
    });
    while (moves.length > 0 || held.length > 0) {
      const move = random() < 0.4 ? moves.shift() : undefined;
      if (move) {
        selectTicket(window, ...move);
        if (random() < 0.5) s.watching.check();
      } else held.splice(Math.floor(random() * held.length), 1)[0]?.();
      if (random() < 0.7) await s.clock.pass(Math.floor(random() * 50));
      if (held.length === 0 && moves.length === 0) await s.clock.pass(500);
    }
    await s.clock.pass(1000);
    expect(brief(states.at(-1))).toBe('4242 apple api');
    s.end.abort();
    await closePage(window);
  }

  test('1,000 orders never show a wrong ticket', {timeout: 120_000}, async () => {
    const random = seeded(20261124);
    for (let order = 0; order < 1000; order++) await shuffled(random);
    expect(shown).toBeGreaterThan(1000);
  });
});

describe('a new comment', () => {
  test('F12 is read once, after a moment', async () => {
    let now = apple;
    const s = scene(fakeApi(() => [now]));
    await s.clock.pass(60_000);
    now = {...apple, updatedAt: '2026-11-21T00:00:00Z', comments: [...apple.comments, {body: 'apple four'}]};
    addComment(s.window, 9004);
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api', '4242 apple api']);
    const state = s.last();
    expect(state?.at === 'ready' && state.ticket.comments.at(-1)?.body).toBe('apple four');
    expect(s.api.calls).toHaveLength(4);
  });

  test('older comments that "show more" brings are no news', async () => {
    const s = scene();
    await s.clock.pass(1000);
    s.window.document.querySelector('#comment-9001')?.remove();
    await s.clock.pass(1000);
    addComment(s.window, 9001);
    await s.clock.pass(60_000);
    expect(s.api.calls).toHaveLength(2);
  });

  test('what the API does not know is asked for once, not again and again', async () => {
    const s = scene();
    await s.clock.pass(1000);
    addComment(s.window, 123);
    await s.clock.pass(3_600_000);
    expect(s.api.calls).toHaveLength(3);
    expect(s.clock.waiting()).toBe(0);
  });

  test('F37 a page that always has something new is believed less and less', async () => {
    const s = scene();
    for (let second = 0; second < 600; second++) {
      addComment(s.window, 100_000 + second);
      await s.clock.pass(1000);
    }
    expect(s.api.calls.length).toBeLessThan(12);
  });

  test('in a ticket that was read from the page is read from the page', async () => {
    const s = scene(failing(403));
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('4242 apple subject page forbidden');
    addComment(s.window, 9004);
    await s.clock.pass(1000);
    const state = s.last();
    expect(state?.at === 'ready' && state.ticket.comments).toHaveLength(4);
    expect(s.api.calls).toHaveLength(1);
  });
});

describe('when the API says no', () => {
  test.each([
    ['F13 signed out', 401, 'signed-out'],
    ['F14 forbidden', 403, 'forbidden'],
    ['F20 deleted', 404, 'not-found'],
    ['F15 too many requests', 429, 'rate-limited'],
    ['F16 server error', 500, 'server-error'],
    ['F16 bad gateway', 502, 'server-error'],
  ])('%s: reads the page, says so, and asks no more', async (_, status, trouble) => {
    const s = scene(failing(status, {'retry-after': '999999'}));
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', `4242 apple subject page ${trouble}`]);
    expect(s.api.calls).toHaveLength(1);
  });

  test.each([401, 403, 404])('F14 after %i nothing of the earlier reading remains', async status => {
    let isRefused = false;
    const window = openPage('2026');
    const api = fakeApi(
      () => [apple, zebra],
      () => (isRefused ? json({}, {status}) : null),
    );
    const s = scene(api, window);
    await s.clock.pass(1000);
    window.document.querySelector('#main_panes')?.remove();
    isRefused = true;
    s.watching.reload();
    await s.clock.pass(100);
    expect(s.last()?.at).toBe('unreadable');
    selectTicket(window, '77');
    await s.clock.pass(1000);
    expect(s.last()?.at).toBe('unreadable');
    expect(JSON.stringify(s.last())).not.toContain('apple');
  });

  test.each([
    ['server error', 500],
    ['too many requests', 429],
  ])('%s: what was read before stays, with the trouble beside it', async (_, status) => {
    let isBroken = false;
    const s = scene(
      fakeApi(
        () => [apple],
        () => (isBroken ? json({}, {status}) : null),
      ),
    );
    await s.clock.pass(1000);
    isBroken = true;
    s.watching.reload();
    await s.clock.pass(1000);
    expect(brief(s.last())).toMatch(/^4242 apple api (server-error|rate-limited)$/);
  });

  test('F16 a slow API: the page speaks within 3 s, the API has the last word', async () => {
    let answer: (() => void) | undefined;
    const api = fakeApi(
      () => [apple],
      (_, call) => (call === 1 ? new Promise<null>(resolve => (answer = () => resolve(null))) : null),
    );
    const s = scene(api);
    await s.clock.pass(3000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple subject page']);
    answer?.();
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('4242 apple api');
  });

  test('F17 the answer of another ticket is not shown', async () => {
    const s = scene(
      fakeApi(
        () => [apple],
        path => (path.includes('comments') ? null : json({ticket: {id: 77, subject: 'zebra'}})),
      ),
    );
    await s.clock.pass(10_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple subject page bad-answer']);
    expect(s.watching.lastRead().api).toBe('bad-answer (another ticket)');
  });

  test('F19 offline: reads the page, asks nothing, goes on when the network is back', async () => {
    const window = openPage('2026');
    setOnline(window, false);
    const s = scene(undefined, window);
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['4242 apple subject page offline']);
    expect(s.api.calls).toEqual([]);
    setOnline(window, true);
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('4242 apple api');
  });

  test('F19 a network that fails is tried twice in all', async () => {
    let calls = 0;
    const s = scene(undefined, openPage('2026'), {
      fetch: () => {
        calls++;
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    await s.clock.pass(600_000);
    expect(brief(s.last())).toBe('4242 apple subject page offline');
    expect(calls).toBe(2);
  });
});

describe('F15 too many requests', () => {
  test.each([
    ['30', 30_000],
    [undefined, 60_000],
    ['1000000000', 300_000],
  ])('Retry-After %s: silence, then one call', async (header, ms) => {
    let call = 0;
    const api = fakeApi(
      () => [apple, zebra],
      () =>
        call++ === 0
          ? json({}, {status: 429, headers: header === undefined ? {} : {'retry-after': header}})
          : null,
    );
    const s = scene(api);
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('4242 apple subject page rate-limited');
    // Nothing the engineer does breaks the silence.
    s.watching.reload();
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    selectTicket(s.window, '4242');
    await s.clock.pass(ms - 2100);
    expect(api.calls).toHaveLength(1);
    await s.clock.pass(200);
    expect(brief(s.last())).toBe('4242 apple api');
    expect(api.calls).toHaveLength(3);
  });

  test('a second refusal is not waited for again', async () => {
    const s = scene(failing(429, {'retry-after': '30'}));
    await s.clock.pass(3_600_000);
    expect(s.api.calls).toHaveLength(2);
  });

  test('without a pane the sidebar learns when it goes on', async () => {
    const s = scene(failing(429, {'retry-after': '30'}), openPage({html: ''}));
    const asked = s.clock.now();
    await s.clock.pass(1000);
    expect(s.last()).toEqual({
      at: 'unreadable',
      ticketId: '4242',
      trouble: 'rate-limited',
      retryAt: asked + 30_000,
    });
  });

  test('the pause is shared between tabs', async () => {
    let until = 0;
    const pause = {
      read: () => until,
      write: (next: number) => {
        until = next;
      },
    };
    const first = scene(failing(429, {'retry-after': '30'}), openPage('2026'), {pause});
    await first.clock.pass(1000);
    const second = scene(undefined, openPage('2026'), {pause});
    await second.clock.pass(20_000);
    expect(second.api.calls).toEqual([]);
    await second.clock.pass(20_000);
    expect(brief(second.last())).toBe('4242 apple api');
  });

  test('F34 a clock that was set back does not silence the reader for a day', async () => {
    const s = scene(undefined, openPage('2026'), {
      pause: {read: () => Date.UTC(2026, 10, 25), write: () => undefined},
    });
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('4242 apple api');
  });
});

describe('F36 the page is not known', () => {
  test('the API serves, and it is said once that the page is not read', async () => {
    const s = scene(undefined, openPage({html: '<main>new design</main>'}));
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api', '4242 apple api page-unknown']);
    expect(s.api.calls).toHaveLength(2);
    expect(s.clock.waiting()).toBe(0);
  });

  test('both gone: said once', async () => {
    const s = scene(failing(500), openPage({html: '<main>new design</main>'}));
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', 'unreadable 4242 server-error']);
  });

  test('coming back to the page after a while asks once more', async () => {
    const s = scene(undefined, openPage({html: '<main>new design</main>'}));
    await s.clock.pass(120_000);
    setHidden(s.window, true);
    setHidden(s.window, false);
    await s.clock.pass(1000);
    setHidden(s.window, true);
    setHidden(s.window, false);
    await s.clock.pass(1000);
    expect(s.api.calls).toHaveLength(3);
  });
});
