import {codes, windowAt} from './windows';

export interface Sieve {
  /**
   * Notes where terms may start in `from` ≤ offset < `to`, wrongly so now and then, and returns how many places it
   * noted. At most `capacity` units at once; three more must follow.
   */
  sift(text: string, from: number, to: number): number;
  /** The places noted last. */
  readonly starts: Int32Array;
}

export const capacity = 4096;

/** @param terms the folded terms, and whether no word character may follow them */
export function buildSieve(terms: readonly {readonly form: string; readonly needsEnd: boolean}[]): Sieve {
  // 1 where a hash of the last four codes, and of the lowest bit of the one before, belongs to a beginning.
  const filter = new Uint8Array(1 << 16);
  const codeOf = codes;
  const indexOf = (lastCodes: number): number => Math.imul(lastCodes << 7, -0x61c88647) >>> 16;

  /** Adds a beginning of fewer than four codes with all that can follow: after an end, codes of no word character. */
  const add = (beginning: number, length: number, isEnd: boolean): void => {
    if (length < 4) {
      const step = isEnd ? 2 : 1;
      for (let code = 0; code < (isEnd ? 16 : 64); code += step) add((beginning << 6) | code, length + 1, false);
      return;
    }
    filter[indexOf(beginning)] = 1;
    // A word character of ASCII begins a term only after something else.
    if (((beginning >> 18) & 1) === 0) filter[indexOf(beginning | (1 << 24))] = 1;
  };
  for (const {form, needsEnd} of terms) {
    const length = Math.min(form.length, 4);
    const window = windowAt(form.padEnd(4), 0);
    add(window >> (24 - 6 * length), length, needsEnd);
    // The text may have a run of white space where the term has one space.
    if (length > 1 && ((window >> 12) & 63) === 0) add((window >> 12) << 6, 3, false);
    if (length > 2 && ((window >> 6) & 63) === 0) add(window & ~63, 4, false);
  }

  const starts = new Int32Array(capacity);
  const sift = (text: string, from: number, to: number): number => {
    let lastCodes = from > 0 ? (codeOf[text.charCodeAt(from - 1)] as number) : 0;
    for (let at = from; at < from + 3; at++) lastCodes = (lastCodes << 6) | (codeOf[text.charCodeAt(at)] as number);
    let count = 0;
    for (let at = from + 3; at < to + 3; at++) {
      lastCodes = (lastCodes << 6) | (codeOf[text.charCodeAt(at)] as number);
      // Every place is noted and most are overwritten: a branch would be guessed wrong too often.
      starts[count] = at - 3;
      count += filter[indexOf(lastCodes)] as number;
    }
    return count;
  };
  return {sift, starts};
}
