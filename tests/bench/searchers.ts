import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** A library for lists, used to tell which terms stand in which line; gives pairs of their indices. */
export interface Searcher {
  readonly name: string;
  find(terms: readonly string[], lines: readonly string[]): [term: number, line: number][];
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));

export const searchers: readonly Searcher[] = [
  {
    name: 'fuse.js, lines as its list',
    find: (terms, lines) => {
      const fuse = new Fuse(lines, {
        useTokenSearch: true,
        tokenMatch: 'all',
        threshold: 0.2,
        ignoreLocation: true,
      });
      return terms.flatMap((text, term) =>
        fuse.search(text).map(({refIndex}): [number, number] => [term, refIndex]),
      );
    },
  },
  {
    name: 'MiniSearch, terms as its documents',
    find: (terms, lines) => {
      const index = new MiniSearch({fields: ['text']});
      index.addAll(terms.map((text, id) => ({id, text})));
      const sizes = terms.map(text => wordsOf(text).size);
      // Of the terms that share a word with the line, those of which all words stand in it.
      return lines.flatMap((text, line) =>
        index
          .search(text)
          .filter(({id, queryTerms}) => queryTerms.length >= (sizes[Number(id)] ?? 0))
          .map(({id}): [number, number] => [Number(id), line]),
      );
    },
  },
];
