import {readZones} from '../detect/zones';
import type {Evidence, Ticket} from '../ticket';
import {snippetOf} from '../show/snippet';
import {visibleText} from '../show/visible-text';
import {whereText} from '../show/where-text';

const mostLines = 8;
const mostLength = 240;

/** What somebody wrote themselves; logs, code and quoted mail are left out. */
function ownText(body: string): string {
  const zones = readZones(body);
  return zones
    .map(({start, zone}, index) => (zone === 'text' ? body.slice(start, zones[index + 1]?.start) : '\n'))
    .join('');
}

const bullet = /^\s*(?:[-*•]|\d{1,2}[.)])\s+/;
const isTelling = (sentence: string): boolean => sentence.length > 3 && !politeness.test(sentence);

function sentencesOf(body: string): readonly string[] {
  return ownText(body)
    .split(/(?<=[.!?。？])\s+|\n+/u)
    .map(sentence => visibleText(sentence.replace(/^[-*•\d.)\s]+/, '')).trim())
    .filter(isTelling);
}

/** Questions, requests, and the points of a list that one of them begins. */
function requestsOf(body: string): readonly string[] {
  const found: string[] = [];
  let isListing = false;
  for (const line of ownText(body).split('\n')) {
    if (line.trim() === '') continue;
    if (isListing && bullet.test(line)) {
      found.push(visibleText(line.replace(bullet, '')).trim());
      continue;
    }
    const sentences = sentencesOf(line);
    found.push(...sentences.filter(sentence => question.test(sentence) || request.test(sentence)));
    const last = sentences.at(-1) ?? '';
    isListing = /[:：]$/u.test(last) || question.test(last);
  }
  return found.filter(isTelling);
}

/** Says nothing about the matter. */
const politeness =
  /^(?:hi|hello|dear|thanks?|thank you|many thanks|best|kind|regards|cheers)\b[^.!?]{0,30}[.!,]?$/i;

const cut = (text: string): string =>
  text.length > mostLength ? `${text.slice(0, mostLength).replace(/\s\S*$/, '')} …` : text;

/** A sentence of the ticket, and which comment it stands in. */
export interface Said {
  readonly text: string;
  readonly comment: number;
}

function pick(
  ticket: Ticket,
  authors: readonly string[],
  wanted: (body: string) => readonly string[],
): readonly Said[] {
  const all = ticket.comments.flatMap(({author, body}, index) =>
    authors.includes(author)
      ? wanted(body.slice(0, 20_000)).map(text => ({text: cut(text), comment: index + 1}))
      : [],
  );
  return all.slice(-mostLines);
}

const question = /[?？]$/u;
/** Asks without a question mark. */
const request =
  /\bplease (?:send|share|attach|provide|confirm|check|run|try|set|let|add|upload|post|tell|describe|paste)\b|\b(?:could|can|would) you\b|\blet (?:us|me) know\b|\bkindly\b/i;
const automatic = /your request has been received|thank you for contacting gitlab support/i;
const attempt =
  /\b(?:tried|try|tested|reproduc\w*|suggest\w*|recommend\w*|set|changed|removed|added|ran|rerun|workaround|worked|upgraded|disabled|enabled)\b/i;

const agents = (ticket: Ticket): Ticket => ({
  ...ticket,
  comments: ticket.comments.map(comment => (automatic.test(comment.body) ? {...comment, body: ''} : comment)),
});

/** What we asked the customer, oldest first; automatic answers do not ask. */
export const asked = (ticket: Ticket): readonly Said[] => pick(agents(ticket), ['agent'], requestsOf);

/** What was tried or proposed, by whomever. */
export const tried = (ticket: Ticket): readonly Said[] =>
  pick(agents(ticket), ['agent', 'internal', 'customer'], body =>
    sentencesOf(body).filter(sentence => attempt.test(sentence) && !question.test(sentence)),
  );

/** What the customer wrote after our last question. */
export function answered(ticket: Ticket): readonly Said[] {
  const last = asked(ticket).at(-1)?.comment ?? 0;
  return pick(ticket, ['customer'], sentencesOf).filter(({comment}) => comment > last && last > 0);
}

/** Whether the last word to the customer is ours. */
export function lastIsOurs(ticket: Ticket): boolean {
  const spoken = ticket.comments.filter(({author}) => author !== 'internal');
  return spoken.at(-1)?.author === 'agent';
}

export const saidLines = (said: readonly Said[]): readonly string[] =>
  said.map(({text, comment}) => `- ${text} (comment ${comment})`);

/** Evidence as a line: the words in their sentence, and where they stand. */
export function evidenceLine(ticket: Ticket, evidence: Evidence): string {
  const {before, words, after} = snippetOf(ticket, evidence);
  return `- ${evidence.kind}: "${`${before}${words}${after}`.replace(/\s+/g, ' ').trim()}", ${whereText(evidence.where)}`;
}
