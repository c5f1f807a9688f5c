import type {Evidence, Ticket} from '../ticket';
import {visibleText} from './visible-text';

/** Words of the ticket with a little of what stands around them, ready to be shown. */
export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 units of context on each side. */
const room = {before: 48, after: 64} as const;

/** The unchanged text that evidence points into; undefined where the ticket does not have it (any more). */
function sourceText(ticket: Ticket, {where}: Evidence): string | undefined {
  if (where.comment === 0) return ticket.subject;
  const comment = ticket.comments[where.comment - 1];
  return where.attachment === undefined ? comment?.body : comment?.attachments?.[where.attachment];
}

/** Cuts at a word's edge where one is near, and says with an ellipsis that it cut. */
function head(text: string, start: number): string {
  const from = Math.max(0, start - room.before);
  const part = text.slice(from, start);
  if (from === 0) return part;
  return `…${part.replace(/^(?:\S{0,16}\s|[\udc00-\udfff])/, '')}`;
}

function tail(text: string, end: number): string {
  const part = text.slice(end, end + room.after);
  if (end + room.after >= text.length) return part;
  return `${part.replace(/(?:\s\S{0,16}|[\ud800-\udbff])$/, '')}…`;
}

/**
 * The strongest words in their sentence. Where the ticket is not at hand, or its text is no longer the one that was
 * scanned, only the words themselves come back: never text from another place.
 */
export function snippetOf(ticket: Ticket | null, evidence: Evidence): Snippet {
  const alone = {before: '', words: visibleText(evidence.text), after: ''};
  const text = ticket === null ? undefined : sourceText(ticket, evidence);
  const {start, end} = evidence.where;
  if (text === undefined || text.slice(start, end) !== evidence.text) return alone;
  return {
    before: visibleText(head(text, start)).trimStart(),
    words: alone.words,
    after: visibleText(tail(text, end)).trimEnd(),
  };
}
