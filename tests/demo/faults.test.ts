import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Fault} from '../../demo/faults';
import {type Demo, startDemo} from '../../demo/server';
import {ask} from './client';

const path = '/api/v2/tickets/4101.json';

describe('faults of the demo Zendesk', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterEach(() => demo.desk.reset());
  afterAll(() => demo.close());
  const withFault = (fault: Fault) => {
    demo.desk.faults.push(fault);
    return ask(demo, path);
  };

  test.each([
    ['signed-out', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['rate-limited', 429],
    ['server-error', 500],
    ['bad-gateway', 502],
    ['redirect', 302],
    ['sign-in-page', 200],
  ] as const)('%s answers %i', async (kind, status) => {
    expect((await withFault({kind})).status).toBe(status);
  });

  test.each(['30', 'Wed, 25 Nov 2026 10:00:00 GMT', '1000000000', undefined])(
    'rate limit with Retry-After %s',
    async retryAfter => {
      const reply = await withFault({
        kind: 'rate-limited',
        ...(retryAfter === undefined ? {} : {retryAfter}),
      });
      expect(reply.headers['retry-after']).toBe(retryAfter);
    },
  );

  test('the sign-in page is HTML, a wrong type is not JSON', async () => {
    expect((await withFault({kind: 'sign-in-page'})).headers['content-type']).toContain('text/html');
    demo.desk.reset();
    expect((await withFault({kind: 'wrong-type'})).headers['content-type']).toContain('text/plain');
  });

  test('cut JSON does not parse, missing fields do, deep JSON is 10,000 levels deep', async () => {
    const cut = await withFault({kind: 'cut-json'});
    expect(() => JSON.parse(cut.body)).toThrow();
    demo.desk.reset();
    expect((await withFault({kind: 'missing-fields'})).body).toBe('{}');
    demo.desk.reset();
    expect((await withFault({kind: 'deep-json'})).body.match(/\{/g)).toHaveLength(10_000);
  });

  test('another ticket answers under this number', async () => {
    expect(JSON.parse((await withFault({kind: 'other-ticket'})).body).ticket.id).toBe(4102);
  });

  test.each(['cut-body', 'offline'] as const)('%s breaks the connection', async kind => {
    await expect(withFault({kind})).rejects.toThrow();
  });

  test('timeout holds the answer, then breaks off', async () => {
    const start = Date.now();
    await expect(withFault({kind: 'timeout', holdMs: 120})).rejects.toThrow();
    expect(Date.now() - start).toBeGreaterThanOrEqual(115);
  });

  test('a fault hits only its ticket and path, as often as told', async () => {
    demo.desk.faults.push({kind: 'server-error', ticket: 4101, path: 'comments', times: 1});
    const statuses = [];
    for (const asked of [
      path,
      '/api/v2/tickets/4102/comments.json',
      '/api/v2/tickets/4101/comments.json',
      '/api/v2/tickets/4101/comments.json',
    ]) {
      statuses.push((await ask(demo, asked)).status);
    }
    expect(statuses).toEqual([200, 200, 500, 200]);
  });

  test('delays can let a later question overtake an earlier one', async () => {
    demo.desk.delay = asked => (asked.includes('4101') ? 80 : 0);
    const order: string[] = [];
    await Promise.all(
      ['4101', '4102'].map(async id => {
        await ask(demo, `/api/v2/tickets/${id}.json`);
        order.push(id);
      }),
    );
    expect(order).toEqual(['4102', '4101']);
  });

  test('signing out closes the API for pages that are open', async () => {
    const cookie = `_zendesk_session=${demo.desk.session}`;
    demo.desk.signOut();
    expect((await ask(demo, path, {cookie})).status).toBe(401);
    expect((await ask(demo, '/agent/tickets/4101', {cookie})).status).toBe(302);
  });

  test('the switches are on a port of their own and want JSON', async () => {
    const order = (type: string, body: string) =>
      fetch(demo.control, {method: 'POST', headers: {'content-type': type}, body});
    expect((await order('text/plain', '{"do":"sign-out"}')).status).toBe(400);
    expect((await order('application/json', '{"do":"explode"}')).status).toBe(400);
    expect((await order('application/json', '{"do":"fault","fault":{"kind":"forbidden"}}')).status).toBe(200);
    expect((await ask(demo, path)).status).toBe(403);
    expect((await ask(demo, '/__control', {method: 'POST'})).status).toBe(404);
  });
});
