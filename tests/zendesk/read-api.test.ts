import {describe, expect, test} from 'vitest';
import {type Known, readTicket} from '../../zendesk/read-api';
import {type FakeTicket, fakeApi, json, listComments, problems, showTicket} from './api';
import {fakeClock} from './clock';

const ticket: FakeTicket = {
  id: 4242,
  subject: 'SAST fails',
  updatedAt: '2026-11-20T12:00:00Z',
  tags: ['secure', 'plan_ultimate'],
  comments: [
    {
      body: 'It fails',
      plain: 'It&nbsp;fails\r\non &lt;main&gt; &amp; &#x41;&#66;',
      files: ['gl-sast-report.json'],
    },
    {body: 'Looking', from: 'agent'},
    {body: 'maybe dependency scanning?', from: 'internal'},
    {body: 'me too', from: 'other customer'},
  ],
};

async function read(api: ReturnType<typeof fakeApi>, known?: Known, id = '4242') {
  const clock = fakeClock();
  return readTicket(
    id,
    {
      origin: 'https://gitlab.zendesk.com',
      fetch: api.fetch,
      signal: new AbortController().signal,
      // Nothing here waits but for the moment between parsing and reading a big answer.
      after(ms, run) {
        if (ms > 0) return clock.after(ms, run);
        queueMicrotask(run);
        return () => undefined;
      },
      now: clock.now,
      budget: {bytes: 64_000_000},
    },
    known,
  );
}

async function readWell(api: ReturnType<typeof fakeApi>, known?: Known): Promise<Known> {
  const answer = await read(api, known);
  if ('trouble' in answer) throw new Error(`${answer.trouble} ${answer.reason}`);
  return answer;
}

const many = (count: number): FakeTicket => ({
  ...ticket,
  comments: Array.from({length: count}, (_, index) => ({body: `comment ${index}`})),
});

test('the answers used here are as Zendesk describes them', () => {
  expect(problems('ShowTicket', showTicket(ticket))).toEqual([]);
  expect(problems('ListComments', listComments(ticket, null))).toEqual([]);
  expect(problems('ListComments', listComments(many(250), '100'))).toEqual([]);
  expect(problems('ShowTicket', {})).not.toEqual([]);
});

