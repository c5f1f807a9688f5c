import type {Entries, Entry} from './entries';
import {stem, wordsOf} from './fold';
import {type EntryKind, entryKinds} from './kind-words';
import type {Names} from './names';
import {letters} from './typo';

export const levels = ['names', 'aliases', 'initials', 'signs', 'texts'] as const;

/**
 * Where words stand. A node is an entry, or a section behind the entries: its number is its place in `nodes`. A
 * phrase is one name of a node; phrases are numbered through, node by node. A posting is `phrase * 2`, plus 1 where
 * the word is not the first of its phrase.
 */
export interface WordIndex {
  readonly entries: readonly Entry[];
  readonly nodes: readonly Names[];
  /** Node of the area or section a node belongs to; an area's and a section's is its own. */
  readonly parents: readonly number[];
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly byKind: ReadonlyMap<EntryKind, readonly number[]>;
  readonly phraseTexts: readonly string[];
  readonly phraseNodes: readonly number[];
  /** Place in `levels`. */
  readonly phraseLevels: readonly number[];
  /** Words of all phrases in a row, plurals beside their stems, and where each phrase begins in it. */
  readonly phraseWords: readonly number[];
  readonly phraseStarts: readonly number[];
  /** First phrase of each node, and the number of all phrases at the end. */
  readonly firstPhrases: readonly number[];
  readonly wordIds: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  readonly masks: readonly number[];
  readonly postings: readonly (readonly number[])[];
  /** Word numbers by first two letters. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
  /** Postings by all words of a phrase written together: `secretdetection`. */
  readonly wholes: ReadonlyMap<string, readonly number[]>;
  /** `SAST_*` as `sast_`, longest first. */
  readonly endings: readonly {readonly start: string; readonly phrase: number}[];
  /** Entries by the address they lead to, without a slash at its end. */
  readonly addresses: ReadonlyMap<string, readonly number[]>;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

export const bareAddress = (address: string): string => address.trim().replace(/\/$/, '').toLowerCase();

/** Builds the index node by node: whoever drives it may pause at each step. */
export function* growIndex({entries, owners}: Entries): Generator<undefined, WordIndex> {
  const nodes: readonly Names[] = [...entries, ...owners];
  const ids = new Map<string, number>();
  const parents: number[] = [];
  const children = new Map<number, number[]>();
  const byKind = new Map<EntryKind, number[]>(entryKinds.map(kind => [kind, []]));
  const wordIds = new Map<string, number>();
  const words: string[] = [];
  const masks: number[] = [];
  const postings: number[][] = [];
  const beginnings = new Map<string, number[]>();
  const wholes = new Map<string, number[]>();
  const endings: {start: string; phrase: number}[] = [];
  const phraseTexts: string[] = [];
  const phraseNodes: number[] = [];
  const phraseLevels: number[] = [];
  const phraseWords: number[] = [];
  const phraseStarts: number[] = [0];
  const firstPhrases: number[] = [];
  const addresses = new Map<string, number[]>();

  const addWord = (word: string, posting: number): void => {
    let id = wordIds.get(word);
    if (id === undefined) {
      id = words.length;
      wordIds.set(word, id);
      words.push(word);
      masks.push(letters(word));
      postings.push([]);
      put(beginnings, word.slice(0, 2), id);
    }
    const list = postings[id];
    if (list && list.at(-1) !== posting) list.push(posting);
    phraseWords.push(id);
  };
  const addPhrase = (text: string, node: number, level: number): void => {
    const phrase = phraseTexts.length;
    phraseTexts.push(text);
    phraseNodes.push(node);
    phraseLevels.push(level);
    if (/[-_]\*$/.test(text)) endings.push({start: text.slice(0, -1).toLowerCase(), phrase});
    const found = wordsOf(text);
    found.forEach((word, place) => {
      const posting = phrase * 2 + (place > 0 ? 1 : 0);
      addWord(word, posting);
      const bare = stem(word);
      if (bare !== word) addWord(bare, posting);
    });
    phraseStarts.push(phraseWords.length);
    if (level === levels.indexOf('texts')) return;
    put(wholes, found.join(''), phrase * 2);
    put(wholes, found.map(stem).join(''), phrase * 2);
  };

  for (const [index, owner] of owners.entries()) ids.set(owner.id, entries.length + index);
  for (const [node, names] of nodes.entries()) {
    const entry = entries[node];
    if (entry?.kind === 'area') ids.set(entry.id, node);
    const parent = entry === undefined ? node : (ids.get(entry.parent) ?? node);
    parents.push(parent);
    if (parent !== node) put(children, parent, node);
    if (entry) byKind.get(entry.kind)?.push(node);
    if (entry?.value.startsWith('https://'))
      for (const {value} of [entry, ...entry.current]) put(addresses, bareAddress(value), node);
    firstPhrases.push(phraseTexts.length);
    for (const [place, level] of levels.entries())
      for (const [count, text] of names[level].entries()) {
        addPhrase(text, node, place);
        if (count % 16 === 15) yield;
      }
    yield;
  }
  firstPhrases.push(phraseTexts.length);
  endings.sort((one, other) => other.start.length - one.start.length);
  return {
    entries,
    nodes,
    parents,
    children,
    byKind,
    phraseTexts,
    phraseNodes,
    phraseLevels,
    phraseWords,
    phraseStarts,
    firstPhrases,
    wordIds,
    words,
    masks,
    postings,
    beginnings,
    wholes,
    endings,
    addresses,
  };
}

/** The index at once; for commands and tests. */
export function buildIndex(entries: Entries): WordIndex {
  const growing = growIndex(entries);
  for (;;) {
    const step = growing.next();
    if (step.done) return step.value;
  }
}

/**
 * The index in slices of at most `sliceMs`, so that typing is never held up. `pause` gives the thread away and
 * resolves when it may go on; `now` is a clock in milliseconds.
 */
export async function buildIndexSlowly(
  entries: Entries,
  pause: () => Promise<void>,
  now: () => number,
  sliceMs = 4,
): Promise<WordIndex> {
  const growing = growIndex(entries);
  let until = now() + sliceMs;
  for (;;) {
    const step = growing.next();
    if (step.done) return step.value;
    if (now() < until) continue;
    await pause();
    until = now() + sliceMs;
  }
}
