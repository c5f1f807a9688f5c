import {type Beginning, codes, irregular, reach, standIns} from './windows';

/** Most places that are looked at in one go. */
export const capacity = 4096;

/**
 * Stand-ins of a part of the text, and the places in it where terms may start, as noted last. They exist once, for
 * all matchers, because the compiler makes more of what it knows to be one.
 */
const page = new Uint8Array(capacity + 2 * reach + 1);
export const starts = new Int32Array(capacity);
const codeOf = codes;
const encoder = new TextEncoder();

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
 * Notes where in the part terms may start, `from` ≤ place < `to`, wrongly so now and then, and returns how many
 * places it noted. Something must stand before `from`.
 */
export function sift(from: number, to: number, filter: Uint8Array): number {
  let lastCodes = 0;
  for (let at = from - 1; at < from + 3; at++)
    lastCodes = (lastCodes << 6) | (codeOf[page[at] as number] as number);
  let count = 0;
  for (let at = from + 3; at < to + 3; at++) {
    lastCodes = (lastCodes << 6) | (codeOf[page[at] as number] as number);
    // Every place is noted and most are overwritten: a branch would be guessed wrong too often.
    starts[count] = at - 3;
    count += filter[indexOf(lastCodes)] as number;
  }
  return count;
}

/**
 * A table that has 1 for the beginnings of terms and 0 for nearly all else.
 * @param terms how they begin, and whether no word character may follow them
 */
export function buildFilter(
  terms: readonly {readonly beginning: Beginning; readonly needsEnd: boolean}[],
): Uint8Array {
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
  for (const {beginning, needsEnd} of terms) {
    const {first, length} = beginning;
    const isEnd = needsEnd && first > 0; // at 0 the beginning was cut short
    if (length === 1 && !isEnd)
      filter.fill(1); // so much can follow that nothing is told apart any more
    else if (length < 4) add(first >> (24 - 6 * length), length, isEnd);
    else add(first, 4, false);
    // The text may have a run of white space where the term has one space.
    if (length > 1 && ((first >> 12) & 63) === 0) add((first >> 12) << 6, 3, false);
    if (length > 2 && ((first >> 6) & 63) === 0) add(first & ~63, 4, false);
  }
  return filter;
}
