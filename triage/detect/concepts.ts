import type {Reach} from '../../catalog/detector';
import type {InParts} from './drain';
import type {Cues} from './cues';
import {askedSentences, fineSentences, type Hit} from './mood';
import type {Sign} from './reading';
import {type ConceptRule, type Mask, maskOf, type Vocabulary} from './vocabulary';
import {moodFactor, zoneFactor} from './weights';

/** Longest stretch shown as evidence for a concept; beyond it the first word stands for the rest. */
const spanLimit = 140;

/** All bits of `wanted` are set in `given`. */
function covers(given: Mask, wanted: Mask): boolean {
  for (let i = 0; i < wanted.length; i++) {
    const bits = wanted[i] ?? 0;
    if ((bits & ~(given[i] ?? 0)) !== 0) return false;
  }
  return true;
}

export function touches(given: Mask, other: Mask): boolean {
  for (let i = 0; i < other.length; i++) if (((given[i] ?? 0) & (other[i] ?? 0)) !== 0) return true;
  return false;
}

/** `group` is among the given ones; none is -1. */
function has(given: Mask, group: number): boolean {
  return ((given[group >> 5] ?? 0) & (1 << (group & 31))) !== 0;
}

function isFulfilled({all, any, some, least, none}: ConceptRule, given: Mask): boolean {
  if (!covers(given, all) || touches(given, none) || (any && !touches(given, any))) return false;
  if (least === 0) return true;
  let found = 0;
  for (const group of some) if (has(given, group)) found += 1;
  return found >= least;
}

/** Concepts of one reach that the groups fulfil; only those are looked at whose rarest group is there. */
export function fulfilled(
  vocabulary: Vocabulary,
  groups: Iterable<number>,
  given: Mask,
  within: Reach,
): readonly ConceptRule[] {
  const byKey = vocabulary.concepts[within];
  const found: ConceptRule[] = [];
  for (const group of groups) {
    for (const concept of byKey[group] ?? []) if (isFulfilled(concept, given)) found.push(concept);
  }
  return found;
}

/** Hits that are looked at without a pause. */
const partLength = 400;

/**
 * Concepts whose words stand in one sentence, or in two that follow each other. Wider ones: see combine.ts.
 *
 * @param hits those that belong to groups, in reading order
 */
export function* conceptSigns(
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  breath: ReadonlySet<Hit>,
  keep: (sign: Sign) => void,
): InParts<void> {
  let fine: ReadonlySet<number> | undefined;
  let asked: ReadonlySet<number> | undefined;
  let previous = 0;
  let paused = 0;
  for (let from = 0, to = 0; from < hits.length; previous = from, from = to) {
    const sentence = hits[from]?.sentence ?? 0;
    while (to < hits.length && hits[to]?.sentence === sentence) to += 1;
    const own = wordsIn(vocabulary, hits, from, to, breath);
    signsOf(vocabulary, hits, own, 'sentence', keep);
    fine ??= fineSentences(hits);
    asked ??= askedSentences(hits);
    const isNext = from > 0 && sentence - (hits[previous]?.sentence ?? 0) === 1;
    const near = isNext ? wordsIn(vocabulary, hits, previous, to, breath, {fine, asked}) : own;
    signsOf(vocabulary, hits, near, 'near', keep);
    if (to - paused < partLength) continue;
    paused = to;
    yield;
  }
}

/** Groups in a stretch of hits, in reading order and as a mask. */
interface Words {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly number[];
  readonly given: Mask;
}

/**
 * What a sentence says to be well it does not lend to its neighbour, and scanners it lists count as one there only if
 * it asks or complains itself, or "all of them" takes them up.
 */
interface Neighbours {
  readonly fine: ReadonlySet<number>;
  readonly asked: ReadonlySet<number>;
}

function wordsIn(
  {groupNames, cues}: Vocabulary,
  hits: readonly Hit[],
  from: number,
  to: number,
  breath: ReadonlySet<Hit>,
  neighbours?: Neighbours,
): Words {
  const groups: number[] = [];
  const given = maskOf([], groupNames.length);
  const add = (group: number): void => {
    if (has(given, group)) return;
    given[group >> 5] = (given[group >> 5] ?? 0) | (1 << (group & 31));
    groups.push(group);
  };
  let isList = false;
  let isMeant = false;
  for (let at = from; at < to; at++) {
    const hit = hits[at];
    if (!hit) continue;
    if (!neighbours?.fine.has(hit.sentence) || !isAboutScans(cues, hit))
      for (const group of hit.groups) add(group);
    if (breath.size === 0 || !breath.has(hit)) continue;
    isList = true;
    isMeant ||= !neighbours || neighbours.asked.has(hit.sentence);
  }
  if (isList && (isMeant || has(given, cues.together))) add(cues.several);
  return {from, to, groups, given};
}

/** What a sentence that says all is well must not lend to others. */
export function isAboutScans({anyScan, several}: Cues, {groups}: Hit): boolean {
  return groups.includes(anyScan) || groups.includes(several);
}

function signsOf(
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  {from, to, groups, given}: Words,
  within: 'sentence' | 'near',
  keep: (sign: Sign) => void,
): void {
  if (groups.length < 2) return;
  const concepts = fulfilled(vocabulary, groups, given, within);
  if (concepts.length === 0) return;
  const stretch = hits.slice(from, to);
  const {notThis, fine, problem, question, aside} = vocabulary.cues;
  const isProblem = has(given, problem);
  const denies = has(given, notThis) || (has(given, fine) && !isProblem);
  const mood = denies
    ? 'fine'
    : has(given, aside)
      ? 'aside'
      : isProblem || has(given, question)
        ? 'asked'
        : 'plain';
  for (const concept of concepts) {
    const span = spanOf(concept, stretch);
    if (!span) continue;
    const factor = zoneFactor[span.zone] * (mood === 'plain' ? 1 : moodFactor[mood]);
    keep({rule: concept.id, ...span, factor, mood, normalised: false});
  }
}

type Span = Pick<Hit, 'start' | 'end' | 'zone'>;

function widened(span: Span, hit: Hit): Span {
  const start = Math.min(span.start, hit.start);
  const end = Math.max(span.end, hit.end);
  return end - start <= spanLimit ? {start, end, zone: span.zone} : span;
}

/**
 * The words that fulfil a concept: from the first to the last of them, or only the first when they stand far apart.
 * Each group needs a hit of its own; one word that belongs to two groups does not fulfil both.
 */
function spanOf(concept: ConceptRule, hits: readonly Hit[]): Span | null {
  const used = new Set<number>();
  let span: Span | null = null;
  for (const group of concept.groups) {
    const hit = hits.find(other => other.groups.includes(group) && !used.has(other.start));
    if (!hit) {
      // The group of "several scanners in one breath" has no word of its own.
      if (hits.some(other => other.groups.includes(group))) return null;
      continue;
    }
    used.add(hit.start);
    if (!span) {
      span = {start: hit.start, end: hit.end, zone: hit.zone};
      continue;
    }
    span = widened(span, hit);
  }
  let found = 0;
  for (const group of concept.some) {
    const hit = hits.find(other => other.groups.includes(group) && !used.has(other.start));
    if (!hit) continue;
    found += 1;
    used.add(hit.start);
    if (span) span = widened(span, hit);
  }
  return found < concept.least ? null : span;
}
