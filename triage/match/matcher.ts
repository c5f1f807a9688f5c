import {
  before,
  columnAt,
  columnOf,
  columns,
  folded,
  foldedSpace,
  isDisguised,
  isMiddle,
  isSurrogate,
  learn,
  plain,
  skip,
  skipped,
  space,
  spaceEnd,
  trap,
  word,
} from './characters';
import {buildPrefixes, fresh, type Group, inWord} from './prefixes';

/** A word or phrase to look for. Case does not matter unless `caseSensitive`. */
export interface Term {
  readonly text: string;
  readonly caseSensitive?: boolean;
  /** Matches the beginning of longer words too; the hit ends where the term does. */
  readonly prefix?: boolean;
}

/**
 * Called for every term at every place, overlaps included.
 * @param term index into the list that the matcher was built from
 * @param start UTF-16 offset into the original text, as is `end`
 * @param normalised the words only match because hidden characters were skipped or full-width forms narrowed
 */
export type OnHit = (term: number, start: number, end: number, normalised: boolean) => void;

export interface Matcher {
  /** Reports the hits that start in `from` ≤ offset < `to`; the text is read as far as they reach. */
  scan(text: string, onHit: OnHit, from?: number, to?: number): void;
}

/** Characters that the automaton knows of each term; the rest is found by search among the sorted terms. */
const keyLength = 4;

interface Entry {
  readonly id: number;
  readonly text: string;
  readonly folded: string;
  readonly caseSensitive: boolean;
  readonly needsEnd: boolean;
}

/** Terms of which nothing is left without white space and hidden characters match nothing. */
export function buildMatcher(terms: readonly Term[]): Matcher {
  const entries = terms.map(toEntry).filter(entry => entry.folded !== '');
  entries.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
  const groups = toGroups(entries);
  const {table, heads, chain, resume} = buildPrefixes(groups);

  const offsets = new Int32Array(entries.length + 1);
  for (const [index, entry] of entries.entries())
    offsets[index + 1] = (offsets[index] ?? 0) + entry.folded.length;
  const pool = new Uint16Array(offsets[entries.length] ?? 0);
  for (const [index, {folded: text}] of entries.entries()) {
    for (let at = 0; at < text.length; at++) pool[(offsets[index] ?? 0) + at] = text.charCodeAt(at);
  }
  const charOf = (index: number, depth: number): number => pool[(offsets[index] ?? 0) + depth] ?? 0;

  /** First index from `low` on, before `high`, whose character at `depth` is at least `char`. */
  function lowerBound(low: number, high: number, depth: number, char: number): number {
    while (low < high) {
      const middle = (low + high) >> 1;
      if (charOf(middle, depth) < char) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Reports which of the sorted terms from `low` to before `high` stand at `start`. */
  function report(text: string, start: number, low: number, high: number, onHit: OnHit): void {
    (globalThis as any).__r = ((globalThis as any).__r ?? 0) + 1;
    let end = start;
    for (let depth = 0; ; depth++) {
      for (; low < high && (offsets[low + 1] ?? 0) - (offsets[low] ?? 0) === depth; low++) {
        const entry = entries[low];
        if (!entry) continue;
        const found = text.slice(start, end);
        if (entry.needsEnd && columnAt(text, skip(text, end)) >= word) continue;
        if (entry.caseSensitive && plain(found) !== entry.text) continue;
        onHit(entry.id, start, end, isDisguised(found));
      }
      const at = skip(text, end);
      if (low === high || at >= text.length) return;
      const unit = text.charCodeAt(at);
      const char = folded[unit] || learn(unit);
      end = char === foldedSpace ? spaceEnd(text, at) : at + 1;
      if (charOf(low, depth) !== char || charOf(high - 1, depth) !== char) {
        low = lowerBound(low, high, depth, char);
        high = lowerBound(low, high, depth, char + 1);
      }
    }
  }

  function scan(text: string, onHit: OnHit, from = 0, to = text.length): void {
    let at = isMiddle(text, from) ? from + 1 : from;
    let state = isAfterWord(text, at) ? inWord : fresh;
    const stop = stepOn(text, to, keyLength - 1); // keys that start before `to` end before this
    for (; at < stop; at++) {
      let next = table[state + (columns[text.charCodeAt(at)] as number)] as number;
      if (next >= 0) {
        state = next;
        continue;
      }
      if (next === ~0) {
        const code = text.codePointAt(at) ?? 0;
        if (!isSurrogate(code)) learn(code);
        if (code > 0xffff) at++;
        next = table[state + columnOf(code)] as number;
        if (next >= 0) {
          state = next;
          continue;
        }
      }
      state = resume[~next] as number;
      for (let group = heads[~next] as number; group >= 0; group = chain[group] as number) {
        const {columns: key, from: low, to: high} = groups[group] as Group;
        const start = stepBack(text, at + 1, key.length);
        if (start >= from && start < to) report(text, start, low, high, onHit);
      }
    }
  }
  return {scan};
}

function toEntry(term: Term, id: number): Entry {
  const text = plain(term.text);
  let form = '';
  for (let at = 0; at < text.length; at++) form += String.fromCharCode(learn(text.charCodeAt(at)));
  const needsEnd = !term.prefix && text !== '' && columnAt(text, before(text, text.length)) >= word;
  return {id, text, folded: form, caseSensitive: term.caseSensitive ?? false, needsEnd};
}

/** Runs of sorted entries whose keys, the columns of their first characters, are the same. */
function toGroups(entries: readonly Entry[]): Group[] {
  const groups: {columns: readonly number[]; from: number; to: number}[] = [];
  for (const [index, entry] of entries.entries()) {
    const key = toKey(entry.folded);
    const group = groups.at(-1);
    if (group?.columns.length === key.length && group.columns.every((column, at) => column === key[at]))
      group.to++;
    else groups.push({columns: key, from: index, to: index + 1});
  }
  return groups;
}

/** A key ends with the first white space, of which the text may hold a run. */
function toKey(form: string): number[] {
  const key: number[] = [];
  for (let at = 0; at < form.length && key.length < keyLength && key.at(-1) !== space; ) {
    const code = form.codePointAt(at) ?? 0;
    key.push(columnOf(code));
    at += code > 0xffff ? 2 : 1;
  }
  return key;
}

/** Where the key of so many characters that ends at a position starts. */
function stepBack(text: string, end: number, length: number): number {
  let start = end;
  for (let left = length; left > 0; ) {
    start = before(text, start);
    if (columnAt(text, start) !== skipped) left--;
  }
  return start;
}

/** The position so many characters that are not skipped later. */
function stepOn(text: string, from: number, length: number): number {
  let position = from;
  for (let left = length; left > 0 && position < text.length; left--) {
    position = skip(text, position);
    position += (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
  }
  return Math.min(position, text.length);
}

/** Whether the last character before a position that is not skipped belongs to a word. */
function isAfterWord(text: string, position: number): boolean {
  for (let at = position; at > 0; ) {
    at = before(text, at);
    const column = columnAt(text, at);
    if (column !== skipped) return column >= word;
  }
  return false;
}
