import type {Comment, Side} from '../triage/ticket';
import {pageText} from './page-text';
import * as selectors from './selectors';
import type {CommentRef, OpenTicket} from './state';
import {tidy} from './text';

/** The comments that the conversation shows now, in the page's order. Older ones may be behind "show more". */
export const itemsOf = (log: Element): readonly Element[] => [...log.querySelectorAll(selectors.item)];

/** Changes when comments appear or go, not when a clock in them ticks. */
export function markOf(log: Element): string {
  const items = itemsOf(log);
  return [
    items.length,
    items[0]?.id,
    items.at(-1)?.id,
    log.querySelector(selectors.showMore) !== null,
  ].join();
}

/** What identifies an item: `comment-{audit id}`, or the comment's own id in older pages. */
export function refOf(item: Element): CommentRef | null {
  const marked = item.hasAttribute('data-comment-id') ? item : item.querySelector('[data-comment-id]');
  const auditId = Number(/^comment-(\d+)$/.exec(item.id)?.[1]) || null;
  const id = Number(marked?.getAttribute('data-comment-id')) || null;
  return auditId || id ? {id, auditId, createdAt: timeOf(item)} : null;
}

/** Reads ticket `id` from its pane. What the page does not hold (priority, time of change) is null. */
export function readPage(pane: Element, log: Element, id: string): OpenTicket {
  const items = [...itemsOf(log)];
  const [first, last] = [items[0], items.at(-1)];
  if (first && last && (timeOf(first) ?? '') > (timeOf(last) ?? '')) items.reverse();
  const subject = pane.querySelector(selectors.subject);
  return {
    id,
    subject: tidy(subject && 'value' in subject ? String(subject.value) : (subject?.textContent ?? '')),
    comments: items.map((item, index) => commentOf(item, index)),
    tags: [...pane.querySelectorAll(selectors.tags)].map(tag => tidy(tag.textContent.trim())),
    source: 'page',
    updatedAt: null,
    priority: null,
    commentRefs: items.map(refOf),
    ...(log.querySelector(selectors.showMore) ? {incomplete: true} : {}),
  };
}

/** The part of an item that holds its text. */
export const bodyOf = (item: Element): Element | null => item.querySelector(selectors.body);

function commentOf(item: Element, index: number): Comment {
  const body = bodyOf(item);
  const attachments = [...item.querySelectorAll(selectors.attachment)].map(fileName).filter(Boolean);
  return {
    author: sideOf(item, index),
    body: body ? tidy(pageText(body)) : '',
    ...(attachments.length > 0 ? {attachments} : {}),
  };
}

function sideOf(item: Element, index: number): Side {
  const type = item.querySelector(selectors.message)?.getAttribute('type');
  if (type === 'internal' || item.querySelector(selectors.internal)) return 'internal';
  if (type === 'agent') return 'agent';
  // Without the mark: a ticket begins with its requester.
  return type === 'end-user' || index === 0 ? 'customer' : 'agent';
}

function fileName(link: Element): string {
  const [, query] = (link.getAttribute('href') ?? '').split('?');
  return tidy(new URLSearchParams(query).get('name') ?? link.textContent.trim());
}

const timeOf = (item: Element): string | null =>
  item.querySelector(selectors.time)?.getAttribute('datetime') ?? null;
