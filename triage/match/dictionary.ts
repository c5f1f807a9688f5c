import {fold, isDisguised, isSpace, isWordAt, plain, skipHidden, spaceEnd, stepBack} from './characters';
import type {OnHit, Term} from './matcher';
import {type Beginning, beginningOf, hashOf, hashOfBoth, reach} from './windows';

/** A term as it is looked for. */
export interface Entry {
  readonly id: number;
  /** As `plain` makes it. */
  readonly text: string;
  /** The same in lower case. */
  readonly form: string;
  readonly beginning: Beginning;
  readonly needsEnd: boolean;
  readonly caseSensitive: boolean;
}

/** The terms of which something is left, sorted; those that are too short for a window first. */
export function toEntries(terms: readonly Term[]): Entry[] {
  const entries = terms.map(({text: original, caseSensitive = false, prefix = false}, id): Entry => {
    const text = plain(original);
    const isAscii = /^[ -~]*$/.test(text);
    const form = isAscii ? text.toLowerCase() : String.fromCharCode(...Array.from({length: text.length}, (_, at) => fold(text.charCodeAt(at))));
    return {id, text, form, beginning: beginningOf(form, 0), caseSensitive, needsEnd: !prefix && isWordAt(text, stepBack(text, text.length))};
  });
  const isLong = ({beginning}: Entry): number => Number(beginning.length > 3);
  return entries
    .filter(entry => entry.form !== '')
    .sort((a, b) => isLong(a) - isLong(b) || (a.form < b.form ? -1 : Number(a.form > b.form)));
}

/**
 * Sorted terms side by side in typed arrays. Neighbours that begin alike form a group, found by a hash of the first
 * eight codes, or four if there are fewer.
 */
export interface Dictionary {
  /** The folded terms; that of an index reaches from one offset to the next. */
  readonly pool: Uint16Array;
  readonly offsets: Int32Array;
  /** Units in common with the term before. */
  readonly shared: Uint16Array;
  readonly ids: Int32Array;
  readonly needsEnd: Uint8Array;
  /** By id, the text of terms whose case matters. */
  readonly caseSensitive: ReadonlyMap<number, string>;
  /** First group of a slot, 0 for none; groups that share a slot are chained by `chain`. */
  readonly slots: Int32Array;
  readonly shift: number;
  readonly chain: Int32Array;
  readonly hashes: Int32Array;
  /** Index of a group's first term; the next group's ends it. */
  readonly lows: Int32Array;
  /** By the first two codes, the range that holds what begins with them among the terms too short for a window. */
  readonly tinyFrom: Uint16Array;
  readonly tinyTo: Uint16Array;
}

export function buildDictionary(entries: readonly Entry[]): Dictionary {
  const offsets = new Int32Array(entries.length + 1);
  for (const [index, {form}] of entries.entries()) offsets[index + 1] = (offsets[index] as number) + form.length;
  const pool = new Uint16Array(offsets[entries.length] as number);
  const shared = new Uint16Array(entries.length);
  const shift = Math.max(15, Math.clz32(entries.length) - 4);
  const slots = new Int32Array(2 ** (32 - shift));
  const lows = [0];
  const chain = [0];
  const hashes = [0];
  const tinyFrom = new Uint16Array(4096);
  const tinyTo = new Uint16Array(4096);
  for (const [index, {form, beginning}] of entries.entries()) {
    shared[index] = sharedLength(form, entries[index - 1]?.form ?? '');
    for (let depth = 0; depth < form.length; depth++) pool[(offsets[index] as number) + depth] = form.charCodeAt(depth);
    const {first, next, length} = beginning;
    if (length < 4) {
      const pair = first >> 12;
      for (let key = pair; key <= (length > 1 ? pair : pair | 63); key++) {
        if (tinyTo[key] === 0) tinyFrom[key] = index;
        tinyTo[key] = index + 1;
      }
      continue;
    }
    const hash = length < reach ? hashOf(first) : hashOfBoth(first, next);
    if (hash !== hashes.at(-1)) {
      chain.push(slots[hash >>> shift] as number);
      hashes.push(hash);
      slots[hash >>> shift] = lows.push(index) - 1;
    }
  }
  return {
    pool,
    offsets,
    shared,
    ids: Int32Array.from(entries, entry => entry.id),
    needsEnd: Uint8Array.from(entries, entry => Number(entry.needsEnd)),
    caseSensitive: new Map(entries.filter(entry => entry.caseSensitive).map(entry => [entry.id, entry.text])),
    slots,
    shift,
    chain: Int32Array.from(chain),
    hashes: Int32Array.from(hashes),
    lows: Int32Array.from([...lows, entries.length]),
    tinyFrom,
    tinyTo,
  };
}

