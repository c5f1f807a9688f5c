import type {Matcher} from '../match/matcher';
import type {Side} from '../ticket';
import {conceptSigns, fulfilled, isAboutScans} from './concepts';
import {drain, type InParts} from './drain';
import {findHits} from './hits';
import {askedSentences, fineSentences, type Hit, moodBetween, moodOf, namesInOneBreath} from './mood';
import {toldIn} from './opinion';
import {sentenceCounter} from './sentences';
import type {Speller} from './spelling';
import {type Mask, maskOf, type Vocabulary} from './vocabulary';
import {moodFactor, zoneFactor} from './weights';
import {readZones, type Zone, type ZoneStart} from './zones';

/** One rule that fired in one text, at its best place there. */
export interface Sign {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  /** What zone and mood leave of the rule's points. */
  readonly factor: number;
  readonly zone: Zone;
  readonly mood: keyof typeof moodFactor | 'plain';
  readonly normalised: boolean;
}

/** Everything detection needs to know about one subject or comment; independent of the rest of the ticket. */
export interface Reading {
  readonly signs: readonly Sign[];
  /** Concepts of the whole text; the first comment's are settled together with the subject. */
  readonly wide: readonly Sign[];
  /** Groups of words that stand in what was written, and where each stands first. */
  readonly groups: Mask;
  readonly groupAt: ReadonlyMap<number, {readonly start: number; readonly end: number}>;
  /** UTF-16 units of text somebody wrote (no quotes, forms, signatures). */
  readonly written: number;
  readonly scanned: number;
  /** Words of the second opinion, with what their zone leaves of them. */
  readonly told: ReadonlyMap<string, number>;
}

/** UTF-16 units of one comment that are looked at; job logs repeat themselves long before. */
const commentLimit = 1_000_000;
/** Hits that are weighed without a pause. */
const partLength = 400;

/** What a reading needs besides the text. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly matcher: Matcher;
  readonly speller: Speller;
  /** Words of the second opinion. */
  readonly opinionWords: ReadonlyMap<string, unknown>;
}

/**
 * Reads one text. Pure: the same text gives the same reading, so callers may keep it.
 *
 * @param body subject or comment body, unchanged
 */
export function readText(reader: Reader, body: string, side: Side): Reading {
  return drain(readInParts(reader, body, side));
}

/** The same in parts of a millisecond or less, so that the caller may pause between them. */
export function* readInParts(reader: Reader, body: string, side: Side): InParts<Reading> {
  const {vocabulary} = reader;
  const limit = Math.min(body.length, commentLimit);
  const zones = readZones(body);
  const hits = yield* findHits(reader, body, limit, zones);
  const breath = namesInOneBreath(vocabulary, hits);
  const signs = new Map<number, Sign>();
  const keep = (sign: Sign): void => {
    const known = signs.get(sign.rule);
    if (!known || known.factor < sign.factor) signs.set(sign.rule, sign);
  };
  yield* weighHits(body, hits, breath, signs);
  const written = hits.filter(({groups}) => groups.length > 0);
  // What agents suggest is worth so little that only plain words of theirs are looked at.
  if (side !== 'agent') yield* conceptSigns(vocabulary, written, breath, keep);
  if (side === 'customer')
    for (const sign of reader.speller.find(body, zones)) keep(withMood(body, hits, sign));
  return {
    signs: strongest(vocabulary, [...signs.values()]),
    ...wideWords(vocabulary, written, breath),
    written: writtenLength(zones, limit),
    scanned: limit,
    told: toldIn(reader.opinionWords, body, zones),
  };
}

/** Scanners configured in one comment's code from which on it is the whole pipeline that was pasted. */
const severalInCode = 3;

/** Puts what each hit says on its own into `signs`. */
function* weighHits(
  body: string,
  hits: readonly Hit[],
  breath: ReadonlySet<Hit>,
  signs: Map<number, Sign>,
): InParts<void> {
  const asked = askedSentences(hits);
  const wholePipeline = scannersInCode(hits) >= severalInCode;
  for (const [index, hit] of hits.entries()) {
    if (index % partLength === partLength - 1) yield;
    if (hit.rules.length === 0) continue;
    const {start, end, normalised} = hit;
    const mood = moodIn(body, hits, index, breath, asked);
    const zone = hit.zone === 'code' && wholePipeline ? 'list' : hit.zone;
    const factor = zoneFactor[zone] * (mood === 'plain' ? 1 : moodFactor[mood]);
    for (const rule of hit.meaning.best) {
      const known = signs.get(rule);
      if (!known || known.factor < factor)
        signs.set(rule, {rule, start, end, zone: hit.zone, factor, mood, normalised});
    }
  }
}

