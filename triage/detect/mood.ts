import type {Vocabulary} from './vocabulary';
import type {moodFactor} from './weights';
import type {Zone} from './zones';

/** Something found in a text, in reading order. */
export interface Hit {
  readonly rules: readonly number[];
  readonly groups: readonly number[];
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
  vocabulary: Vocabulary,
  hits: readonly Hit[],
  index: number,
  breath: ReadonlySet<Hit>,
): Mood {
  const {cues} = vocabulary;
  const hit = hits[index];
  if (!hit) return 'plain';
  const has = (other: Hit, cue: number) => other.groups.includes(cue);
  for (let i = index - 1; i >= 0; i--) {
    const other = hits[i];
    if (!other || other.sentence !== hit.sentence || hit.start - other.end > reach) break;
    if (has(other, cues.but) || has(other, cues.problem)) break;
    if (has(other, cues.notThis)) return 'fine';
  }
  let mood: Mood = 'plain';
  for (let i = index + 1; i < hits.length; i++) {
    const other = hits[i];
    if (!other || other.sentence !== hit.sentence || other.start - hit.end > reach) break;
    if (has(other, cues.but)) break;
    if (has(other, cues.fine)) return 'fine';
    if (has(other, cues.problem)) {
      mood = 'asked';
      break;
    }
    if (has(other, cues.green)) {
      mood = 'green';
      break;
    }
  }
  if (breath.has(hit) || isAmongJobs(vocabulary, hits, index)) return 'listed';
  return mood === 'plain' && !isAsked(vocabulary, hits, index) ? 'told' : mood;
}

/** Something in the sentence asks or complains. */
function isAsked({cues}: Vocabulary, hits: readonly Hit[], index: number): boolean {
  const sentence = hits[index]?.sentence;
  const asks = (hit: Hit) => hit.groups.includes(cues.problem) || hit.groups.includes(cues.question);
  for (let i = index; hits[i]?.sentence === sentence; i--) if (asks(hits[i] as Hit)) return true;
  for (let i = index; hits[i]?.sentence === sentence; i++) if (asks(hits[i] as Hit)) return true;
  return false;
}

/** Hits by which three or more scanners are named close together: a list of what is in use, not what is asked. */
export function namesInOneBreath(vocabulary: Vocabulary, hits: readonly Hit[]): ReadonlySet<Hit> {
  const named = hits.filter(hit => hit.rules.some(rule => vocabulary.scannerNames.has(rule)));
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
    if (topics.size >= 3) for (const member of chain) found.add(member);
    chain = hit ? [hit] : [];
  }
  return found;
}

/** Points of a list: each on a line of its own, so each its own sentence. */
function isLine(last: Hit, hit: Hit): boolean {
  return hit.start - last.end <= 12;
}

/** A scanner's job among jobs of other kinds: "build, sast, deploy". */
function isAmongJobs(vocabulary: Vocabulary, hits: readonly Hit[], index: number): boolean {
  const hit = hits[index];
  if (!hit) return false;
  const near = hits.slice(Math.max(0, index - 8), index + 9);
  const jobs = near.filter(
    other =>
      other.groups.includes(vocabulary.cues.plainJob) &&
      other.start - hit.end <= listReach &&
      hit.start - other.end <= listReach,
  );
  return new Set(jobs.map(job => job.start)).size >= 2;
}
