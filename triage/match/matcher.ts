import {skipHidden} from './characters';
import {buildDictionary, lookUp, toEntries} from './dictionary';
import {buildFilter, capacity, load, sift, starts, windowAt} from './sieve';
import {beginningOf, hasRun, reach} from './windows';

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

/** Hidden characters and halves of surrogate pairs, around which the text is read one character at a time. */
const irregular =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]/g;

/** Terms of which nothing is left without white space and hidden characters match nothing. */
export function buildMatcher(terms: readonly Term[]): Matcher {
  const entries = toEntries(terms);
  const filter = buildFilter(entries);
  const dictionary = buildDictionary(entries);

  /** Looks up the places that the sieve leaves in a part of the page where nothing is irregular. */
  function scanPage(text: string, pageStart: number, from: number, to: number, onHit: OnHit): void {
    const count = sift(from, to, filter);
    for (let index = 0; index < count; index++) {
      const place = starts[index] as number;
      const first = windowAt(place);
      const next = windowAt(place + 4);
      if (hasRun(first, next)) lookUpSlowly(text, pageStart + place, onHit);
      else lookUp(dictionary, text, pageStart + place, first, next, onHit);
    }
  }

  function lookUpSlowly(text: string, start: number, onHit: OnHit): void {
    const {first, next} = beginningOf(text, start);
    lookUp(dictionary, text, start, first, next, onHit);
  }

  function scan(text: string, onHit: OnHit, from = 0, to = text.length): void {
    const last = Math.min(to, text.length);
    for (let start = from; start < last; start += capacity) {
      const length = Math.min(capacity, last - start);
      const partEnd = start + length + reach;
      const part = start > 0 ? text.slice(start - 1, partEnd) : ` ${text.slice(0, partEnd)}`;
      const pageStart = start - 1;
      let at = 1;
      const scanUntil = (exception: number): void => {
        const regularEnd = Math.min(exception - reach, length) + 1;
        if (at < regularEnd) scanPage(text, pageStart, at, regularEnd, onHit);
        for (at = Math.max(at, regularEnd); at <= exception && at <= length; at++) {
          if (isStart(text, pageStart + at)) lookUpSlowly(text, pageStart + at, onHit);
        }
      };
      if (!load(part)) for (const {index} of part.matchAll(irregular)) scanUntil(index);
      scanUntil(Number.POSITIVE_INFINITY);
    }
  }
  return {scan};
}

/** Whether a visible character starts at a position. */
function isStart(text: string, at: number): boolean {
  return skipHidden(text, at) === at && (text.codePointAt(at - 1) ?? 0) < 0x10000;
}
