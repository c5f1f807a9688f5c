import type {DetectorData} from '../../catalog/detector';
import {matcherInParts} from '../match/matcher';
import type {Side, Ticket, Triage} from '../ticket';
import {asksTwice, type Piece, placesOf, weigh} from './combine';
import {rankAreas, recognised, type Standing, standings, textsOf as originals} from './decide';
import {drain, type InParts} from './drain';
import {type Features, featuresOf, leads, unpack} from './opinion';
import {type Reader, type Reading, readInParts} from './reading';
import {buildSpeller} from './spelling';
import {vocabularyInParts} from './vocabulary';

/** UTF-16 units of a whole ticket that are looked at. */
const ticketLimit = 8_000_000;
/** UTF-16 units of a comment that a first answer is given from. */
const beginning = 8_000;
/** Attachment names looked at per comment. */
const attachmentLimit = 50;
/** Readings from which on those of older tickets go, and those of a single ticket as well. */
const cacheLimit = 6_000;
const oneTicketLimit = 40_000;

/** Reads tickets. Keeps what it has read, so a ticket with one new comment costs that comment. */
export interface Detector {
  /** Pure as seen from outside: the same ticket gives the same answer. Never throws, whatever the text. */
  detect(ticket: Ticket): Triage;
  /**
   * Reads a ticket in parts of about a millisecond, so that a caller can spread the work; `detect` then only adds up.
   * Yields how many comments are done.
   */
  prepare(ticket: Ticket): Generator<number, void>;
  /** The answer from so many comments and the beginning of the next; `total` is the whole ticket's. */
  detectSoFar(ticket: Ticket, comments: number): Triage;
  /** All topics with their signs and points, for explaining a result. */
  explain(ticket: Ticket): Explanation;
  readonly reader: Reader;
}

interface Explanation extends Triage {
  readonly standings: readonly Standing[];
  /** What the second opinion is formed from. */
  readonly features: Features;
}

/** Keep the result: making it is the work of a hundred tickets. */
export function createDetector(data: DetectorData): Detector {
  return drain(detectorInParts(data));
}

/** The same in parts, so that the caller may pause between them. */
export function* detectorInParts(data: DetectorData): InParts<Detector> {
  const vocabulary = yield* vocabularyInParts(data);
  yield;
  const matcher = yield* matcherInParts(vocabulary.spellings.list);
  yield;
  const weights = data.opinion && unpack(data.opinion);
  const opinionWords = weights?.words ?? new Map<string, unknown>();
  const reader: Reader = {vocabulary, matcher, speller: buildSpeller(vocabulary), opinionWords};
  // Only customers' misspellings are forgiven and agents' thoughts not read, so their texts are kept apart.
  const caches = {
    customer: new Map<string, Reading>(),
    agent: new Map<string, Reading>(),
    internal: new Map<string, Reading>(),
  };
  const cacheOf = (side: Side) => (Object.hasOwn(caches, side) ? caches[side] : caches.internal);
  let lastId = '';
  const makeRoom = ({id}: Ticket): void => {
    const kept = Object.values(caches).reduce((sum, {size}) => sum + size, 0);
    if (kept > (id === lastId ? oneTicketLimit : cacheLimit))
      for (const cache of Object.values(caches)) cache.clear();
    lastId = id;
  };
  const read = function* ({body, side}: Text): InParts<Reading> {
    const cache = cacheOf(side);
    const known = cache.get(body);
    if (known) return known;
    const reading = yield* readInParts(reader, body, side);
    cache.set(body, reading);
    return reading;
  };
  const prepare = function* (ticket: Ticket): Generator<number, void> {
    makeRoom(ticket);
    for (const text of textsOf(ticket)) {
      for (const work = read(text); !work.next().done; ) yield Math.max(0, text.comment - 1);
      yield text.comment;
    }
  };
  const explain = (ticket: Ticket): Explanation => {
    makeRoom(ticket);
    const pieces = Array.from(textsOf(ticket), (text): Piece => ({...text, reading: drain(read(text))}));
    const placeOf = placesOf(ticket, pieces, vocabulary);
    const byTopic = weigh(vocabulary, pieces, placeOf);
    const features = featuresOf(vocabulary.groupNames, pieces, placeOf);
    const all = standings(data, vocabulary, byTopic);
    const textOf = originals(ticket);
    return {
      areas: rankAreas(data, vocabulary, all, textOf, {
        asksForTwo: asksTwice(pieces, vocabulary),
        leads: weights && leads(weights, features),
      }),
      lookalikes: recognised(data, vocabulary, all, textOf),
      scanned: pieces.reduce((sum, piece) => sum + piece.reading.scanned, 0),
      total: lengthOf(ticket),
      standings: all,
      features,
    };
  };
  const detect = (ticket: Ticket): Triage => {
    const {areas, lookalikes, scanned, total} = explain(ticket);
    return {areas, lookalikes, scanned, total};
  };
  const detectSoFar = (ticket: Ticket, count: number): Triage => {
    const comments = ticket.comments
      .slice(0, count + 1)
      .map((comment, index) =>
        index < count ? comment : {...comment, body: comment.body.slice(0, beginning)},
      );
    return {...detect({...ticket, comments}), total: lengthOf(ticket)};
  };
  return {reader, explain, prepare, detect, detectSoFar};
}

/** One text of a ticket and where it stands. */
type Text = Omit<Piece, 'reading'> & {readonly body: string};

/** Subject, comments and attachment names that fit within the limit; later ones are left out. */
function* textsOf(ticket: Ticket): Generator<Text> {
  let left = ticketLimit;
  yield {body: ticket.subject, comment: 0, side: 'customer'};
  for (const [index, {author: side, body, attachments}] of ticket.comments.entries()) {
    const comment = index + 1;
    if (left > 0) yield {body, comment, side};
    left -= body.length;
    for (const [attachment, name] of (attachments ?? []).slice(0, attachmentLimit).entries())
      yield {body: name, side, comment, attachment};
  }
}

function lengthOf({subject, comments}: Ticket): number {
  return comments.reduce(
    (sum, {body, attachments}) =>
      sum + body.length + (attachments ?? []).reduce((names, name) => names + name.length, 0),
    subject.length,
  );
}
