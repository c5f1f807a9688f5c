import type {Sign} from './reading';
import type {Vocabulary} from './vocabulary';
import {zoneFactor} from './weights';
import type {ZoneStart} from './zones';

/** Typed text beyond this is not searched for misspelt names: descriptions come first. */
const searchLimit = 6_000;
const shortest = 4;
/** Of a longer word every sixteen letters count as one. */
const longest = 16;
/** Most units between the two words of a name. */
const gap = 2;

/** Which words of feature names a typed word may stand for, and by how many letters it is off. */
type Near = ReadonlyMap<string, number>;

/** A word of a feature name. */
interface Meant {
  readonly text: string;
  readonly letters: number;
  /** Letters that may be wrong. */
  readonly allowed: number;
}

/** Finds misspelt names. */
export interface Speller {
  /** Rules of names that stand misspelt in the typed parts of a text. */
  find(body: string, zones: readonly ZoneStart[]): Sign[];
}

/**
 * Misspelt feature names of two words ("Depedency scaning", "secrte detection", "code qualty"): both words one letter
 * off at most (two in long words, a swap counts as one), close together, and never both of them right, since the
 * matcher has those. Short and common words alone are never forgiven: "dashboard" is not DAST.
 */
export function buildSpeller({names, spellings}: Pick<Vocabulary, 'names' | 'spellings'>): Speller {
  const byFirst: Meant[][] = Array.from({length: 26}, () => []);
  const byLast: Meant[][] = Array.from({length: 26}, () => []);
  for (const text of new Set(names.flatMap(name => name.words))) {
    const meant = {text, letters: lettersOf(text), allowed: allowedFor(text)};
    byFirst[letterAt(text, 0)]?.push(meant);
    byLast[letterAt(text, text.length - 1)]?.push(meant);
  }

  const isNear = (body: string, {start, end, letters}: Typed): boolean =>
    hasNear(byFirst[letterAt(body, start)], end - start, letters) ||
    hasNear(byLast[letterAt(body, end - 1)], end - start, letters);

  const nearTo = (typed: string): Near => {
    const near = new Map<string, number>();
    const letters = lettersOf(typed);
    for (const list of [byFirst[letterAt(typed, 0)], byLast[letterAt(typed, typed.length - 1)]])
      for (const meant of list ?? []) {
        if (!isAlike(meant, typed.length, letters)) continue;
        const off = lettersOff(typed, meant.text);
        if (Number.isFinite(off)) near.set(meant.text, off);
      }
    return near;
  };

  const signsIn = (body: string, left: Typed, right: Typed, signs: Sign[]): void => {
    const texts = [left, right].map(({start, end}) => body.slice(start, end).toLowerCase());
    const [one = '', two = ''] = texts;
    if (spellings.has(`${one} ${two}`)) return;
    const oneNear = nearTo(one);
    if (oneNear.size === 0) return;
    const twoNear = nearTo(two);
    for (const {words, rule} of names) {
      const off = (oneNear.get(words[0] ?? '') ?? 9) + (twoNear.get(words[1] ?? '') ?? 9);
      if (off === 0 || off > 3) continue;
      const {start} = left;
      const {end} = right;
      signs.push({rule, start, end, zone: 'text', mood: 'plain', factor: zoneFactor.text, normalised: true});
    }
  };

  return {
    find(body, zones) {
      const signs: Sign[] = [];
      for (const [index, {start, zone}] of zones.entries()) {
        if (zone !== 'text' || start >= searchLimit) continue;
        const end = Math.min(zones[index + 1]?.start ?? body.length, searchLimit);
        let left: Typed | null = null;
        for (let at = start; at < end; ) {
          const word = wordAt(body, at, end);
          at = Math.max(word.end, at + 1);
          if (word.end - word.start < shortest) continue;
          const mayCount = isNear(body, word);
          if (mayCount && left && word.start - left.end <= gap) signsIn(body, left, word, signs);
          left = mayCount ? word : null;
        }
      }
      return signs;
    },
  };
}

/** A stretch of letters with the set of those that are in it. */
interface Typed {
  readonly start: number;
  readonly end: number;
  readonly letters: number;
}

/** The letters from a position on, none or up to `longest`. */
function wordAt(body: string, start: number, limit: number): Typed {
  let letters = 0;
  let end = start;
  while (end < limit && end - start < longest) {
    const letter = letterAt(body, end);
    if (letter < 0) break;
    letters |= 1 << letter;
    end += 1;
  }
  return {start, end, letters};
}

/** 0 to 25 for A to Z in either case, else -1. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 0x61;
  return letter >= 0 && letter < 26 ? letter : -1;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << letterAt(word, at);
  return letters;
}

function hasNear(list: readonly Meant[] | undefined, length: number, letters: number): boolean {
  if (list) for (const meant of list) if (isAlike(meant, length, letters)) return true;
  return false;
}

/** The cheap look before letters are compared one by one: a wrong letter makes two that the words do not share. */
function isAlike(meant: Meant, length: number, letters: number): boolean {
  const more = length - meant.text.length;
  if (more > 2 || more < -2) return false;
  let left = 2 * meant.allowed;
  for (let bits = letters ^ meant.letters; bits !== 0; bits &= bits - 1) if (--left < 0) return false;
  return true;
}

/** Letters a word is off from what is meant, up to what its length allows; Infinity beyond. Any plural counts as right. */
function lettersOff(typed: string, meant: string): number {
  if (typed === meant || typed === `${meant}s` || `${typed}s` === meant) return 0;
  const allowed = allowedFor(meant);
  if (Math.abs(typed.length - meant.length) > allowed) return Number.POSITIVE_INFINITY;
  if (meant.length < 6 && typed[0] !== meant[0]) return Number.POSITIVE_INFINITY;
  const off = editDistance(typed, meant);
  return off <= allowed ? off : Number.POSITIVE_INFINITY;
}

const allowedFor = (meant: string): number => (meant.length >= 9 ? 2 : 1);

/** Optimal string alignment distance: insert, delete, replace, swap neighbours. */
function editDistance(a: string, b: string): number {
  let previous: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (previous[j - 2] ?? 0) + 1);
      row.push(best);
    }
    previous = above;
  }
  return row[b.length] ?? 0;
}
