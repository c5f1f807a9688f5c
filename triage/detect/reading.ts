import type {Matcher} from '../match/matcher';
import type {Side} from '../ticket';
import {conceptSigns, fulfilled} from './concepts';
import {type Hit, moodOf, namesInOneBreath} from './mood';
import {sentenceCounter} from './sentences';
import type {Speller} from './spelling';
import {type Mask, maskOf, type Vocabulary} from './vocabulary';
import {moodFactor, zoneFactor} from './weights';
import {readZones, type Zone} from './zones';

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
}

/** UTF-16 units of one comment that are looked at; job logs repeat themselves long before. */
const commentLimit = 1_000_000;
/** Hits kept of one comment. */
const hitLimit = 20_000;

/** What a reading needs besides the text. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly matcher: Matcher;
  readonly speller: Speller;
}

/**
 * Reads one text. Pure: the same text gives the same reading, so callers may keep it.
 *
 * @param body subject or comment body, unchanged
 */
export function readText(reader: Reader, body: string, side: Side): Reading {
  const {vocabulary} = reader;
  const limit = Math.min(body.length, commentLimit);
  const zones = readZones(body);
  const hits = findHits(reader, body, limit, zones);
  const signs = new Map<number, Sign>();
  const keep = (sign: Sign) => {
    const known = signs.get(sign.rule);
    if (!known || known.factor < sign.factor) signs.set(sign.rule, sign);
  };
  const breath = namesInOneBreath(vocabulary, hits);
  const wholePipeline = scannersInCode(vocabulary, hits) >= severalInCode;
  for (const [index, hit] of hits.entries()) {
    if (hit.rules.length === 0) continue;
    const mood = isName(vocabulary, hit)
      ? moodIn(vocabulary, body, hits, index, breath)
      : otherMood(vocabulary, hits, index, breath);
    const zone = hit.zone === 'code' && wholePipeline ? 'list' : hit.zone;
    const factor = zoneFactor[zone] * (mood === 'plain' ? 1 : moodFactor[mood]);
    for (const rule of bestPerTopic(vocabulary, hit.rules)) keep({...place(hit), rule, factor, mood});
  }
  const written = hits.filter(({groups}) => groups.length > 0);
  // What agents suggest is worth so little that only plain words of theirs are looked at.
  if (side !== 'agent') for (const sign of conceptSigns(vocabulary, written, breath)) keep(sign);
  if (side === 'customer') for (const sign of reader.speller.find(body, zones)) keep(sign);
  const groupAt = new Map<number, {start: number; end: number}>();
  for (const hit of written) {
    if (hit.zone === 'code') continue; // words of pasted configuration say nothing about the rest
    for (const group of hit.groups)
      if (!groupAt.has(group)) groupAt.set(group, {start: hit.start, end: hit.end});
  }
  const {several} = vocabulary.cues;
  const first = [...breath][0];
  if (first && several >= 0 && !groupAt.has(several))
    groupAt.set(several, {start: first.start, end: first.end});
  const groups = maskOf(groupAt.keys(), vocabulary.groupNames.length);
  const wide: Sign[] = [];
  for (const concept of fulfilled(vocabulary, groupAt.keys(), groups, 'comment')) {
    const at = groupAt.get(concept.groups[0] ?? -1);
    if (at) wide.push({rule: concept.id, ...at, zone: 'text', mood: 'plain', factor: 1, normalised: false});
  }
  return {
    signs: strongest(vocabulary, [...signs.values()]),
    wide,
    groups,
    groupAt,
    written: writtenLength(zones, limit),
    scanned: limit,
  };
}

/** Scanners configured in one comment's code from which on it is the whole pipeline that was pasted. */
const severalInCode = 3;

function scannersInCode(vocabulary: Vocabulary, hits: readonly Hit[]): number {
  const inCode = hits.filter(({zone}) => zone === 'code' || zone === 'list');
  const rules = inCode.flatMap(hit => hit.rules.map(rule => vocabulary.rules[rule]));
  return new Set(
    rules.flatMap(rule => (rule && vocabulary.scannerTopics.has(rule.topic) ? [rule.topic] : [])),
  ).size;
}

/** Names are said in passing all the time; machine words are pasted for a reason. */
function isName(vocabulary: Vocabulary, hit: Hit): boolean {
  return hit.rules.some(rule => passing.has(vocabulary.rules[rule]?.kind ?? ''));
}

const passing: ReadonlySet<string> = new Set(['name', 'acronym', 'screen', 'tool', 'job', 'template']);