function scannersInCode(hits: readonly Hit[]): number {
  const found = new Set<number>();
  for (const {zone, rules, meaning} of hits) {
    if (rules.length === 0 || (zone !== 'code' && zone !== 'list')) continue;
    for (const topic of meaning.scanners) found.add(topic);
  }
  return found.size;
}

/** Names are said in passing all the time; machine words are pasted for a reason. */
function moodIn(
  body: string,
  hits: readonly Hit[],
  index: number,
  breath: ReadonlySet<Hit>,
  asked: ReadonlySet<number>,
): Sign['mood'] {
  const hit = hits[index];
  if (!hit) return 'plain';
  const {isName, isPasted} = hit.meaning;
  // What a tool prints is a fact; a name in it may be part of a sentence.
  const isSaid = hit.zone === 'text' || hit.zone === 'code' || (hit.zone === 'log' && isName);
  if (!isSaid) return 'plain';
  if (isName && isPath(body, hit)) return 'path';
  const mood = moodOf(hits, index, breath, asked);
  return mood === 'told' && (isPasted || !isName) ? 'plain' : mood;
}

/** A misspelt name is no hit, so what is said about it is looked up for it alone. */
function withMood(body: string, hits: readonly Hit[], sign: Sign): Sign {
  const {start, end} = sign;
  const before = hits.findLastIndex(hit => hit.start < start);
  const after = hits.findIndex(hit => hit.start >= end);
  const sentence = sentenceBeside(body, start, end, hits[before], hits[after]);
  const mood = moodBetween(
    hits,
    before,
    after < 0 ? hits.length : after,
    {start, end, sentence},
    askedSentences(hits),
  );
  return mood === 'plain' || mood === 'told' ? sign : {...sign, mood, factor: sign.factor * moodFactor[mood]};
}

/** The number of the sentence the words share with a neighbour; -1 if with none. */
function sentenceBeside(
  body: string,
  start: number,
  end: number,
  before: Hit | undefined,
  after: Hit | undefined,
): number {
  const isOne = (text: string) => sentenceCounter(text)(text.length) === 0;
  if (after && isOne(body.slice(start, after.start))) return after.sentence;
  return before && isOne(body.slice(before.start, end)) ? before.sentence : -1;
}

/** Part of a file name or path: sast.yml */
function isPath(body: string, {start, end}: Hit): boolean {
  const next = body.charCodeAt(end);
  if (next !== 0x2e && next !== 0x2f) return false;
  return /^[a-z]/iu.test(body.slice(end + 1, end + 2)) && /^[\w-]+$/u.test(body.slice(start, end));
}

/** What is settled with the rest of the comment, or of the ticket. */
function wideWords(
  vocabulary: Vocabulary,
  written: readonly Hit[],
  breath: ReadonlySet<Hit>,
): Pick<Reading, 'wide' | 'groups' | 'groupAt'> {
  const groupAt = new Map<number, {start: number; end: number}>();
  const fine = fineSentences(written);
  for (const hit of written) {
    const {zone, groups, start, end, sentence} = hit;
    if (zone === 'code') continue; // words of pasted configuration say nothing about the rest
    if (fine.has(sentence) && isAboutScans(vocabulary.cues, hit)) continue;
    for (const group of groups) if (!groupAt.has(group)) groupAt.set(group, {start, end});
  }
  const {several} = vocabulary.cues;
  const [first] = breath;
  if (first && several >= 0 && !groupAt.has(several))
    groupAt.set(several, {start: first.start, end: first.end});
  const groups = maskOf(groupAt.keys(), vocabulary.groupNames.length);
  const wide: Sign[] = [];
  for (const concept of fulfilled(vocabulary, groupAt.keys(), groups, 'comment')) {
    const at = groupAt.get(concept.groups[0] ?? -1);
    if (at) wide.push({rule: concept.id, ...at, zone: 'text', mood: 'plain', factor: 1, normalised: false});
  }
  return {wide, groups, groupAt};
}

/** Signs kept of one text: far more than anybody means, so that thousands of pasted logs stay cheap to add up. */
const signLimit = 80;

function strongest(vocabulary: Vocabulary, signs: Sign[]): readonly Sign[] {
  if (signs.length <= signLimit) return signs;
  const worth = ({rule, factor}: Sign) => (vocabulary.rules[rule]?.points ?? 0) * factor;
  return signs.sort((a, b) => worth(b) - worth(a)).slice(0, signLimit);
}

function writtenLength(zones: readonly ZoneStart[], limit: number): number {
  let length = 0;
  for (const [index, {start, zone}] of zones.entries()) {
    if (zone === 'text') length += Math.min(zones[index + 1]?.start ?? limit, limit) - start;
  }
  return length;
}
