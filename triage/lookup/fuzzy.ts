import Fuse, {type IFuseOptions} from 'fuse.js';
import type {Entry} from './entries';

/** Reading every entry per key stroke takes fuse.js 10 ms at 200 entries and 100 ms at 10,000. */
const mostForFallback = 2000;

const longest = 64;

const nearby: IFuseOptions<Entry> = {
  keys: [{name: 'title', weight: 3}, 'names', 'aliases'],
  ignoreLocation: true,
  ignoreFieldNorm: true,
  ignoreDiacritics: true,
  minMatchCharLength: 3,
};

/** The entries that come nearest to a text that nothing is called by, nearest first; none for a large catalogue. */
export function createNearest(
  entries: readonly Entry[],
): (text: string, limit: number, loose?: boolean) => Entry[] {
  const made = new Map<boolean, Fuse<Entry>>();
  return (text, limit, loose = false) => {
    if (entries.length > mostForFallback) return [];
    const fuse = made.get(loose) ?? new Fuse(entries, {...nearby, threshold: loose ? 0.65 : 0.45});
    made.set(loose, fuse);
    return fuse.search(text.slice(0, longest), {limit}).map(({item}) => item);
  };
}

/** Part of a text to mark: start, and end (exclusive), in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

const marking: IFuseOptions<string> = {
  useTokenSearch: true,
  includeMatches: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  minMatchCharLength: 2,
  threshold: 0.3,
};

const isInsideWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));

/** Which parts of some titles (at most 50 are ever shown) were typed; same order, in reading order each. */
export function markTitles(titles: readonly string[], typed: string): readonly (readonly Mark[])[] {
  const found = new Fuse(titles, marking).search(typed);
  const byTitle = new Map(found.map(({refIndex, matches}) => [refIndex, matches?.[0]?.indices ?? []]));
  return titles.map((_, index) => {
    const ranges = [...(byTitle.get(index) ?? [])].sort(([one], [other]) => one - other);
    let end = 0;
    return ranges.flatMap(([start, last]): Mark[] => {
      const from = Math.max(start, end);
      // Words are found by their beginnings; letters inside of another word would mislead.
      if (last < from || isInsideWord(titles[index] ?? '', from)) return [];
      end = last + 1;
      return [[from, end]];
    });
  });
}
