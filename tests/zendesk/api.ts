import {readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {Fetch} from '../../zendesk/get-json';

const ajv = new Ajv2020({strict: false});
addFormats(ajv);
ajv.addSchema(JSON.parse(readFileSync(new URL('../../demo/schemas.json', import.meta.url), 'utf8')));

/** Problems of an answer with Zendesk's schema; [] is a faithful one. */
export function problems(kind: 'ShowTicket' | 'ListComments', answer: unknown): readonly string[] {
  const check = ajv.getSchema(`zendesk-strict#/$defs/${kind}`);
  if (!check) throw new Error(`no schema ${kind}`);
  return check(answer) ? [] : (check.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

interface FakeComment {
  readonly body: string;
  readonly plain?: string;
  readonly from?: 'customer' | 'agent' | 'internal' | 'other customer';
  readonly files?: readonly string[];
}

export interface FakeTicket {
  readonly id: number;
  readonly subject: string;
  readonly updatedAt: string;
  readonly comments: readonly FakeComment[];
  readonly tags?: readonly string[];
}

const authors = {customer: 11, agent: 22, internal: 22, 'other customer': 33} as const;
const users = [
  {id: 11, name: 'C. Ustomer', email: 'c@example.com', role: 'end-user'},
  {id: 22, name: 'A. Gent', email: 'a@example.com', role: 'agent'},
  {id: 33, name: 'Colleague', email: 'd@example.com', role: 'end-user'},
];
const via = {channel: 'web', source: {from: {}, to: {}, rel: null}};

export const showTicket = (ticket: FakeTicket) => ({
  ticket: {
    id: ticket.id,
    url: `https://gitlab.zendesk.com/api/v2/tickets/${ticket.id}.json`,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.comments[0]?.body ?? '',
    status: 'open',
    priority: 'high',
    requester_id: 11,
    organization_id: null,
    group_id: null,
    tags: ticket.tags ?? ['secure'],
    custom_fields: [{id: 1, value: null}],
    created_at: '2026-11-20T10:00:00Z',
    updated_at: ticket.updatedAt,
    via,
  },
});

export function listComments(ticket: FakeTicket, cursor: string | null, size = 100) {
  const start = cursor === null ? 0 : Number(cursor);
  const hasMore = start + size < ticket.comments.length;
  return {
    comments: ticket.comments
      .slice(start, start + size)
      .map(({body, plain, from = 'customer', files = []}, index) => ({
        id: ticket.id * 1000 + start + index,
        type: 'Comment',
        author_id: authors[from],
        body,
        html_body: `<p>${body}</p>`,
        plain_body: plain ?? body,
        public: from !== 'internal',
        attachments: files.map((name, number) => ({
          id: number,
          file_name: name,
          content_url: `https://elsewhere.example/${name}`,
          content_type: 'text/plain',
          size: 1,
        })),
        audit_id: auditId(ticket.id, start + index),
        via,
        created_at: '2026-11-20T10:00:00Z',
        metadata: {
          system: {ip_address: '192.0.2.44', location: 'Nowhere, ZZ', latitude: 1.5, client: 'Mozilla'},
        },
      })),
    meta: {
      has_more: hasMore,
      after_cursor: String(Math.min(start + size, ticket.comments.length)),
      before_cursor: null,
    },
    links: {next: hasMore ? 'https://elsewhere.example/next' : null, prev: null},
    users,
  };
}

/** Audit number of the n-th comment (from 0); the rebuilt page of 4242 shows the same numbers. */
const auditId = (ticket: number, index: number): number =>
  (ticket === 4242 ? 9001 : ticket === 77 ? 7001 : ticket * 1000 + 1) + index;

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: {'content-type': 'application/json; charset=utf-8'},
    ...init,
  });

export interface FakeApi {
  readonly fetch: Fetch;
  /** Paths asked for so far, without origin. */
  readonly calls: string[];
  readonly inits: RequestInit[];
}

/** Answers like Zendesk for these tickets unless `fault` says otherwise. */
export function fakeApi(
  tickets: () => readonly FakeTicket[],
  fault: (path: string, call: number) => Response | null | Promise<Response | null> = () => null,
): FakeApi {
  const calls: string[] = [];
  const inits: RequestInit[] = [];
  return {
    calls,
    inits,
    async fetch(url, init) {
      const {pathname, searchParams, origin, search} = new URL(url);
      if (origin !== 'https://gitlab.zendesk.com') throw new Error(`asked ${origin}`);
      calls.push(pathname + search);
      inits.push(init);
      init.signal?.throwIfAborted();
      const spoilt = await fault(pathname, calls.length);
      init.signal?.throwIfAborted();
      if (spoilt) return spoilt;
      const [, id, comments] = /^\/api\/v2\/tickets\/(\d+)(\/comments)?\.json$/.exec(pathname) ?? [];
      const ticket = tickets().find(candidate => String(candidate.id) === id);
      if (!ticket) return json({error: 'RecordNotFound'}, {status: 404});
      return json(comments ? listComments(ticket, searchParams.get('page[after]')) : showTicket(ticket));
    },
  };
}
