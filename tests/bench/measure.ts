import {buildMatcher} from '../../triage/match/matcher';
import {contenders, ours, type Scan} from './contenders';
import {makeLog, makeMix, makeProse, makeTerms} from './corpus';
import {searchers} from './searchers';

// What is measured inside an engine: bundled as the page script is, and run in Node and in Chromium alike.

/** One engine's speed beside the floor's. */
export interface Speed {
  readonly name: string;
  readonly terms: number;
  /** Median over the pairs of floor time by own time. */
  readonly ratio: number;
  /** Million UTF-16 units a second, at the median. */
  readonly speed: number;
  readonly buildMs: number;
}

const makers = {prose: makeProse, log: makeLog, mix: makeMix};
export type TextName = keyof typeof makers;

let sink = 0;

/** One pass that reads every character and adds them up: what no scan in this language beats by much. */
export function floor(text: string): void {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  sink += sum;
}

export function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** A string as the browser gives it: in one piece, a byte a character. */
export function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** A round reads at least so much, so that coarse clocks do. */
const unitsPerRound = 2_000_000;
const warmUpMs = 200;
const pieceLength = 500_000;

/**
 * Takes floor and scan in turn, piece by piece, so that a busy machine slows both; a pair is the sums of a round.
 * What the engine takes to learn both does not count.
 */
function compare(
  name: string,
  terms: number,
  text: string,
  scan: Scan,
  rounds: number,
  buildMs: number,
): Speed {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(flat(text.slice(at, at + pieceLength)));
  const repeats = Math.ceil(unitsPerRound / text.length);
  const onFound = (term: number): void => {
    sink += term;
  };
  const round = (): {floorMs: number; ownMs: number} => {
    let floorMs = 0;
    let ownMs = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const piece of pieces) {
        floorMs += time(() => floor(piece));
        ownMs += time(() => scan(piece, onFound));
      }
    }
    return {floorMs, ownMs};
  };
  const start = performance.now();
  do round();
  while (performance.now() - start < warmUpMs);
  const pairs = Array.from({length: rounds}, round);
  const ratio = median(pairs.map(({floorMs, ownMs}) => floorMs / ownMs));
  const ownMs = median(pairs.map(pair => pair.ownMs)) / repeats;
  return {name, terms, ratio, speed: text.length / 1000 / ownMs, buildMs};
}

export const bench = {
  /** The shares of the floor that the matcher reaches on one text. */
  speeds(text: TextName, length: number, sizes: readonly number[], rounds: number): Speed[] {
    const sample = flat(makers[text](length, makeTerms(500)));
    return sizes.map(size => {
      const terms = makeTerms(size);
      let scan: Scan = () => undefined;
      const buildMs = time(() => (scan = ours.build(terms)));
      return compare(text, size, sample, scan, rounds, buildMs);
    });
  },

  /** The same of what others would use, on the mix. */
  others(length: number, size: number, rounds: number): Speed[] {
    const terms = makeTerms(size);
    const text = flat(makeMix(length, makeTerms(500)));
    return [ours, ...contenders]
      .filter(({most = size}) => size <= most)
      .map(contender => {
        let scan: Scan = () => undefined;
        const buildMs = time(() => (scan = contender.build(terms)));
        return compare(contender.name, size, text, scan, rounds, buildMs);
      });
  },

  /** Libraries for search lists, used on the lines of a ticket. Shares are of pairs of term and line. */
  searchers(length: number): {name: string; ratio: number; found: number; wrong: number}[] {
    const terms = makeTerms(500);
    const text = flat(makeMix(length, terms));
    const lines = text.split('\n');
    const right = new Set<string>();
    const matcher = buildMatcher(terms.map(term => ({text: term})));
    for (const [line, words] of lines.entries()) matcher.scan(words, term => right.add(`${term} ${line}`));
    const floorMs =
      median(Array.from({length: 99}, () => time(() => Array.from({length: 10}, () => floor(text))))) / 10;
    return searchers.map(({name, find}) => {
      let pairs: string[] = [];
      const ms = time(() => {
        pairs = find(terms, lines).map(([term, line]) => `${term} ${line}`);
      });
      const found = pairs.filter(pair => right.has(pair)).length;
      return {
        name,
        ratio: floorMs / ms,
        found: found / right.size,
        wrong: (pairs.length - found) / right.size,
      };
    });
  },

  /** Milliseconds in an engine that has run nothing yet: ready to scan, and a ticket of 50,000 characters scanned. */
  cold(size: number): {buildMs: number; ticketMs: number} {
    const terms = makeTerms(size);
    const ticket = flat(makeMix(50_000, terms));
    let scan: Scan = () => undefined;
    const buildMs = time(() => (scan = ours.build(terms)));
    return {buildMs, ticketMs: time(() => scan(ticket, term => (sink += term)))};
  },
};
export type Bench = typeof bench;