/** Reports the terms that stand at a position whose first eight codes, runs counted once, are these. */
export function lookUp(
  dictionary: Dictionary,
  text: string,
  start: number,
  first: number,
  next: number,
  onHit: OnHit,
): void {
  const {tinyFrom, tinyTo} = dictionary;
  const tiny = tinyTo[first >> 12] as number;
  if (tiny > 0) compare(dictionary, text, start, tinyFrom[first >> 12] as number, tiny, onHit);
  const hash = hashOf(first);
  const longHash = hashOfBoth(first, next);
  compareGroups(dictionary, text, start, hash, onHit);
  if (longHash !== hash) compareGroups(dictionary, text, start, longHash, onHit);
}

function compareGroups(dictionary: Dictionary, text: string, start: number, hash: number, onHit: OnHit): void {
  const {slots, shift, chain, hashes, lows} = dictionary;
  for (let group = slots[hash >>> shift] as number; group > 0; group = chain[group] as number) {
    if (hashes[group] !== hash) continue;
    compare(dictionary, text, start, lows[group] as number, lows[group + 1] as number, onHit);
  }
}

/** Compares the text with the sorted terms from `from` to before `to`, each unit of it once. */
function compare(dictionary: Dictionary, text: string, start: number, from: number, to: number, onHit: OnHit): void {
  const {pool, offsets, shared} = dictionary;
  let end = start;
  let matched = 0;
  let isPlain = true;
  for (let index = from; index < to; index++) {
    const common = index > from ? (shared[index] as number) : 0;
    if (common > matched) continue; // fails where the term before failed
    if (common < matched) return; // what follows departs from what has matched
    const offset = offsets[index] as number;
    const length = (offsets[index + 1] as number) - offset;
    for (; matched < length; matched++) {
      if (end === text.length) return;
      const wanted = pool[offset + matched] as number;
      let unit = asciiFolded[text.charCodeAt(end)] as number;
      let after = end + 1;
      if (unit !== wanted) {
        const isAfterSpace = matched > 0 && pool[offset + matched - 1] === 0x20;
        if (unit === closerLook || (unit === 0x20 && isAfterSpace)) {
          const at = skipHidden(text, isAfterSpace ? spaceEnd(text, end) : end);
          if (at === text.length) return;
          unit = text.charCodeAt(at);
          after = isSpace(unit) ? spaceEnd(text, at) : at + 1;
          unit = isSpace(unit) ? 0x20 : fold(unit);
          isPlain = false;
        }
        if (unit < wanted) return;
        if (unit > wanted) break;
      }
      end = after;
    }
    if (matched === length) report(dictionary, index, text, start, end, isPlain, onHit);
  }
}

/** Printed ASCII in lower case and the plain space. All else takes a closer look and passes for U+00AD, which no term has. */
const closerLook = 0xad;
const asciiFolded = new Uint8Array(0x10000).fill(closerLook);
for (let unit = 0x20; unit < 0x7f; unit++) asciiFolded[unit] = fold(unit);

function report(
  {ids, needsEnd, caseSensitive}: Dictionary,
  index: number,
  text: string,
  start: number,
  end: number,
  isPlain: boolean,
  onHit: OnHit,
): void {
  if (isWordAt(text, start) && isWordAt(text, stepBack(text, start))) return;
  if (needsEnd[index] && isWordAt(text, skipHidden(text, end))) return;
  const id = ids[index] as number;
  const exact = caseSensitive.get(id);
  if (exact !== undefined && plain(text.slice(start, end)) !== exact) return;
  onHit(id, start, end, !isPlain && isDisguised(text.slice(start, end)));
}

/** How many units two strings have in common at their beginnings. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}
