import type {ChecklistItem} from '../../catalog/act-data';
import {type SeenVersion, versionOfTicket} from '../errors/ticket-version';
import {versionsIn} from '../log/versions';
import type {Evidence, Ticket} from '../ticket';
import {type Written, writtenByCustomer} from './written';

/** One item, and how the ticket shows it: words that can be jumped to, a tag, or a thing that goes without saying. */
export interface Tick {
  readonly item: ChecklistItem;
  readonly has: boolean;
  readonly evidence: Evidence | null;
  /** "tag ultimate", "GitLab.com": where there are no words to jump to. */
  readonly from: string | null;
}

interface Prepared {
  readonly patterns: readonly RegExp[];
  readonly attachments: readonly RegExp[];
  readonly tags: readonly RegExp[];
}
const prepared = new WeakMap<ChecklistItem, Prepared>();

function prepare(item: ChecklistItem): Prepared {
  const known = prepared.get(item);
  if (known) return known;
  const made = (sources: readonly string[]): RegExp[] => sources.map(source => new RegExp(source, 'imu'));
  const fresh = {
    patterns: made(item.patterns),
    attachments: made(item.attachments),
    tags: made(item.tags),
  };
  prepared.set(item, fresh);
  return fresh;
}

/** Longest words shown as evidence, in UTF-16 units. */
const mostWords = 80;

const evidenceAt = (part: Written, index: number, length: number, kind: string): Evidence => {
  const text = part.text.slice(index, index + Math.min(length, mostWords));
  const start = part.start + index;
  return {text, kind, where: {...part.where, start, end: start + text.length}};
};

function inText(item: ChecklistItem, parts: readonly Written[]): Evidence | null {
  for (const pattern of prepare(item).patterns) {
    for (const part of parts) {
      const match = pattern.exec(part.text);
      if (!match) continue;
      const skipped = match[0].length - match[0].trimStart().length;
      return evidenceAt(part, match.index + skipped, match[0].trim().length, item.name);
    }
  }
  return null;
}

function inAttachments(item: ChecklistItem, ticket: Ticket): Evidence | null {
  const {attachments} = prepare(item);
  if (attachments.length === 0) return null;
  for (let index = ticket.comments.length - 1; index >= 0; index--) {
    const comment = ticket.comments[index];
    if (comment?.author !== 'customer') continue;
    for (const [attachment, name] of (comment.attachments ?? []).entries()) {
      if (!attachments.some(pattern => pattern.test(name))) continue;
      const where = {comment: index + 1, side: comment.author, start: 0, end: name.length, attachment};
      return {text: name, kind: 'attachment', where};
    }
  }
  return null;
}

function versionTick(
  item: ChecklistItem,
  ticket: Ticket,
  parts: readonly Written[],
  known: SeenVersion | null,
): Tick {
  const isSet = known?.from === 'set by hand' || known?.from === 'log';
  if (isSet) return {item, has: true, evidence: null, from: `${known.from}, ${known.version}`};
  for (const part of parts) {
    const found = versionsIn(part.text).at(-1);
    if (found === undefined) continue;
    const number = part.text.indexOf(found.version.split('.').slice(0, 2).join('.'), found.start);
    const length = /^[\w.-]*\w/.exec(part.text.slice(number))?.[0].length ?? found.version.length;
    return {item, has: true, evidence: evidenceAt(part, number, length, item.name), from: null};
  }
  const seen = versionOfTicket({...ticket, comments: [], subject: ''});
  return {item, has: seen !== null, evidence: null, from: seen === null ? null : `tag, ${seen.version}`};
}

function tick(
  item: ChecklistItem,
  ticket: Ticket,
  parts: readonly Written[],
  known: SeenVersion | null,
): Tick {
  if (item.id === 'version') return versionTick(item, ticket, parts, known);
  const evidence = inText(item, parts) ?? inAttachments(item, ticket);
  if (evidence !== null) return {item, has: true, evidence, from: null};
  const tag = ticket.tags.find(name => prepare(item).tags.some(pattern => pattern.test(name)));
  return {item, has: tag !== undefined, evidence: null, from: tag === undefined ? null : `tag ${tag}`};
}

const saas = /^(?:saas|gitlab[._-]?com)$|\bgitlab\.com\b|\bsaas\b/i;

/**
 * What of a checklist the ticket already holds. Only the customer's own words, files and the tags count; of `known`
 * also a version from a log or set by hand.
 */
export function tickChecklist(
  items: readonly ChecklistItem[],
  ticket: Ticket,
  known: SeenVersion | null = null,
): readonly Tick[] {
  const parts = [...writtenByCustomer(ticket)];
  const ticks = items.map(item => tick(item, ticket, parts, known));
  const offering = ticks.find(({item}) => item.id === 'offering');
  const isSaas = saas.test(offering?.evidence?.text ?? offering?.from?.replace('tag ', '') ?? '');
  return ticks.map(one =>
    !one.has && isSaas && one.item.notFor === 'saas' ? {...one, has: true, from: 'GitLab.com'} : one,
  );
}

/** The questions still open, as a reply: polite, in the order of the list, nothing that was already answered. */
export function questionsDraft(ticks: readonly Tick[]): string {
  const missing = ticks.filter(({has}) => !has);
  if (missing.length === 0) return '';
  const asks = missing.map(({item}) => `- ${item.ask}`);
  return [
    missing.length === 1
      ? 'To look into this further, could you please send us:'
      : 'To look into this further, could you please send us the following?',
    ...asks,
    '',
    'If something of it does not apply, just say so. Please remove passwords and tokens before you send files.',
  ].join('\n');
}
