import {cueBits} from './cues';
import type {Meaning} from './meanings';
import type {Vocabulary} from './vocabulary';
import type {moodFactor} from './weights';
import type {Zone} from './zones';

/** Something found in a text, in reading order. */
export interface Hit {
  readonly meaning: Meaning;
  /** Those of the meaning that count here. */
  readonly rules: readonly number[];
  readonly groups: readonly number[];
  /** Bits of cues.ts; none where the groups do not count. */
  readonly cues: number;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  readonly sentence: number;
  readonly normalised: boolean;
}

type Mood = keyof typeof moodFactor | 'plain';

/** How far (UTF-16 units) a "works fine" reaches back, and a "not about" forward. */
const reach = 90;
/** Names that follow each other with at most so many units between are said in one breath. */
const breathGap = 30;
/** Two other jobs within so many units of a scanner's job make a list. */
const listReach = 24;

/**
 * What the sentence says about a hit: all well, not the matter, or the very thing that fails. The nearest cue to the
 * right decides ("SAST works fine, DAST fails"); a "not about" to the left counts until a contrast.
 */
export function moodOf(
  hits: readonly Hit[],
  index: number,
  breath: ReadonlySet<Hit>,
  asked: ReadonlySet<number>,
): Mood {
  const hit = hits[index];
  if (!hit) return 'plain';
  const mood = moodBetween(hits, index - 1, index + 1, hit, asked);
  return mood !== 'fine' && mood !== 'aside' && (breath.has(hit) || isAmongJobs(hits, index))
    ? 'listed'
    : mood;
}

/** The same for words that are no hit, like a misspelt name; the hits before and after it have these indexes. */
export function moodBetween(
  hits: readonly Hit[],
  before: number,
  after: number,
  hit: Pick<Hit, 'start' | 'end' | 'sentence'>,
  asked: ReadonlySet<number>,
): Mood {
  for (let i = before; i >= 0; i--) {
    const other = hits[i];
    if (!other || other.sentence !== hit.sentence || hit.start - other.end > reach) break;
    if (other.cues & (cueBits.but | cueBits.problem)) break;
    if (other.cues & cueBits.notThis) return 'fine';
    if (other.cues & cueBits.aside) return 'aside';
  }
  let mood: Mood = 'plain';
  for (let i = after; i < hits.length; i++) {
    const other = hits[i];
    if (!other || other.sentence !== hit.sentence || other.start - hit.end > reach) break;
    if (other.cues & cueBits.but) break;
    if (other.cues & cueBits.fine) return 'fine';
    if (other.cues & cueBits.problem) {
      mood = 'asked';
      break;
    }
    if (other.cues & cueBits.green) {
      mood = 'green';
      break;
    }
  }
  return mood === 'plain' && !asked.has(hit.sentence) ? 'told' : mood;
}

/** Sentences in which something asks or complains. */
export function askedSentences(hits: readonly Hit[]): ReadonlySet<number> {
  const asked = new Set<number>();
  for (const {cues, sentence} of hits) if (cues & (cueBits.problem | cueBits.question)) asked.add(sentence);
  return asked;
}

/** Sentences that say all is well: "the scan jobs are not affected". */
export function fineSentences(hits: readonly Hit[]): ReadonlySet<number> {
  const fine = new Set<number>();
  const open = new Set<number>();
  for (const {cues, sentence} of hits) {
    if (cues & cueBits.fine) fine.add(sentence);
    if (cues & (cueBits.problem | cueBits.but)) open.add(sentence);
  }
  for (const sentence of open) fine.delete(sentence);
  return fine;
}

/**
 * Hits by which three or more scanners, or three jobs of different scanners, are named close together: a list of what is
 * in use, not what is asked.
 */
export function namesInOneBreath(vocabulary: Vocabulary, hits: readonly Hit[]): ReadonlySet<Hit> {
  const named = hits.filter(({meaning, rules}) => meaning.namesScanner && rules.length > 0);
  const found = new Set<Hit>();
  let chain: Hit[] = [];
  for (const hit of [...named, null]) {
    const last = chain.at(-1);
    const goesOn =
      hit &&
      last &&
      hit.start - last.end <= breathGap &&
      hit.sentence - last.sentence <= (isLine(last, hit) ? 1 : 0);
    if (hit && (!last || goesOn)) {
      chain.push(hit);
      continue;
    }
    const topics = new Set(chain.map(({rules}) => vocabulary.rules[rules[0] ?? -1]?.topic));
    const areJobs = chain.every(({rules}) => rules.some(rule => vocabulary.rules[rule]?.kind === 'job'));
    if (topics.size >= 3 || (areJobs && topics.size >= 2 && chain.length >= 3))
      for (const member of chain) found.add(member);
    chain = hit ? [hit] : [];
  }
  return found;
}

/** Points of a list: each on a line of its own, so each its own sentence. */
function isLine(last: Hit, hit: Hit): boolean {
  return hit.start - last.end <= 12;
}

/** A scanner's job among jobs of other kinds: "build, sast, deploy". */
function isAmongJobs(hits: readonly Hit[], index: number): boolean {
  const hit = hits[index];
  if (!hit) return false;
  let first = -1;
  const end = Math.min(index + 9, hits.length);
  for (let at = Math.max(0, index - 8); at < end; at++) {
    const other = hits[at];
    if (!other || !(other.cues & cueBits.plainJob)) continue;
    if (other.start - hit.end > listReach || hit.start - other.end > listReach) continue;
    if (first >= 0 && first !== other.start) return true;
    first = other.start;
  }
  return false;
}
