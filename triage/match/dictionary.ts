import {fold, isDisguised, isSpace, isWordAt, plain, skipHidden, spaceEnd, stepBack} from './characters';
import type {OnHit, Term} from './matcher';
import {hashOf, hashOfBoth, windowAt} from './windows';

/** A term as it is looked for. */
export interface Entry {
  readonly id: number;
  /** As `plain` makes it. */
  readonly text: string;
  /** The same in lower case. */
  readonly form: string;
  readonly needsEnd: boolean;
  readonly caseSensitive: boolean;
}

/** The terms of which something is left, sorted; those that are too short for a window first. */
export function toEntries(terms: readonly Term[]): Entry[] {
  const entries = terms.map(({text: original, caseSensitive = false, prefix = false}, id): Entry => {
    const text = plain(original);
    const isAscii = /^[ -~]*$/.test(text);
    const form = isAscii ? text.toLowerCase() : String.fromCharCode(...Array.from({length: text.length}, (_, at) => fold(text.charCodeAt(at))));
    return {id, text, form, caseSensitive, needsEnd: !prefix && isWordAt(text, stepBack(text, text.length))};
  });
  const isLong = ({form}: Entry): number => Number(form.length > 3);
  return entries
    .filter(entry => entry.form !== '')
    .sort((a, b) => isLong(a) - isLong(b) || (a.form < b.form ? -1 : Number(a.form > b.form)));
}

/** Reports which terms stand at a position whose first eight units, white space shortened, have these codes. */
export type LookUp = (text: string, start: number, first: number, next: number, onHit: OnHit) => void;

/** Sorted terms side by side in typed arrays, found by a hash of their first eight units, or four if they are shorter. */
export function buildDictionary(entries: readonly Entry[]): LookUp {
  const offsets = new Int32Array(entries.length + 1);
  for (const [index, {form}] of entries.entries()) offsets[index + 1] = (offsets[index] as number) + form.length;
  const pool = new Uint16Array(offsets[entries.length] as number);
  const ids = new Int32Array(entries.length);
  const shared = new Uint16Array(entries.length);
  const needsEnd = new Uint8Array(entries.length);
  const caseSensitive = new Map<number, string>();

  // Neighbours with the same hash form a group; groups that share a slot are chained, and 0 ends the chain.
  const slotBits = Math.min(17, 37 - Math.clz32(entries.length));
  const slots = new Int32Array(1 << slotBits);
  const slotOf = (hash: number): number => hash >>> (32 - slotBits);
  const groups = {lows: [0], next: [0]};
  const tinyStarts = new Uint8Array(64);
  let tinyCount = 0;
  let last: number | undefined;
  for (const [index, {id, form, text, ...entry}] of entries.entries()) {
    ids[index] = id;
    needsEnd[index] = Number(entry.needsEnd);
    if (entry.caseSensitive) caseSensitive.set(id, text);
    shared[index] = sharedLength(form, entries[index - 1]?.form ?? '');
    for (let depth = 0; depth < form.length; depth++) pool[(offsets[index] as number) + depth] = form.charCodeAt(depth);
    const first = windowAt(form.padEnd(4), 0);
    if (form.length < 4) {
      tinyStarts[first >> 18] = 1;
      tinyCount++;
      continue;
    }
    const hash = form.length < 8 ? hashOf(first) : hashOfBoth(first, windowAt(form, 4));
    if (hash !== last) {
      groups.next.push(slots[slotOf(hash)] as number);
      slots[slotOf(hash)] = groups.lows.push(index) - 1;
    }
    last = hash;
  }
  const lows = Int32Array.from([...groups.lows, entries.length]);
  const chain = Int32Array.from(groups.next);

  /** Compares the text with the sorted terms from `from` to before `to`, each unit of it once. */
  function compare(text: string, start: number, from: number, to: number, onHit: OnHit): void {
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
        let unit = text.charCodeAt(end);
        let after = end + 1;
        if (isPrinted(unit) || (unit === 0x20 && isPrinted(text.charCodeAt(after)))) {
          if (unit > 0x40 && unit < 0x5b) unit += 32;
        } else {
          const at = skipHidden(text, end);
          if (at === text.length) return;
          unit = text.charCodeAt(at);
          after = isSpace(unit) ? spaceEnd(text, at) : at + 1;
          unit = isSpace(unit) ? 0x20 : fold(unit);
          isPlain = false;
        }
        const wanted = pool[offset + matched] as number;
        if (unit < wanted) return;
        if (unit > wanted) break;
        end = after;
      }
      if (matched === length) report(index, text, start, end, isPlain, onHit);
    }
  }

  function report(index: number, text: string, start: number, end: number, isPlain: boolean, onHit: OnHit): void {
    if (isWordAt(text, start) && isWordAt(text, stepBack(text, start))) return;
    if (needsEnd[index] && isWordAt(text, skipHidden(text, end))) return;
    const id = ids[index] as number;
    const exact = caseSensitive.get(id);
    if (exact !== undefined && plain(text.slice(start, end)) !== exact) return;
    onHit(id, start, end, !isPlain && isDisguised(text.slice(start, end)));
  }

  function compareChain(text: string, start: number, first: number, onHit: OnHit): void {
    for (let group = first; group > 0; group = chain[group] as number) {
      compare(text, start, lows[group] as number, lows[group + 1] as number, onHit);
    }
  }

  const isPrinted = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

  return (text, start, first, next, onHit) => {
    const short = slotOf(hashOf(first));
    const long = slotOf(hashOfBoth(first, next));
    const shortGroup = slots[short] as number;
    const longGroup = short === long ? 0 : (slots[long] as number);
    const isTiny = tinyStarts[first >> 18] as number;
    if (isTiny !== 0) compare(text, start, 0, tinyCount, onHit);
    compareChain(text, start, shortGroup, onHit);
    compareChain(text, start, longGroup, onHit);
  };
}

/** How many units two strings have in common at their beginnings. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}
