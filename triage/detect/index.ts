import type {DetectorData} from '../../catalog/detector';
import {buildMatcher} from '../match/matcher';
import type {Ticket, Triage} from '../ticket';
import {type Piece, placesOf, weigh} from './combine';
import {rankAreas, recognised, type Standing, standings, textsOf} from './decide';
import {type Reader, type Reading, readText} from './reading';
import {buildSpeller} from './spelling';
import {readVocabulary} from './vocabulary';
import type {Side} from '../ticket';

/** UTF-16 units of a whole ticket that are looked at. */
const ticketLimit = 8_000_000;
/** Attachment names looked at per comment. */
const attachmentLimit = 50;
/** Readings kept between calls; a long ticket and a few others. */
const cacheLimit = 6_000;

/** Reads tickets. Keeps what it has read, so a ticket with one new comment costs that comment. */
export interface Detector {
  /** Pure as seen from outside: the same ticket gives the same answer. Never throws, whatever the text. */
  detect(ticket: Ticket): Triage;
  /** All topics with their signs and points, for explaining a result. */
  explain(ticket: Ticket): Explanation;
  /** Reads one text into the cache, so that a caller can spread the work; `detect` then only adds up. */
  prepare(body: string, side: Side): void;
  readonly reader: Reader;
}

interface Explanation extends Triage {
  readonly standings: readonly Standing[];
}

/** Builds the matcher once (about 5 ms of work); keep the result. */
export function createDetector(data: DetectorData): Detector {
  const vocabulary = readVocabulary(data);
  const matcher = buildMatcher(vocabulary.spellings.list);
  const reader: Reader = {vocabulary, matcher, speller: buildSpeller(vocabulary)};
  // Only customers' misspellings are forgiven, so their texts are kept apart.
  const caches = {customer: new Map<string, Reading>(), staff: new Map<string, Reading>()};
  const read = (body: string, side: Side): Reading => {
    const cache = side === 'customer' ? caches.customer : caches.staff;
    const known = cache.get(body);
    if (known) return known;
    if (cache.size >= cacheLimit) cache.clear();
    const reading = readText(reader, body, side);
    cache.set(body, reading);
    return reading;
  };
  const explain = (ticket: Ticket): Explanation => {
    const pieces = [...piecesOf(ticket, read)];
    const byTopic = weigh(vocabulary, pieces, placesOf(ticket, pieces, vocabulary));
    const all = standings(data, vocabulary, byTopic);
    const textOf = textsOf(ticket);
    return {
      areas: rankAreas(data, vocabulary, all, textOf),
      lookalikes: recognised(data, vocabulary, all, textOf),
      scanned: pieces.reduce((sum, piece) => sum + piece.reading.scanned, 0),
      total: lengthOf(ticket),
      standings: all,
    };
  };
  return {
    reader,
    explain,
    prepare: (body, side) => void read(body, side),
    detect: ticket => {
      const {areas, lookalikes, scanned, total} = explain(ticket);
      return {areas, lookalikes, scanned, total};
    },
  };
}

/** Subject, comments and attachment names that fit within the limit; later ones are left out. */
function* piecesOf(ticket: Ticket, read: (body: string, side: Side) => Reading): Generator<Piece> {
  let left = ticketLimit;
  yield {reading: read(ticket.subject, 'customer'), comment: 0, side: 'customer'};
  for (const [index, {author: side, body, attachments}] of ticket.comments.entries()) {
    const comment = index + 1;
    if (left > 0) yield {reading: read(body, side), comment, side};
    left -= body.length;
    for (const [attachment, name] of (attachments ?? []).slice(0, attachmentLimit).entries()) {
      yield {reading: read(name, side), comment, side, attachment};
    }
  }
}

function lengthOf({subject, comments}: Ticket): number {
  return comments.reduce(
    (sum, {body, attachments}) =>
      sum + body.length + (attachments ?? []).reduce((names, name) => names + name.length, 0),
    subject.length,
  );
}
