import {drain, type InParts} from '../detect/drain';
import {fold, isHiddenAt, isPairAt} from './characters';
import {dictionaryInParts} from './dictionary';
import {entriesInParts, type Entry} from './entries';
import {lookUp} from './look-up';
import {
  filterInParts,
  capacity,
  isForeign,
  load,
  nextForeign,
  nextIrregular,
  placeAt,
  sift,
  windowAt,
} from './sieve';
import {beginningOf, hasRun, reach} from './windows';

/** A word or phrase to look for. Case does not matter unless `caseSensitive`. */
export interface Term {
  /** White space around it and `>` before it do not count. */
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
  /**
   * Reports the hits that start in `from` ≤ offset < `to`; the text is read as far as they reach. `onHit` must not
   * scan itself.
   */
  scan(text: string, onHit: OnHit, from?: number, to?: number): void;
}

/** Terms of which nothing is left without white space and hidden characters match nothing. */
export function buildMatcher(terms: readonly Term[]): Matcher {
  return drain(matcherInParts(terms));
}

/** The same in parts of about a millisecond, so that the caller may pause between them. */
export function* matcherInParts(terms: readonly Term[]): InParts<Matcher> {
  const entries = yield* entriesInParts(terms);
  const filter = yield* filterInParts(entries);
  const dictionary = yield* dictionaryInParts(entries);
  const foreign = foreignBeginnings(entries);

  function lookUpSlowly(text: string, start: number, onHit: OnHit): void {
    const {first, next} = beginningOf(text, start);
    lookUp(dictionary, text, start, first, next, onHit);
  }

  /**
   * Scans what is loaded of a text, from where the text has `origin`, at places `from` ≤ place < `to` of which none
   * is closer than `reach` before something irregular.
   */
  function scanRegular(text: string, origin: number, from: number, to: number, onHit: OnHit): void {
    const count = sift(from, to, filter);
    for (let index = 0; index < count; index++) {
      const place = placeAt(index);
      if (place >= from && place < to) lookUpAt(text, origin, place, onHit);
    }
  }

  function lookUpAt(text: string, origin: number, place: number, onHit: OnHit): void {
    const first = windowAt(place);
    const next = windowAt(place + 4);
    if (hasRun(first, next)) lookUpSlowly(text, origin + place, onHit);
    else lookUp(dictionary, text, origin + place, first, next, onHit);
  }

  /** The same of a part that is not all ASCII: of what lies beyond, every character is looked at. */
  function scanMixed(text: string, origin: number, from: number, to: number, onHit: OnHit): void {
    const count = sift(from, to, filter);
    let other = nextForeign(from, to);
    for (let index = 0; index <= count; index++) {
      const place = index < count ? Math.min(placeAt(index), to) : to;
      if (place < from) continue;
      for (; other < place; other = nextForeign(other + 1, to))
        if (foreign.has(fold(text.charCodeAt(origin + other)))) lookUpAt(text, origin, other, onHit);
      if (place < to && !isForeign(place)) lookUpAt(text, origin, place, onHit);
    }
  }

  /** Scans up to `capacity` units; the part that is loaded begins with the character before. */
  function scanPart(text: string, start: number, length: number, onHit: OnHit): void {
    const end = start + length + reach;
    const isAscii = load(start > 0 ? text.slice(start - 1, end) : ` ${text.slice(0, end)}`);
    const origin = start - 1;
    for (let place = 1; place <= length; ) {
      const exception = isAscii ? Number.POSITIVE_INFINITY : nextIrregular(place);
      const regularEnd = Math.min(exception - reach, length) + 1;
      if (place < regularEnd) (isAscii ? scanRegular : scanMixed)(text, origin, place, regularEnd, onHit);
      // Close to something irregular the text is read one character at a time.
      for (place = Math.max(place, regularEnd); place <= exception && place <= length; place++) {
        if (isStart(text, origin + place)) lookUpSlowly(text, origin + place, onHit);
      }
    }
  }

  return {
    scan(text, onHit, from = 0, to = text.length) {
      const end = Math.min(to, text.length);
      for (let start = from; start < end; start += capacity) {
        scanPart(text, start, Math.min(capacity, end - start), onHit);
      }
    },
  };
}

/** What terms begin with that the filter leaves out. */
function foreignBeginnings(entries: readonly Entry[]): ReadonlySet<number> {
  return new Set(entries.map(({form}) => form.charCodeAt(0)).filter(unit => unit > 127));
}

/** Whether a visible character starts at a position. */
function isStart(text: string, at: number): boolean {
  return !isHiddenAt(text, at) && !isPairAt(text, at - 1);
}