describe('a good answer', () => {
  test('gives ticket, comments, sides, attachment names and identifiers', async () => {
    const {ticket: got} = await readWell(fakeApi(() => [ticket]));
    expect(got).toEqual({
      id: '4242',
      subject: 'SAST fails',
      tags: ['secure', 'plan_ultimate'],
      source: 'api',
      updatedAt: '2026-11-20T12:00:00Z',
      priority: 'high',
      comments: [
        {author: 'customer', body: 'It fails\non <main> & AB', attachments: ['gl-sast-report.json']},
        {author: 'agent', body: 'Looking'},
        {author: 'internal', body: 'maybe dependency scanning?'},
        {author: 'customer', body: 'me too'},
      ],
      commentRefs: [9001, 9002, 9003, 9004].map((auditId, index) => ({
        id: 4242000 + index,
        auditId,
        createdAt: '2026-11-20T10:00:00Z',
        ...(index === 0 ? {files: ['https://elsewhere.example/gl-sast-report.json']} : {}),
      })),
    });
  });

  test("never keeps the sender's address and place", async () => {
    const text = JSON.stringify(await readWell(fakeApi(() => [ticket])));
    expect(text).not.toMatch(/192\.0\.2\.44|Nowhere|latitude|metadata|Mozilla|example\.com/);
  });

  test('asks one thing after the other, all comments, by cursor', async () => {
    const api = fakeApi(() => [many(350)]);
    const {ticket: got, before, cursor} = await readWell(api);
    expect(got.comments.map(({body}) => body)).toEqual(many(350).comments.map(({body}) => body));
    expect(got.incomplete).toBeUndefined();
    expect(api.calls).toEqual([
      '/api/v2/tickets/4242.json',
      '/api/v2/tickets/4242/comments.json?page[size]=100&include=users&sort=created_at',
      '/api/v2/tickets/4242/comments.json?page[size]=100&include=users&sort=created_at&page[after]=100',
      '/api/v2/tickets/4242/comments.json?page[size]=100&include=users&sort=created_at&page[after]=200',
      '/api/v2/tickets/4242/comments.json?page[size]=100&include=users&sort=created_at&page[after]=300',
    ]);
    expect([before, cursor]).toEqual([300, '300']);
  });

  test('an unchanged ticket costs one small request', async () => {
    const api = fakeApi(() => [many(350)]);
    const known = await readWell(api);
    api.calls.length = 0;
    expect(await readWell(api, known)).toBe(known);
    expect(api.calls).toEqual(['/api/v2/tickets/4242.json']);
  });

  test('a new comment in a long ticket costs one page', async () => {
    let now = many(350);
    const api = fakeApi(() => [now]);
    const known = await readWell(api);
    now = {...many(351), updatedAt: '2026-11-20T13:00:00Z'};
    api.calls.length = 0;
    const next = await readWell(api, known);
    expect(next.ticket.comments).toHaveLength(351);
    expect(next.ticket.comments[350]?.body).toBe('comment 350');
    expect(next.ticket.commentRefs).toHaveLength(351);
    expect(api.calls).toHaveLength(2);
  });

  test('a cursor that has died leads back to the first page', async () => {
    let now = many(350);
    const api = fakeApi(
      () => [now],
      (_, call) => (call === 7 ? json({error: 'InvalidCursor'}, {status: 400}) : null),
    );
    const known = await readWell(api);
    now = {...many(351), updatedAt: '2026-11-20T13:00:00Z'};
    expect((await readWell(api, known)).ticket.comments).toHaveLength(351);
  });

  test('F2 5,000 comments are read, the 5,001st is reported as missing', async () => {
    const full = await readWell(fakeApi(() => [many(5000)]));
    expect(full.ticket.comments).toHaveLength(5000);
    expect(full.ticket.incomplete).toBeUndefined();
    const over = await readWell(fakeApi(() => [many(5001)]));
    expect(over.ticket.comments).toHaveLength(5000);
    expect(over.ticket.incomplete).toBe(true);
  });

  test('F1 a comment of 10 MB is read', async () => {
    const long = 'x'.repeat(10_000_000);
    const got = await readWell(fakeApi(() => [{...ticket, comments: [{body: long}]}]));
    expect(got.ticket.comments[0]?.body).toHaveLength(10_000_000);
  });

  test('F3 what is no character becomes U+FFFD', async () => {
    const api = fakeApi(
      () => [ticket],
      path =>
        path.includes('comments')
          ? json(
              JSON.stringify(listComments(ticket, null)).replaceAll(
                'Looking',
                String.raw`a\ud800b\u0000c\ufffe \udc00\ud83d\ude00`,
              ),
            )
          : null,
    );
    const body = (await readWell(api)).ticket.comments[1]?.body ?? '';
    expect(body).toBe('a\ufffdb\ufffdc\ufffd \ufffd😀');
    expect(() => encodeURIComponent(body)).not.toThrow();
  });

  test('without plain_body the body is used as it is', async () => {
    const comments = {
      comments: [{body: 'a &lt; b'}, {html_body: '<p>x</p>'}, null, 'junk', 7],
      meta: {has_more: false},
    };
    const api = fakeApi(
      () => [ticket],
      path => (path.includes('comments') ? json(comments) : null),
    );
    const {ticket: got} = await readWell(api);
    expect(got.comments.map(({body}) => body)).toEqual(['a &lt; b', '', '', '', '']);
    expect(got.commentRefs).toHaveLength(5);
  });

  test('without users the requester is the customer, others are agents', async () => {
    const {users: _, ...bare} = listComments(ticket, null);
    const api = fakeApi(
      () => [ticket],
      path => (path.includes('comments') ? json(bare) : null),
    );
    const {ticket: got} = await readWell(api);
    expect(got.comments.map(({author}) => author)).toEqual(['customer', 'agent', 'internal', 'agent']);
  });
});

describe('F17, F20 an answer that is refused', () => {
  const answers = (head: unknown, comments: unknown = listComments(ticket, null)) =>
    fakeApi(
      () => [ticket],
      path => json(path.includes('comments') ? comments : head),
    );

  test.each([
    ['no object', answers([])],
    ['null', answers(null)],
    ['no ticket', answers({})],
    ['no subject', answers({ticket: {id: 4242}})],
    ['other ticket', answers(showTicket({...ticket, id: 4243}))],
    ['id as other text', answers({ticket: {...showTicket(ticket).ticket, id: '04242'}})],
    ['no comments', answers(showTicket(ticket), {})],
    ['comments of another kind', answers(showTicket(ticket), {comments: {length: 3}})],
    ['deep nonsense', answers('['.repeat(10_000) + ']'.repeat(10_000))],
  ])('%s', async (_, api) => {
    expect(await read(api)).toMatchObject({trouble: 'bad-answer'});
  });

  test('trouble on a later page is trouble, not a shorter ticket', async () => {
    const api = fakeApi(
      () => [many(350)],
      (_, call) => (call === 4 ? json({}, {status: 502}) : null),
    );
    expect(await read(api)).toEqual({trouble: 'server-error', reason: '502'});
  });

  test('pages that lead nowhere end', async () => {
    const loop = {...listComments(many(100), null), meta: {has_more: true, after_cursor: 'same'}};
    const api = fakeApi(
      () => [ticket],
      path => (path.includes('comments') ? json(loop) : null),
    );
    const {ticket: got} = await readWell(api);
    expect(got.incomplete).toBe(true);
    expect(api.calls.length).toBeLessThan(5);
  });
});
