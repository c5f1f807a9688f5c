import type {Comment, Side} from '../triage/ticket';
import {type Asking, type Failure, getJson} from './get-json';
import type {CommentRef, OpenTicket} from './state';
import {decodeEntities, tidy} from './text';

/**
 * A ticket as last read. `cursor` starts its last page of comments (null: the first page) and `before` comments lie
 * before that, so a new comment in a long ticket costs one page.
 */
export interface Known {
  readonly ticket: OpenTicket;
  readonly cursor: string | null;
  readonly before: number;
}

/** 50 pages of 100 are the 5,000 comments that Zendesk allows in a ticket. */
const mostPages = 50;

const bad = (reason: string): Failure => ({trouble: 'bad-answer', reason});
const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
const raw = (value: unknown): string => (typeof value === 'string' ? value : '');
const text = (value: unknown): string => tidy(raw(value));
const textOrNull = (value: unknown): string | null => text(value) || null;
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads ticket `id` with all its comments, one request at a time. Gives back `known` itself when the ticket has not
 * changed since. Only the fields of `OpenTicket` are kept; `metadata` with the sender's address and place is not.
 * Source: Zendesk Support API, Show Ticket and List Comments.
 */
export async function readTicket(id: string, asking: Asking, known?: Known): Promise<Known | Failure> {
  const path = `/api/v2/tickets/${id}`;
  const head = await getJson(`${path}.json`, asking);
  if ('trouble' in head) return head;
  const ticket = get(head.json, 'ticket');
  if (typeof get(ticket, 'subject') !== 'string') return bad('fields missing');
  if (String(get(ticket, 'id')) !== id) return bad('another ticket');
  const updatedAt = textOrNull(get(ticket, 'updated_at'));
  if (known && updatedAt && known.ticket.updatedAt === updatedAt) return known;

  const comments = known?.ticket.comments.slice(0, known.before) ?? [];
  const commentRefs = known?.ticket.commentRefs.slice(0, known.before) ?? [];
  let cursor = known?.cursor ?? null;
  let before = comments.length;
  let isIncomplete = false;
  for (let page = 1; ; page++) {
    const from = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const answer = await getJson(
      `${path}/comments.json?page[size]=100&include=users&sort=created_at${from}`,
      asking,
    );
    if ('trouble' in answer) {
      // A cursor does not live for ever; then the ticket is read from its start.
      if (page === 1 && cursor !== null && answer.reason === '400') return readTicket(id, asking);
      if (page === 1 || answer.reason !== 'too big') return answer;
      isIncomplete = true;
      break;
    }
    const entries = get(answer.json, 'comments');
    if (!Array.isArray(entries)) return bad('fields missing');
    const roles = rolesOf(get(answer.json, 'users'), get(ticket, 'requester_id'));
    before = comments.length;
    for (const entry of entries) {
      comments.push(commentOf(entry, roles));
      commentRefs.push(refOf(entry));
    }
    const meta = get(answer.json, 'meta');
    const next = textOrNull(get(meta, 'after_cursor'));
    if (get(meta, 'has_more') !== true) break;
    isIncomplete = next === null || next === cursor || page === mostPages;
    if (isIncomplete) break;
    cursor = next;
  }

  return {
    cursor,
    before,
    ticket: {
      id,
      subject: text(get(ticket, 'subject')),
      comments,
      tags: list(get(ticket, 'tags')).map(text).filter(Boolean),
      source: 'api',
      updatedAt,
      priority: textOrNull(get(ticket, 'priority')),
      commentRefs,
      ...(isIncomplete ? {incomplete: true} : {}),
    },
  };
}

/** Those with a name; names and addresses then stand in the same order. */
const filesOf = (entry: unknown): readonly unknown[] =>
  list(get(entry, 'attachments')).filter(file => text(get(file, 'file_name')));

function commentOf(entry: unknown, roles: ReadonlyMap<unknown, unknown>): Comment {
  const attachments = filesOf(entry).map(file => text(get(file, 'file_name')));
  return {
    author: sideOf(entry, roles),
    body: tidy(decodeEntities(raw(get(entry, 'plain_body'))) || raw(get(entry, 'body'))),
    ...(attachments.length > 0 ? {attachments} : {}),
  };
}

function sideOf(entry: unknown, roles: ReadonlyMap<unknown, unknown>): Side {
  if (get(entry, 'public') === false) return 'internal';
  return roles.get(get(entry, 'author_id')) === 'end-user' ? 'customer' : 'agent';
}

/** Role by user. Who asked is the customer, even a colleague who asked for one. */
const rolesOf = (users: unknown, requester: unknown): ReadonlyMap<unknown, unknown> =>
  new Map([
    ...list(users).map(user => [get(user, 'id'), get(user, 'role')] as const),
    [requester, 'end-user'],
  ]);

function refOf(entry: unknown): CommentRef {
  const files = filesOf(entry).map(file => raw(get(file, 'content_url')));
  return {
    id: numberOrNull(get(entry, 'id')),
    auditId: numberOrNull(get(entry, 'audit_id')),
    createdAt: textOrNull(get(entry, 'created_at')),
    ...(files.length > 0 ? {files} : {}),
  };
}
