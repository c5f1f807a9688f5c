import {AhoCorasick as Monyone} from '@monyone/aho-corasick';
import {AhoCorasick as MonyoneFast} from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import {buildMatcher} from '../../triage/match/matcher';

/** Receives the index of the term and where it starts. */
export type OnFound = (term: number, start: number) => void;
export type Scan = (text: string, onFound: OnFound) => void;

export interface Contender {
  readonly name: string;
  /** More terms than this take it minutes. */
  readonly most?: number;
  build(terms: readonly string[]): Scan;
}

export const ours: Contender = {
  name: 'this matcher',
  build: terms => buildMatcher(terms.map(text => ({text}))).scan,
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const isWordUnit = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;

/** Whether what stands at start to end is a word of its own, as far as its edges are word characters. */
function isBounded(text: string, start: number, end: number): boolean {
  if (isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1))) return false;
  return !(isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end)));
}

function idsByForm(terms: readonly string[]): Map<string, number> {
  return new Map(terms.map((term, id) => [term.toLowerCase(), id]));
}

/** Leftmost matches of a regular expression, one at a place. */
function scanWith(source: string, terms: readonly string[]): Scan {
  const ids = idsByForm(terms);
  const pattern = new RegExp(source, 'gi');
  return (text, onFound) => {
    for (const match of text.matchAll(pattern)) {
      const id = ids.get(match[0].toLowerCase());
      if (id !== undefined && isBounded(text, match.index, match.index + match[0].length))
        onFound(id, match.index);
    }
  };
}

const byLength = (terms: readonly string[]): string[] => [...terms].sort((a, b) => b.length - a.length);
const startsWithWord = (term: string): boolean => isWordUnit(term.charCodeAt(0));

function alternation(terms: readonly string[]): string {
  const words = byLength(terms.filter(startsWithWord)).map(escaped).join('|');
  const others = byLength(terms.filter(term => !startsWithWord(term))).map(escaped);
  return [`\\b(?:${words})`, ...others].join('|');
}

type Trie = Map<string, Trie>;

function trieSource(trie: Trie): string {
  const branches = [...trie]
    .filter(([unit]) => unit !== '')
    .map(([unit, next]) => escaped(unit) + trieSource(next));
  const all = branches.length === 1 ? branches.join('') : `(?:${branches.join('|')})`;
  if (!trie.has('')) return all;
  return branches.length === 0 ? '' : `(?:${all})?`;
}

function trieOf(terms: readonly string[]): Trie {
  const root: Trie = new Map();
  for (const term of terms) {
    let node = root;
    for (const unit of [...term.toLowerCase(), '']) {
      const next: Trie = node.get(unit) ?? new Map();
      node.set(unit, next);
      node = next;
    }
  }
  return root;
}

/** A package that wants lower case and knows no words: what it finds is checked afterwards. */
function lowered(
  terms: readonly string[],
  search: (text: string, onFound: (form: string, end: number) => void) => void,
): Scan {
  const ids = idsByForm(terms);
  return (text, onFound) => {
    search(text.toLowerCase(), (form, end) => {
      const start = end - form.length;
      if (isBounded(text, start, end)) onFound(ids.get(form) ?? -1, start);
    });
  };
}

const forms = (terms: readonly string[]): string[] => [...idsByForm(terms).keys()];

/** What others would use, as one would use it. */
export const contenders: readonly Contender[] = [
  {name: 'one alternation RegExp', build: terms => scanWith(alternation(terms), terms)},
  {
    name: 'trie RegExp',
    build: terms => {
      const others = terms.filter(term => !startsWithWord(term));
      const source = `\\b${trieSource(trieOf(terms.filter(startsWithWord)))}`;
      return scanWith([source, ...byLength(others).map(escaped)].join('|'), terms);
    },
  },
  {
    name: 'modern-ahocorasick',
    build: terms => {
      const automaton = new ModernAhoCorasick(forms(terms));
      return lowered(terms, (text, onFound) => {
        for (const {pattern, end} of automaton.iterate(text)) onFound(pattern, end);
      });
    },
  },
  {
    name: 'ahocorasick',
    build: terms => {
      const automaton = new AhoCorasick(forms(terms));
      return lowered(terms, (text, onFound) => {
        for (const [last, keywords] of automaton.search(text))
          for (const form of keywords) onFound(form, last + 1);
      });
    },
  },
  {
    name: '@monyone/aho-corasick',
    most: 5000,
    build: terms => {
      const automaton = new Monyone(forms(terms));
      return lowered(terms, (text, onFound) => {
        for (const {keyword, end} of automaton.matchInText(text)) onFound(keyword, end);
      });
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    most: 5000,
    build: terms => {
      const automaton = new MonyoneFast(forms(terms));
      return lowered(terms, (text, onFound) => {
        for (const {keyword, end} of automaton.matchInText(text)) onFound(keyword, end);
      });
    },
  },
];
