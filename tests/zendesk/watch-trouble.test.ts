import {describe, expect, test} from 'vitest';
import {fakeApi, json} from './api';
import {openPage, selectTicket} from './page';
import {apple, brief, briefs, failing, scene, setOnline, zebra} from './scene';

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
