import type {Opinion} from '../../catalog/detector';
import type {Piece, PlaceOf} from './combine';
import type {Zone, ZoneStart} from './zones';

/** The second opinion, ready for use: what each word and each group of words adds to every topic, in logits. */
export interface Weights {
  readonly topics: readonly string[];
  readonly bias: Float64Array;
  readonly words: ReadonlyMap<string, Float64Array>;
  readonly groups: ReadonlyMap<string, Float64Array>;
}

/** Words and groups of one ticket, each at its most telling place. */
export interface Features {
  readonly words: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
}

/** Logs repeat themselves and code is pasted whole; what is quoted or signed is not about this ticket. */
const zoneShare: Readonly<Record<Zone, number>> = {
  text: 1,
  log: 0.8,
  code: 0.5,
  list: 0,
  form: 0,
  quote: 0,
  signature: 0,
};
const subjectShare = 1.3;
const laterShare = 0.85;
const agentShare = 0.25;
const groupShare = 0.5;
/** All words together weigh as much, whether there are ten of them or a hundred. */
const wordsTogether = 3;
/** A line of text is too little to go by: between so many known words the opinion counts in part. */
const wordsTooFew = 10;
const wordsEnough = 26;
/** UTF-16 units of one text that are looked at: what it is about is said at its beginning. */
const limit = 20_000;
/** One step of a weight as it is written in the catalogue, in logits. */
export const weightStep = 0.25;
/** The code of weight 0 in a packed row. */
export const packedZero = 78;

/** Unpacks the shipped rows: one character a topic. */
export function unpack({topics, bias, words, groups}: Opinion): Weights {
  const row = (packed: string) =>
    Float64Array.from(packed, letter => (letter.charCodeAt(0) - packedZero) * weightStep);
  const table = (rows: Readonly<Record<string, string>>) =>
    new Map(Object.entries(rows).map(([name, packed]) => [name, row(packed)]));
  return {topics, bias: row(bias), words: table(words), groups: table(groups)};
}

/** The opinion's words in one text, with what their best zone leaves of them. Linear in the text, up to 20,000 units. */
export function toldIn(known: ReadonlyMap<string, unknown>, body: string, zones: readonly ZoneStart[]) {
  const found = new Map<string, number>();
  if (known.size === 0) return found;
  for (const [index, {start, zone}] of zones.entries()) {
    const share = zoneShare[zone];
    const stop = Math.min(zones[index + 1]?.start ?? body.length, limit);
    if (share === 0 || start >= stop) continue;
    for (const [match] of body.slice(start, stop).matchAll(wholeWord)) {
      const word = match.toLowerCase();
      if (!known.has(word) || (found.get(word) ?? 0) >= share) continue;
      found.set(word, share);
    }
  }
  return found;
}

const wholeWord = /[\p{L}\p{N}_](?:[\p{L}\p{N}_'-]*[\p{L}\p{N}_])?/gu;

/** Gathers the words and groups of all texts of a ticket. */
export function featuresOf(
  groupNames: readonly string[],
  pieces: readonly Piece[],
  placeOf: PlaceOf,
): Features {
  const words = new Map<string, number>();
  const groups = new Map<string, number>();
  for (const piece of pieces) {
    if (piece.attachment !== undefined) continue;
    const share = shareOf(piece, placeOf);
    for (const [word, zone] of piece.reading.told)
      words.set(word, Math.max(words.get(word) ?? 0, share * zone));
    for (const group of piece.reading.groupAt.keys()) {
      const name = groupNames[group] ?? '';
      groups.set(name, Math.max(groups.get(name) ?? 0, share));
    }
  }
  return {words, groups};
}

function shareOf(piece: Piece, placeOf: PlaceOf): number {
  if (piece.side !== 'customer') return agentShare;
  const place = placeOf(piece);
  if (place === 'inheritedSubject' || place === 'beforeNewTopic') return agentShare;
  if (piece.comment === 0) return subjectShare;
  return place === 'firstMessage' ? 1 : laterShare;
}

/** How much each known feature of a ticket counts. */
export function* valuesOf(
  {words, groups}: Features,
  known: Pick<Weights, 'words' | 'groups'>,
): Generator<readonly [kind: 'words' | 'groups', name: string, value: number]> {
  let squares = 0;
  for (const [word, value] of words) if (known.words.has(word)) squares += value * value;
  const scale = wordsTogether / Math.sqrt(Math.max(squares, 1));
  for (const [word, value] of words) if (known.words.has(word)) yield ['words', word, value * scale];
  for (const [group, value] of groups)
    if (known.groups.has(group)) yield ['groups', group, value * groupShare];
}

/** How far each topic leads before "none of them", in logits; the last topic is `none` itself. */
export function leads(weights: Weights, features: Features): ReadonlyMap<string, number> {
  const sums = Float64Array.from(weights.bias);
  for (const [kind, name, value] of valuesOf(features, weights)) {
    const row = weights[kind].get(name);
    if (row)
      for (let topic = 0; topic < sums.length; topic++)
        sums[topic] = (sums[topic] ?? 0) + (row[topic] ?? 0) * value;
  }
  const none = sums.at(-1) ?? 0;
  const heard = Math.min(1, Math.max(0, features.words.size - wordsTooFew) / (wordsEnough - wordsTooFew));
  return new Map(weights.topics.map((topic, index) => [topic, ((sums[index] ?? 0) - none) * heard]));
}

/** What rules found, raised or lowered by the second opinion. */
const opinionShare = 0.25;
const leadLimit = 6;

/** Points after the second opinion: none of the lead leaves them as they are. */
export function withOpinion(points: number, lead: number): number {
  const bounded = Math.max(-leadLimit, Math.min(leadLimit, lead));
  return Math.max(0, (1 + points) * Math.exp(opinionShare * bounded) - 1);
}
