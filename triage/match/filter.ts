import {windowAt} from './windows';

const filterBits = 16;

/** Index into a filter of the last four codes read and, of the code before them, its lowest bit. */
export function filterIndex(lastCodes: number): number {
  return Math.imul(lastCodes << 7, 0x9e3779b1) >>> (32 - filterBits);
}

/**
 * A table that is 1 where the last four codes may begin a term, and nearly always 0 elsewhere.
 * @param terms the folded terms, and whether no word character may follow them
 */
export function buildFilter(terms: readonly {readonly form: string; readonly needsEnd: boolean}[]): Uint8Array {
  const filter = new Uint8Array(1 << filterBits);
  /** Adds a beginning of fewer than four codes with all that can follow: after an end, codes of no word character. */
  const add = (codes: number, length: number, isEnd: boolean): void => {
    if (length < 4) {
      for (let code = 0; code < (isEnd ? 16 : 64); code += isEnd ? 2 : 1) add((codes << 6) | code, length + 1, false);
      return;
    }
    filter[filterIndex(codes)] = 1;
    // A word character of ASCII begins a term only after something else.
    if (((codes >> 18) & 1) === 0) filter[filterIndex(codes | (1 << 24))] = 1;
  };
  for (const {form, needsEnd} of terms) {
    const length = Math.min(form.length, 4);
    const window = windowAt(form.padEnd(4), 0);
    add(window >> (24 - 6 * length), length, needsEnd);
    // The text may have a run of white space where the term has one space.
    if (length > 1 && ((window >> 12) & 63) === 0) add((window >> 12) << 6, 3, false);
    if (length > 2 && ((window >> 6) & 63) === 0) add(window & ~63, 4, false);
  }
  return filter;
}
