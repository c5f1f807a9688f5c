import type {Comment, Side} from '../triage/ticket';
import {type Asking, type Failure, failure, getJson} from './get-json';
import type {CommentRef, OpenTicket} from './state';
import {decodeEntities, tidy} from './text';

/**
 * A ticket as last read. `resume` leads to its last page of comments, so that a new comment in a long ticket costs
 * one page: `cursor` starts that page (null: the first), `count` comments lie before it.
 */
export interface Known {
  readonly ticket: OpenTicket;
  readonly resume: {readonly cursor: string | null; readonly count: number};
}

/** 50 pages of 100 are the 5,000 comments that Zendesk allows in a ticket. */
const mostPages = 50;

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads ticket `id` with all its comments, one request at a time. Gives back `known` itself when the ticket has not
 * changed since. Only the fields of `OpenTicket` are kept; `metadata` with the sender's address and place is not.
 * Source: Zendesk Support API, Show Ticket and List Comments.
 */
export async function readTicket(id: string, asking: Asking, known?: Known): Promise<Known | Failure> {
  const head = await getJson(`/api/v2/tickets/${id}.json`, asking);
  if ('trouble' in head) return head;
  const ticket = get(head.json, 'ticket');
  const number = get(ticket, 'id');
  if (number === undefined) return failure('bad-answer', 'no ticket in it');
  if (String(number) !== id) return failure('bad-answer', 'another ticket');
  if (typeof get(ticket, 'subject') !== 'string' && typeof get(ticket, 'raw_subject') !== 'string') {
    return failure('bad-answer', 'fields missing');
  }
  const updatedAt = textOrNull(get(ticket, 'updated_at'));
  if (known && updatedAt !== null && known.ticket.updatedAt === updatedAt) return known;

  const requester = get(ticket, 'requester_id');
  const comments: Comment[] = known?.ticket.comments.slice(0, known.resume.count) ?? [];
  const commentRefs: (CommentRef | null)[] = known?.ticket.commentRefs.slice(0, known.resume.count) ?? [];
  let {cursor} = known?.resume ?? {cursor: null};
  let resume = {cursor, count: comments.length};
  let isIncomplete = false;
  for (let page = 0; ; page++) {
    const after = cursor === null ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const path = `/api/v2/tickets/${id}/comments.json?page[size]=100&include=users&sort=created_at${after}`;
    const answer = await getJson(path, asking);
    if ('trouble' in answer) {
      // A cursor does not live for ever; then the ticket is read from its start.
      if (known && page === 0 && cursor !== null && answer.reason === '400') return readTicket(id, asking);
      if (page === 0 || answer.reason !== 'too big') return answer;
      isIncomplete = true;
      break;
    }
    const entries = get(answer.json, 'comments');
    if (!Array.isArray(entries)) return failure('bad-answer', 'no comments in it');
    resume = {cursor, count: comments.length};
    const roles = rolesOf(get(answer.json, 'users'));
    for (const entry of entries) {
      if (typeof entry !== 'object' || entry === null) continue;
      comments.push(commentOf(entry, requester, roles));
      commentRefs.push(refOf(entry));
    }
    const meta = get(answer.json, 'meta');
    if (get(meta, 'has_more') !== true) break;
    const next = get(meta, 'after_cursor');
    if (typeof next !== 'string' || next === cursor || page + 1 >= mostPages) {
      isIncomplete = true;
      break;
    }
    cursor = next;
  }

  return {
    resume,
    ticket: {
      id,
      subject: tidy(text(get(ticket, 'subject')) || text(get(ticket, 'raw_subject'))),
      comments,
      tags: list(get(ticket, 'tags')).filter(tag => typeof tag === 'string').map(tidy),
      source: 'api',
      updatedAt,
      priority: textOrNull(get(ticket, 'priority')),
      commentRefs,
      ...(isIncomplete ? {incomplete: true} : {}),
    },
  };
}

function commentOf(entry: unknown, requester: unknown, roles: ReadonlyMap<unknown, unknown>): Comment {
  const plain = text(get(entry, 'plain_body'));
  const attachments = list(get(entry, 'attachments')).map(file => tidy(text(get(file, 'file_name')))).filter(Boolean);
  return {
    author: sideOf(entry, requester, roles),
    body: tidy(plain ? decodeEntities(plain) : text(get(entry, 'body'))),
    ...(attachments.length > 0 ? {attachments} : {}),
  };
}

function sideOf(entry: unknown, requester: unknown, roles: ReadonlyMap<unknown, unknown>): Side {
  if (get(entry, 'public') === false) return 'internal';
  const author = get(entry, 'author_id');
  if (author === undefined || author === requester) return 'customer';
  return roles.get(author) === 'end-user' ? 'customer' : 'agent';
}

const rolesOf = (users: unknown): ReadonlyMap<unknown, unknown> =>
  new Map(list(users).map(user => [get(user, 'id'), get(user, 'role')]));

const refOf = (entry: unknown): CommentRef => ({
  id: numberOrNull(get(entry, 'id')),
  auditId: numberOrNull(get(entry, 'audit_id')),
  createdAt: textOrNull(get(entry, 'created_at')),
});
