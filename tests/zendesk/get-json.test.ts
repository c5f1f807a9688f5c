import {describe, expect, test} from 'vitest';
import {type Asking, type Fetch, getJson, restOf} from '../../zendesk/get-json';
import {json} from './api';
import {fakeClock} from './clock';

const refused = {trouble: 'signed-out'};

function asking(fetch: Fetch, over: Partial<Asking> = {}) {
  const clock = fakeClock();
  const calls: {readonly url: string; readonly init: RequestInit}[] = [];
  const left = new AbortController();
  return {
    clock,
    calls,
    left,
    asking: {
      origin: 'https://gitlab.zendesk.com',
      fetch: (url: string, init: RequestInit) => {
        calls.push({url, init});
        return fetch(url, init);
      },
      signal: left.signal,
      after: clock.after,
      now: clock.now,
      budget: {bytes: 1_000_000},
      ...over,
    },
  };
}

async function ask(fetch: Fetch, ms = 0) {
  const setting = asking(fetch);
  const answer = getJson('/api/v2/x.json', setting.asking);
  await setting.clock.pass(ms);
  return {answer: await answer, ...setting};
}

const body =
  (text: string, status: number, headers: Record<string, string> = {}) =>
  () =>
    Promise.resolve(new Response(text, {status, headers}));

test('asks the own origin only, with the session, reading only, following no redirect', async () => {
  const {answer, calls, clock} = await ask(async () => json({a: 1}));
  expect(answer).toEqual({json: {a: 1}});
  expect(calls).toHaveLength(1);
  expect(calls[0]?.url).toBe('https://gitlab.zendesk.com/api/v2/x.json');
  expect(calls[0]?.init).toMatchObject({credentials: 'same-origin', redirect: 'manual'});
  expect(calls[0]?.init.method ?? 'GET').toBe('GET');
  expect(calls[0]?.init.body).toBeUndefined();
  expect(clock.waiting()).toBe(0);
});

describe('what went wrong', () => {
  test.each([
    ['F13 401', body('{}', 401), refused],
    ['F13 sign-in page with 200', body('<form>', 200, {'content-type': 'text/html; charset=utf-8'}), refused],
    ['redirect', body('', 302, {location: '/access/unauthenticated'}), refused],
    ['F14 403', body('{}', 403), {trouble: 'forbidden', reason: '403'}],
    ['404', body('{}', 404), {trouble: 'not-found', reason: '404'}],
    ['410', body('{}', 410), {trouble: 'not-found', reason: '410'}],
    ['400', body('{}', 400), {trouble: 'bad-answer', reason: '400'}],
    ['F16 500', body('{}', 500), {trouble: 'server-error', reason: '500'}],
    [
      'F16 502',
      body('<h1>502', 502, {'content-type': 'text/html'}),
      {trouble: 'server-error', reason: '502'},
    ],
    [
      'F17 wrong type',
      body('{}', 200, {'content-type': 'text/plain'}),
      {trouble: 'bad-answer', reason: 'content type'},
    ],
    ['F17 no type', body('{}', 200, {'content-type': ''}), {trouble: 'bad-answer', reason: 'content type'}],
    ['F17 cut JSON', async () => json('{"a":'), {trouble: 'bad-answer', reason: 'cut or no JSON'}],
    ['F17 empty', async () => json(''), {trouble: 'bad-answer', reason: 'cut or no JSON'}],
    [
      'F15 429',
      body('{}', 429, {'retry-after': '30'}),
      {trouble: 'rate-limited', reason: '429', rest: 30_000},
    ],
  ] as const)('%s', async (_, fetch, expected) => {
    const {answer, calls} = await ask(fetch);
    expect(answer).toMatchObject(expected);
    expect(calls).toHaveLength(1);
  });

  test('a redirect as browsers show it', async () => {
    const opaque = {type: 'opaqueredirect', status: 0, ok: false, headers: new Headers(), body: null};
    // Node cannot make such a response.
    const {answer} = await ask(async () => opaque as unknown as Response);
    expect(answer).toEqual({trouble: 'signed-out', reason: 'redirect'});
  });

  test('F16 a body that is cut', async () => {
    const cut = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":'));
        controller.error(new TypeError('network error'));
      },
    });
    const {answer, calls} = await ask(
      async () => new Response(cut, {headers: {'content-type': 'application/json'}}),
    );
    expect(answer).toEqual({trouble: 'bad-answer', reason: 'cut or no JSON'});
    expect(calls).toHaveLength(1);
  });

  test('F16 no answer for 30 seconds', async () => {
    const never: Fetch = (_, {signal}) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    const {answer, calls} = await ask(never, 30_000);
    expect(answer).toEqual({trouble: 'server-error', reason: 'late'});
    expect(calls).toHaveLength(1);
  });

  test('F19 a broken network is tried once more, no more', async () => {
    const {answer, calls} = await ask(() => Promise.reject(new TypeError('Failed to fetch')), 60_000);
    expect(answer).toEqual({trouble: 'offline', reason: 'network'});
    expect(calls).toHaveLength(2);
  });

  test('a network that comes back answers the second time', async () => {
    let call = 0;
    const {answer} = await ask(async () => {
      if (call++ === 0) throw new TypeError('Failed to fetch');
      return json({a: 1});
    }, 1000);
    expect(answer).toEqual({json: {a: 1}});
  });

  test('after leaving nothing is tried again', async () => {
    const setting = asking(() => Promise.reject(new TypeError('Failed to fetch')));
    const answer = getJson('/x', setting.asking);
    setting.left.abort();
    await setting.clock.pass(5000);
    await answer;
    expect(setting.calls).toHaveLength(1);
  });

  test('F17 depth 10,000 is no harm', async () => {
    const {answer} = await ask(async () => json('['.repeat(10_000) + ']'.repeat(10_000)));
    expect('json' in answer || answer.trouble === 'bad-answer').toBe(true);
  });

  test('an answer beyond the budget is cut off while it arrives', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const {answer} = await ask(
      async () => new Response(endless, {headers: {'content-type': 'application/json'}}),
    );
    expect(answer).toEqual({trouble: 'bad-answer', reason: 'too big'});
    expect(sent).toBeLessThan(1_300_000);
  });
});

describe('F15 Retry-After', () => {
  const now = Date.UTC(2026, 10, 24, 12);
  test.each([
    ['30', 30_000],
    ['0', 1000],
    [' 7 ', 7000],
    [null, 60_000],
    ['', 60_000],
    ['soon', 60_000],
    ['1000000000', 300_000],
    ['Tue, 24 Nov 2026 12:00:45 GMT', 45_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 1000],
    ['Tue, 24 Nov 2099 12:00:00 GMT', 300_000],
  ])('%s', (header, ms) => expect(restOf(header, now)).toBe(ms));
});
