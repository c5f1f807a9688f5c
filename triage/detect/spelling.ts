import type {Sign} from './reading';
import type {Vocabulary} from './vocabulary';
import {zoneFactor} from './weights';
import type {ZoneStart} from './zones';

/** Typed text beyond this is not searched for misspelt names: descriptions come first. */
const searchLimit = 6_000;
const words = /[A-Za-z]{4,16}/gu;
/** Words whose nearness to names is remembered; people use few different ones. */
const memoLimit = 20_000;

/** Which words of feature names a typed word may stand for, and by how many letters it is off. */
type Near = ReadonlyMap<string, number>;
const nothing: Near = new Map();

/** Finds misspelt names. Keep one: it remembers the words it has met. */
export interface Speller {
  /** Rules of names that stand misspelt in the typed parts of a text. */
  find(body: string, zones: readonly ZoneStart[]): Generator<Sign>;
}

/**
 * Misspelt feature names of two words ("Depedency scaning", "secrte detection", "code qualty"): both words one letter
 * off at most (two in long words, a swap counts as one), close together, and never both of them right, since the
 * matcher has those. Short and common words alone are never forgiven: "dashboard" is not DAST.
 */
export function buildSpeller({names, exactNames}: Pick<Vocabulary, 'names' | 'exactNames'>): Speller {
  const meant = [...new Set(names.flatMap(name => name.words))];
  const byLetter = new Map<string, string[]>();
  for (const word of meant) {
    for (const key of new Set([`${word[0]}_`, `_${word.at(-1)}`]))
      byLetter.set(key, [...(byLetter.get(key) ?? []), word]);
  }
  const memo = new Map<string, Near>();

  const nearTo = (typed: string): Near => {
    const known = memo.get(typed);
    if (known) return known;
    const found = new Map<string, number>();
    for (const key of [`${typed[0]}_`, `_${typed.at(-1)}`]) {
      for (const word of byLetter.get(key) ?? []) {
        const off = lettersOff(typed, word);
        if (Number.isFinite(off)) found.set(word, off);
      }
    }
    const near = found.size > 0 ? found : nothing;
    if (memo.size >= memoLimit) memo.clear();
    memo.set(typed, near);
    return near;
  };

  return {
    *find(body, zones) {
      for (const [index, {start, zone}] of zones.entries()) {
        if (zone !== 'text' || start >= searchLimit) continue;
        const end = Math.min(zones[index + 1]?.start ?? body.length, searchLimit);
        let left: {
          readonly text: string;
          readonly near: Near;
          readonly start: number;
          readonly end: number;
        } | null = null;
        for (const match of body.slice(start, end).matchAll(words)) {
          const at = start + match.index;
          const text = match[0].toLowerCase();
          const word = {text, near: nearTo(text), start: at, end: at + text.length};
          const isPair = left && left.near.size > 0 && word.near.size > 0 && word.start - left.end <= 2;
          if (left && isPair && !exactNames.has(`${left.text} ${word.text}`)) {
            for (const {words: name, rule} of names) {
              const off = (left.near.get(name[0] ?? '') ?? 9) + (word.near.get(name[1] ?? '') ?? 9);
              if (off === 0 || off > 3) continue;
              yield {
                rule,
                start: left.start,
                end: word.end,
                zone,
                mood: 'plain',
                factor: zoneFactor.text,
                normalised: true,
              };
            }
          }
          left = word;
        }
      }
    },
  };
}

/** Letters a word is off from what is meant, up to what its length allows; Infinity beyond. Any plural counts as right. */
function lettersOff(typed: string, meant: string): number {
  if (typed === meant || typed === `${meant}s` || `${typed}s` === meant) return 0;
  const allowed = meant.length >= 9 ? 2 : 1;
  if (Math.abs(typed.length - meant.length) > allowed) return Number.POSITIVE_INFINITY;
  if (meant.length < 6 && typed[0] !== meant[0]) return Number.POSITIVE_INFINITY;
  const off = editDistance(typed, meant);
  return off <= allowed ? off : Number.POSITIVE_INFINITY;
}

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
