import type {Hit} from './mood';
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

function isFulfilled({all, any, some, least, none}: ConceptRule, given: Mask): boolean {
  if (!covers(given, all) || touches(given, none) || (any && !touches(given, any))) return false;
  if (least === 0) return true;
  let found = 0;
  for (const group of some) if (((given[group >> 5] ?? 0) & (1 << (group & 31))) !== 0) found += 1;
  return found >= least;
}

/** Concepts of one reach that the groups fulfil; only those are looked at whose rarest group is there. */
export function* fulfilled(
  vocabulary: Vocabulary,
  groups: Iterable<number>,
  given: Mask,
  within: ConceptRule['within'],
): Generator<ConceptRule> {
  for (const group of groups) {
    for (const concept of vocabulary.conceptsByKey[group] ?? []) {
      if (concept.within === within && isFulfilled(concept, given)) yield concept;
    }
  }
}

/** Concepts whose words stand in one sentence, or in two that follow each other. Wider ones: see combine.ts. */
export function* conceptSigns(
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  breath: ReadonlySet<Hit>,
): Generator<Sign> {
  let from = 0;
  let previous: readonly Hit[] = [];
  while (from < hits.length) {
    const sentence = hits[from]?.sentence ?? 0;
    let to = from;
    while (to < hits.length && hits[to]?.sentence === sentence) to += 1;
    const own = hits.slice(from, to);
    const isNext = previous.length > 0 && sentence - (previous[0]?.sentence ?? 0) === 1;
    yield* signsOf(vocabulary, own, 'sentence', breath);
    yield* signsOf(vocabulary, isNext ? [...previous, ...own] : own, 'near', breath);
    previous = own;
    from = to;
  }
}

function* signsOf(
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  within: 'sentence' | 'near',
  breath: ReadonlySet<Hit>,
): Generator<Sign> {
  const groups = new Set<number>();
  for (const hit of hits) for (const group of hit.groups) groups.add(group);
  if (breath.size > 0 && hits.some(hit => breath.has(hit))) groups.add(vocabulary.cues.several);
  if (groups.size < 2) return;
  const given = maskOf(groups, vocabulary.groupNames.length);
  const {notThis, fine, problem} = vocabulary.cues;
  const denies = groups.has(notThis) || (groups.has(fine) && !groups.has(problem));
  for (const concept of fulfilled(vocabulary, groups, given, within)) {
    const span = spanOf(concept, hits);
    if (!span) continue;
    const mood = denies ? 'fine' : groups.has(problem) ? 'asked' : 'plain';
    const factor = zoneFactor[span.zone] * (mood === 'plain' ? 1 : moodFactor[mood]);
    yield {
      rule: concept.id,
      start: span.start,
      end: span.end,
      zone: span.zone,
      factor,
      mood,
      normalised: false,
    };
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
