import type {KnownError} from '../../catalog/known-error';
import {buildMatcher, type Term} from '../match/matcher';
import {readTemplate} from './template';

/** A known message in a text; UTF-16 offsets. */
interface FoundError {
  readonly error: KnownError;
  readonly start: number;
  readonly end: number;
}

export interface ErrorFinder {
  /** Known messages by place; where two share words, the more specific one. Reads `from` ≤ start < `to`. */
  find(text: string, from?: number, to?: number): FoundError[];
  /** The same in one go with further words, which are told by their place in `words`; see `withWords`. */
  findWith(
    text: string,
    from: number,
    to: number,
    onWord: (word: number, start: number) => void,
  ): FoundError[];
  /** A finder that also looks for these words: one pass over a long log instead of two. */
  withWords(words: readonly Term[]): ErrorFinder;
}

/** Room around an anchor in which the rest of its message must stand. */
const around = 700;

/** Prepares the search for all known messages at once; keep the result. */
export function createErrorFinder(errors: readonly KnownError[], words: readonly Term[] = []): ErrorFinder {
  const templates = errors.map(error => readTemplate(error.message));
  const matcher = buildMatcher([...templates.map(({anchor}) => ({text: anchor})), ...words]);

  function wholeAt(text: string, term: number, start: number, end: number): readonly [number, number] | null {
    const whole = templates[term]?.whole;
    if (!whole) return [start, end];
    const windowStart = Math.max(0, start - around);
    const near = text.slice(windowStart, end + around);
    whole.lastIndex = 0;
    for (let match = whole.exec(near); match; match = whole.exec(near)) {
      const from = windowStart + match.index;
      if (from <= start && from + match[0].length >= end) return [from, from + match[0].length];
      whole.lastIndex = match.index + 1;
    }
    return null;
  }

  function findWith(
    text: string,
    from: number | undefined,
    to: number | undefined,
    onWord: ((word: number, start: number) => void) | null,
  ): FoundError[] {
    const found: FoundError[] = [];
    matcher.scan(
      text,
      (term, start, end) => {
        if (term >= errors.length) {
          onWord?.(term - errors.length, start);
          return;
        }
        const place = wholeAt(text, term, start, end);
        const error = errors[term];
        if (place && error) found.push({error, start: place[0], end: place[1]});
      },
      from,
      to,
    );
    return mostSpecific(found);
  }

  return {
    find: (text, from, to) => findWith(text, from, to, null),
    findWith,
    withWords: more => createErrorFinder(errors, more),
  };
}

/** Of messages that share words only the longest stays. */
function mostSpecific(found: readonly FoundError[]): FoundError[] {
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoundError[] = [];
  for (const hit of byLength) {
    if (!kept.some(other => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