function moodIn(
  vocabulary: Vocabulary,
  body: string,
  hits: readonly Hit[],
  index: number,
  breath: ReadonlySet<Hit>,
): Sign['mood'] {
  const hit = hits[index];
  if (!hit || (hit.zone !== 'text' && hit.zone !== 'code')) return 'plain';
  if (
    /^[./][a-z]/iu.test(body.slice(hit.end, hit.end + 2)) &&
    /^[\w-]+$/u.test(body.slice(hit.start, hit.end))
  )
    return 'path';
  const mood = moodOf(vocabulary, hits, index, breath);
  const isPasted = hit.rules.some(rule => pasted.has(vocabulary.rules[rule]?.kind ?? ''));
  return mood === 'told' && isPasted ? 'plain' : mood;
}

const pasted: ReadonlySet<string> = new Set(['job', 'template']);

function otherMood(
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  index: number,
  breath: ReadonlySet<Hit>,
): Sign['mood'] {
  const zone = hits[index]?.zone;
  if (zone !== 'text' && zone !== 'code') return 'plain';
  const mood = moodOf(vocabulary, hits, index, breath);
  return mood === 'told' ? 'plain' : mood;
}

/** The same words can be a job and a name: they count once for a topic, as what is worth most. */
function bestPerTopic(vocabulary: Vocabulary, rules: readonly number[]): readonly number[] {
  if (rules.length < 2) return rules;
  const best = new Map<number, {rule: number; points: number}>();
  for (const rule of rules) {
    const {topic, points} = vocabulary.rules[rule] ?? {topic: -1, points: 0};
    if ((best.get(topic)?.points ?? -1) < points) best.set(topic, {rule, points});
  }
  return [...best.values()].map(({rule}) => rule);
}

/** Signs kept of one text: far more than anybody means, so that thousands of pasted logs stay cheap to add up. */
const signLimit = 80;

function strongest(vocabulary: Vocabulary, signs: Sign[]): readonly Sign[] {
  if (signs.length <= signLimit) return signs;
  const worth = ({rule, factor}: Sign) => (vocabulary.rules[rule]?.points ?? 0) * factor;
  return signs.sort((a, b) => worth(b) - worth(a)).slice(0, signLimit);
}

const place = ({start, end, zone, normalised}: Hit) => ({start, end, zone, normalised});

function isWritten(zone: Zone): boolean {
  return zone === 'text' || zone === 'log' || zone === 'code';
}

function writtenLength(zones: ReturnType<typeof readZones>, limit: number): number {
  let length = 0;
  for (const [index, {start, zone}] of zones.entries()) {
    if (zone === 'text') length += Math.min(zones[index + 1]?.start ?? limit, limit) - start;
  }
  return length;
}

/** Where the word goes on to that a hit is the beginning of. Scripts without spaces have no such end. */
function wordEnd(body: string, from: number): number {
  restOfWord.lastIndex = from;
  return from + (restOfWord.exec(body)?.[0].length ?? 0);
}

const restOfWord = /[\p{Script=Latin}\p{N}_]{0,60}/uy;

/** All hits in reading order, with what longer hits leave of them. */
function findHits(
  {vocabulary, matcher}: Reader,
  body: string,
  limit: number,
  zones: ReturnType<typeof readZones>,
): readonly Hit[] {
  const raw: {entry: number; start: number; end: number; normalised: boolean}[] = [];
  matcher.scan(
    body,
    (entry, start, end, normalised) => {
      if (raw.length >= hitLimit) return;
      raw.push({
        entry,
        start,
        end: vocabulary.entries[entry]?.openEnd ? wordEnd(body, end) : end,
        normalised,
      });
    },
    0,
    limit,
  );
  raw.sort((a, b) => a.start - b.start || b.end - a.end);
  const sentenceAt = sentenceCounter(body);
  const hits: Hit[] = [];
  let zoneIndex = 0;
  let topical = nowhere;
  let muting = nowhere;
  for (const hit of raw) {
    const {start, end, normalised} = hit;
    const entry = vocabulary.entries[hit.entry];
    if (!entry) continue;
    while ((zones[zoneIndex + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) zoneIndex += 1;
    const zone = zones[zoneIndex]?.zone ?? 'text';
    const isMuted = isInside(hit, muting);
    const rules = isMuted || isInside(hit, topical) ? nothing : entry.rules;
    const groups = isMuted || !(isWritten(zone) || entry.isFollowUp) ? nothing : entry.groups;
    if (rules.length > 0 && end > topical.end) topical = hit;
    if (entry.mutes && !isMuted && end > muting.end) muting = hit;
    if (rules.length > 0 || groups.length > 0)
      hits.push({rules, groups, start, end, zone, normalised, sentence: sentenceAt(start)});
  }
  return hits;
}

const nothing: readonly number[] = [];
const nowhere = {start: -1, end: -1};

type Span = {readonly start: number; readonly end: number};

/** Part of a longer hit: "SAST" in "IaC SAST". The same words found as two entries both count. */
function isInside(hit: Span, cover: Span): boolean {
  return hit.end <= cover.end && !(hit.start === cover.start && hit.end === cover.end);
}
