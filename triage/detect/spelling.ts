import type {Sign} from './reading';
import type {Vocabulary} from './vocabulary';
import {zoneFactor} from './weights';
import type {ZoneStart} from './zones';

/** Typed text beyond this is not searched for misspelt names: descriptions come first. */
const searchLimit = 6_000;
const words = /[A-Za-z]{3,}/gu;

/**
 * Misspelt feature names of two words ("Depedency scaning", "secrte detection", "code qualty"): both words one letter
 * off at most (two in long words, counting a swap as one), close together, and never both of them right, since the
 * matcher has those. Short and common words alone are never forgiven: "dashboard" is not DAST.
 */
export function* misspeltSigns(vocabulary: Vocabulary, body: string, zones: readonly ZoneStart[]): Generator<Sign> {
  for (const [index, {start, zone}] of zones.entries()) {
    if (zone !== 'text' || start >= searchLimit) continue;
    const end = Math.min(zones[index + 1]?.start ?? body.length, searchLimit);
    let before: {text: string; start: number; end: number} | null = null;
    for (const match of body.slice(start, end).matchAll(words)) {
      const at = start + match.index;
      const word = {text: match[0].toLowerCase(), start: at, end: at + match[0].length};
      const left = before;
      if (left && word.start - left.end <= 2) {
        for (const {words: name, rule} of vocabulary.names) {
          const off = isClose(left.text, name[0] ?? '') + isClose(word.text, name[1] ?? '');
          if (off > 0 && off <= 3 && !vocabulary.exactNames.has(`${left.text} ${word.text}`)) {
            yield {rule, start: left.start, end: word.end, zone, mood: 'plain', factor: zoneFactor.text, normalised: true};
          }
        }
      }
      before = word;
    }
  }
}

/** Letters a word is off from what is meant, up to what its length allows; Infinity beyond. Any plural counts as right. */
function isClose(typed: string, meant: string): number {
  if (typed === meant || typed === `${meant}s` || `${typed}s` === meant) return 0;
  const allowed = meant.length >= 9 ? 2 : 1;
  if (Math.abs(typed.length - meant.length) > allowed) return Number.POSITIVE_INFINITY;
  if (meant.length < 6 && (typed.length < 4 || typed[0] !== meant[0])) return Number.POSITIVE_INFINITY;
  if (typed[0] !== meant[0] && typed.at(-1) !== meant.at(-1)) return Number.POSITIVE_INFINITY;
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
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (previous[j - 2] ?? 0) + 1);
      row.push(best);
    }
    previous = above;
  }
  return row[b.length] ?? 0;
}
