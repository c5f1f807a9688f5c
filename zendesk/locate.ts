import type {Where} from '../triage/ticket';
import type {Pane} from './pane';
import {pageText} from './page-text';
import {bodyOf, itemsOf, refOf} from './read-page';
import * as selectors from './selectors';
import type {OpenTicket} from './state';

/** Why words of a ticket cannot be shown on its page. */
export type Unseen =
  /** The page does not say where the ticket is. */
  | 'page unknown'
  /** Older comments wait behind "show more". */
  | 'behind show more'
  | 'comment not on the page'
  /** The comment is there, the words are not (edited, folded, drawn differently). */
  | 'words not on the page'
  /** A subject is an input: it can be scrolled to, not marked. */
  | 'in the subject';

export interface Place {
  readonly element: Element;
  /** The words, or null where only the element can be shown; `why` says so then. */
  readonly range: Range | null;
  readonly why: Unseen | null;
}

/** Where evidence stands on the page now: its comment, and in it the exact words. */
export function locate(found: Pane, ticket: OpenTicket, where: Where): Place | {readonly why: Unseen} {
  if (found.at !== 'pane') return {why: 'page unknown'};
  if (where.comment === 0) {
    const subject = found.pane.querySelector(selectors.subject);
    return subject ? {element: subject, range: null, why: 'in the subject'} : {why: 'page unknown'};
  }
  const item = findComment(found.log, ticket, where.comment);
  if (!item) {
    const isFolded = found.log.querySelector(selectors.showMore) !== null;
    return {why: isFolded ? 'behind show more' : 'comment not on the page'};
  }
  const comment = ticket.comments[where.comment - 1];
  const isFile = where.attachment !== undefined;
  const text = (isFile ? comment?.attachments?.[where.attachment] : comment?.body) ?? '';
  const element = isFile ? item : (bodyOf(item) ?? item);
  const range = rangeFor(element, text, where.start, where.end);
  return {element: item, range, why: range ? null : 'words not on the page'};
}

/**
 * The item of the n-th comment (from 1): by its identifier; without one by its text, if that is unique; last by order,
 * which says something only if the page shows as many comments as the ticket has.
 */
function findComment(log: Element, ticket: OpenTicket, number: number): Element | null {
  const items = itemsOf(log);
  const ref = ticket.commentRefs[number - 1];
  let hasRefs = false;
  for (const item of items) {
    const shown = refOf(item);
    if (!shown) continue;
    hasRefs = true;
    if (shown.auditId !== null ? shown.auditId === ref?.auditId : shown.id === ref?.id) return item;
  }
  if (hasRefs) return null;
  const words = squeeze(ticket.comments[number - 1]?.body ?? '');
  const same = words ? items.filter(item => squeeze(textOf(item)) === words) : [];
  if (same.length === 1) return same[0] ?? null;
  return items.length === ticket.comments.length ? (items[number - 1] ?? null) : null;
}

const textOf = (item: Element): string => pageText(bodyOf(item) ?? item);

/** Text without white space and invisible characters: page and API break lines and pad differently. */
const squeeze = (text: string): string => text.replace(hidden, '');
const hidden = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/**
 * A range over the words that stand at `start`–`end` of `text`, in an element that shows that text: the same words, the
 * same occurrence. Null if they are not there.
 */
export function rangeFor(element: Element, text: string, start: number, end: number): Range | null {
  const words = squeeze(text.slice(start, end));
  if (!words) return null;
  const earlier = countOf(squeeze(text.slice(0, start)) + words, words) - 1;

  const nodes: {readonly node: Node; readonly from: number}[] = [];
  let shown = '';
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({node, from: shown.length});
    shown += squeeze(node.nodeValue ?? '');
  }
  const at = positionOf(shown, words, Math.max(earlier, 0));
  if (at < 0) return null;

  const range = element.ownerDocument.createRange();
  const first = nodes.findLast(({from}) => from <= at);
  const last = nodes.findLast(({from}) => from < at + words.length);
  if (!first || !last) return null;
  range.setStart(first.node, offsetIn(first.node, at - first.from));
  range.setEnd(last.node, offsetIn(last.node, at + words.length - 1 - last.from) + 1);
  return range;
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

/** Position of the occurrence after `skip` others, or of the last one if the page shows fewer. */
function positionOf(text: string, words: string, skip: number): number {
  let at = text.indexOf(words);
  for (let left = skip; left > 0; left--) {
    const next = text.indexOf(words, at + 1);
    if (at < 0 || next < 0) break;
    at = next;
  }
  return at;
}

/** Offset in the node's own text of its `index`-th visible character. */
function offsetIn(node: Node, index: number): number {
  const text = node.nodeValue ?? '';
  let left = index;
  for (let offset = 0; offset < text.length; offset++) {
    if (squeeze(text[offset] ?? '') === '') continue;
    if (left === 0) return offset;
    left--;
  }
  return text.length;
}
