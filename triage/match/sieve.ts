import type {InParts} from '../detect/drain';
import type {Entry} from './entries';
import {codes, irregular, reach, standIns} from './windows';

/** Most places that are looked at in one go. */
export const capacity = 4096;

// Page and places exist once, for all matchers, because the compiler makes more of what it knows to be one.
/** Stand-ins of a part of the text, and the same two by two. */
const page = new Uint8Array(capacity + 2 * reach + 2);
const pairs = new Uint16Array(page.buffer);
/** What `sift` noted last: the pair at which the first four units of a term end, plus `second` if with its second unit. */
const notes = new Int32Array(capacity + 2 * reach);
const second = 1 << 12;
const codeOf = codes;
const pairCodeOf = pairCodes();
const encoder = new TextEncoder();

/** The codes of two neighbours by the number that their stand-ins make in memory, the later one being the high byte. */
function pairCodes(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const rows = new Map<number, number>();
  for (const [byte, code] of codes.entries()) {
    const row = byte << 8;
    const same = rows.get(code);
    if (same === undefined) {
      rows.set(code, row);
      for (let first = 0; first < 256; first++) table[row | first] = ((codes[first] as number) << 6) | code;
    } else table.copyWithin(row, same, same + 256);
  }
  return table;
}

/** Takes up a part of the text, of at most `capacity` + `reach` + 1 units, and says whether all of it is ASCII. */
export function load(part: string): boolean {
  const {read, written} = encoder.encodeInto(part, page);
  // Then each unit is one byte and in place: far faster than to read unit by unit.
  const isAscii = read === part.length && written === read;
  if (!isAscii) for (let at = 0; at < part.length; at++) page[at] = standIns[part.charCodeAt(at)] as number;
  page.fill(0x20, part.length);
  return isAscii;
}

/** The next place from here on that is irregular; infinite if there is none. */
export function nextIrregular(from: number): number {
  const place = page.indexOf(irregular, from);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/** Whether what stands at a place is neither ASCII nor passes for it. */
export function isForeign(place: number): boolean {
  return (page[place] as number) > 127;
}

/** The next such place from here on, or `to`. */
export function nextForeign(from: number, to: number): number {
  let place = from;
  while (place < to && (page[place] as number) < 128) place++;
  return place;
}

/** The codes of four units of the part, from high to low bits. */
export function windowAt(at: number): number {
  return (
    ((codeOf[page[at] as number] as number) << 18) |
    ((codeOf[page[at + 1] as number] as number) << 12) |
    ((codeOf[page[at + 2] as number] as number) << 6) |
    (codeOf[page[at + 3] as number] as number)
  );
}

/** Where a hash of the last four codes, and of the lowest bit of the one before, stands in a filter. */
function indexOf(lastCodes: number): number {
  return Math.imul(lastCodes << 7, -0x61c88647) >>> 14;
}

/**
 * Notes where in the part terms may start, `from` ≤ place < `to`, and returns how many notes it made. Now and then
 * one is wrong or out of this range. Something must stand before `from`.
 */
export function sift(from: number, to: number, filter: Uint8Array): number {
  // Begins two pairs early, so that all codes are there when they are needed.
  return siftPairs(((from + 3) >> 1) - 2, ((to + 2) >> 1) + 1, filter);
}

/** Nothing but the loop: whatever else stood here would be compiled before the engine has learned about it. */
function siftPairs(first: number, end: number, filter: Uint8Array): number {
  let lastCodes = 0;
  let count = 0;
  for (let pair = first; pair < end; pair++) {
    lastCodes = (lastCodes << 12) | (pairCodeOf[pairs[pair] as number] as number);
    // Every place is noted and most are overwritten: a branch would be guessed wrong too often.
    notes[count] = pair;
    count += filter[indexOf(lastCodes >> 6)] as number;
    notes[count] = pair + second;
    count += filter[indexOf(lastCodes)] as number;
  }
  return count;
}

/** The place of a note. */
export function placeAt(index: number): number {
  const note = notes[index] as number;
  return 2 * (note & (second - 1)) + (note >> 12) - 3;
}

/** Terms that are worked on without a pause. */
const partLength = 256;

/**
 * A table that has 1 for the beginnings of terms and 0 for nearly all else. Those that begin beyond ASCII are left
 * out: they are short, and what can follow would fill the table.
 */
export function* filterInParts(terms: readonly Entry[]): InParts<Uint8Array> {
  const filter = new Uint8Array(1 << 18);
  /** Adds a beginning of so many codes with all that can follow: after an end, codes of no word character. */
  const add = (beginning: number, length: number, isEnd: boolean): void => {
    if (length < 4) {
      const step = isEnd ? 2 : 1;
      for (let code = 0; code < (isEnd ? 16 : 64); code += step)
        add((beginning << 6) | code, length + 1, false);
      return;
    }
    filter[indexOf(beginning)] = 1;
    // A word character of ASCII begins a term only after something else.
    if (((beginning >> 18) & 1) === 0) filter[indexOf(beginning | (1 << 24))] = 1;
  };
  let last = -1;
  for (const [index, {form, beginning, needsEnd}] of terms.entries()) {
    if (index % partLength === partLength - 1) yield;
    const {first, length} = beginning;
    if (form.charCodeAt(0) > 127 || (first === last && length > 3)) continue;
    last = first;
    // So much can follow a single character that nothing would be told apart any more.
    if (length === 1 && !needsEnd) filter.fill(1);
    else if (length < 4) add(first >> (24 - 6 * length), length, needsEnd);
    else add(first, 4, false);
    // The text may have a run of white space where the term has one space.
    if (length > 1 && ((first >> 12) & 63) === 0) add((first >> 12) << 6, 3, false);
    if (length > 2 && ((first >> 6) & 63) === 0) add(first & ~63, 4, false);
  }
  return filter;
}
