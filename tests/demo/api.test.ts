import {Ajv2020} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import schemas from '../../demo/schemas.json';
import {type Demo, startDemo} from '../../demo/server';
import {ask} from './client';

const ajv = new Ajv2020({strict: false, allErrors: true});
formats['default'](ajv);
ajv.addSchema(schemas);

/** What is wrong with a body by the strict schemas of the answers in use; empty when it is right. */
const problems = (name: string, body: unknown): string[] => {
  const check = ajv.getSchema(`zendesk-strict#/$defs/${name}`);
  if (check === undefined) throw new Error(`demo/schemas.json lacks ${name}`);
  check(body);
  return (check.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
};

describe('the REST answers of the demo Zendesk', () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.close());
  const get = async (path: string) => JSON.parse((await ask(demo, path)).body);

  test('satisfy the schema for every ticket', async () => {
    for (const id of demo.desk.tickets.keys()) {
      const body = await get(`/api/v2/tickets/${id}.json?include=users,organizations`);
      expect(problems('ShowTicket', body), `ticket ${id}`).toEqual([]);
      expect(body.ticket.id).toBe(id);
    }
  });

  test('satisfy the schema for every comment page, and the pages hold each comment once, oldest first', async () => {
    let path: string | null =
      '/api/v2/tickets/4990/comments.json?page[size]=100&include=users&sort=created_at';
    const ids: number[] = [];
    let pages = 0;
    while (path !== null) {
      const body = await get(path);
      expect(problems('ListComments', body)).toEqual([]);
      ids.push(...body.comments.map((comment: {id: number}) => comment.id));
      pages += 1;
      const next: string | null = body.links.next;
      expect(body.meta.has_more).toBe(next !== null);
      path = next === null ? null : next.replace('https://gitlab.zendesk.com', '');
    }
    expect([pages, new Set(ids).size]).toEqual([4, 350]);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  });

  test('carry what a reader must drop: where the customer sat', async () => {
    const {comments} = await get('/api/v2/tickets/4101/comments.json');
    expect(comments[0].metadata.system).toHaveProperty('ip_address');
    expect(comments.map((comment: {public: boolean}) => comment.public)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  test.each([
    ['ViewTickets', '/api/v2/views/360080204660/tickets.json?page[size]=30'],
    ['Search', '/api/v2/search.json?query=semgrep'],
    ['Me', '/api/v2/users/me.json'],
  ])('satisfy %s', async (name, path) => {
    expect(problems(name, await get(path))).toEqual([]);
  });

  test('are refused by the schemas when empty or junk', () => {
    expect(problems('ShowTicket', {})).not.toEqual([]);
    expect(
      problems('ListComments', {comments: [{bogus: 1}], meta: {has_more: false}, links: {}}),
    ).not.toEqual([]);
  });

  test('need the session cookie and count down the rate limit', async () => {
    const path = '/api/v2/tickets/4101.json';
    const without = await ask(demo, path, {cookie: null});
    expect([without.status, problems('Error', JSON.parse(without.body))]).toEqual([401, []]);
    const {headers} = await ask(demo, path);
    expect(headers['x-rate-limit']).toBe('700');
    expect(Number(headers['x-rate-limit-remaining'])).toBeLessThan(700);
  });

  test('write nothing', async () => {
    const {status, body} = await ask(demo, '/api/v2/tickets/4101.json', {method: 'PUT'});
    expect([status, problems('Error', JSON.parse(body))]).toEqual([403, []]);
    expect(demo.desk.requests.at(-1)).toMatchObject({method: 'PUT', host: 'gitlab.zendesk.com'});
  });

  test('say not found for tickets that are not there', async () => {
    const {status, body} = await ask(demo, '/api/v2/tickets/1.json');
    expect([status, problems('Error', JSON.parse(body))]).toEqual([404, []]);
  });

  test('show a comment that came in, with a later date of change', async () => {
    const before = await get('/api/v2/tickets/4127.json');
    demo.desk.addComment(4127, {from: 'customer', body: 'Any news?'});
    const after = await get('/api/v2/tickets/4127.json');
    const {comments} = await get('/api/v2/tickets/4127/comments.json');
    expect(Date.parse(after.ticket.updated_at)).toBeGreaterThan(Date.parse(before.ticket.updated_at));
    expect(comments.at(-1).plain_body).toBe('Any news?');
  });

  test('come from every instance of GitLab Support, each under its own address', async () => {
    const {body} = await ask(demo, '/api/v2/tickets/4101.json', {host: 'gitlab-federal-support.zendesk.com'});
    expect(JSON.parse(body).ticket.url).toContain('https://gitlab-federal-support.zendesk.com/');
  });
});
