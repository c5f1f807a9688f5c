import {type EntryKind, kindBit} from './kind-words';
import {reached, visitBeginnings, visitMisspelt} from './find-words';
import {type Query, type QueryWord, type Wanted, wanted, weightOf} from './query';
import type {WordIndex} from './word-index';

/** More are not looked at closely: at most 50 are shown. */
const most = 64;
/** Worth of a word by the level of the name it stands in, in parts of `reached`. */
const worthOfLevel = [1, 0.75, 0.7, 0.5, 0.3] as const;
const wholeName = 60;

/** An entry that has every word wanted, or `missing` how many of them it lacks. */
export interface Candidate {
  readonly node: number;
  readonly bits: number;
}

export interface Gathered {
  readonly candidates: readonly Candidate[];
  /** Words that stand nowhere, as bits. */
  readonly unknown: number;
  /** Some word was found only by forgiving a mistake. */
  readonly misspelt: boolean;
}

/** The first, rough choice: which entries have all words, by their own names, their area's names or their kind. */
export function createGatherer(index: WordIndex) {
  const size = index.nodes.length;
  const bits = new Int32Array(size);
  const worth = new Float32Array(size);
  const wordWorth = new Float32Array(size);
  const wordSeen = new Int32Array(size);
  const listed = new Uint8Array(size);
  let touched: number[] = [];
  let round = 0;

  const at = (list: Int32Array | Float32Array, node: number): number => list[node] ?? 0;

  const touch = (node: number, bit: number, value: number): void => {
    if (bits[node] === 0) touched.push(node);
    bits[node] = at(bits, node) | bit;
    // Of several places for one word the best counts.
    const before = wordSeen[node] === round ? at(wordWorth, node) : 0;
    wordSeen[node] = round;
    if (value <= before) return;
    wordWorth[node] = value;
    worth[node] = at(worth, node) + value - before;
  };

  const touchAll = (postings: readonly number[], bit: number, value: number): void => {
    for (const posting of postings) {
      const level = worthOfLevel[(posting >> 1) & 7] ?? 0;
      touch(posting >> 4, bit, value * level + (1 - (posting & 1)));
    }
  };

  const touchWhole = (key: string, bit: number): boolean => {
    const postings = index.wholes.get(key);
    if (postings === undefined || key === '') return false;
    round++;
    touchAll(postings, bit, wholeName);
    return true;
  };

  function touchWord({word, kinds, claim}: QueryWord, bit: number, forgiving: boolean): keyof typeof reached | null {
    round++;
    let found: keyof typeof reached | null = null;
    const visit = (id: number, value: number): void => {
      if (found === null) found = value === reached.misspelt ? 'misspelt' : 'beginning';
      touchAll(index.postings[id] ?? [], bit, value);
    };
    visitBeginnings(index, word, visit);
    if (touchWhole(word, bit)) found = 'whole';
    if (forgiving || (found === null && kinds === 0 && claim === '')) visitMisspelt(index, word, visit);
    return found;
  }

  function reset(): void {
    for (const node of touched) {
      bits[node] = 0;
      worth[node] = 0;
    }
    touched = [];
  }

  /** `forgiving`: look for typing mistakes also in words that are found as they stand. */
  function gather(query: Query, rests: ReadonlyMap<EntryKind, Wanted>, forgiving: boolean, partial: boolean): Gathered {
    reset();
    const {words, only} = query;
    const all = (1 << words.length) - 1;
    let free = 0;
    let unknown = 0;
    let misspelt = forgiving;
    let named = 0;
    words.forEach((word, place) => {
      const bit = 1 << place;
      if (word.filler) free |= bit;
      named |= word.kinds;
      const found = touchWord(word, bit, forgiving);
      if (found === 'misspelt') misspelt = true;
      if (found === null && word.kinds === 0 && word.claim === '') unknown |= bit;
    });
    for (const {start, node, text} of index.endings)
      words.forEach((word, place) => {
        if (word.claim !== text) return;
        round++;
        touch(node, 1 << place, start.length);
      });
    for (let place = 0; place + 1 < words.length; place++) {
      const pair = (words[place]?.word ?? '') + (words[place + 1]?.word ?? '');
      const id = index.wordIds.get(pair);
      round++;
      if (id !== undefined) touchAll(index.postings[id] ?? [], 3 << place, wholeName / 2);
    }
    const whole = wanted(words);
    for (const {words: rest, key, stemKey, core} of [whole, ...new Set(rests.values())]) {
      const bit = rest.reduce((sum, word) => sum | (1 << words.indexOf(word)), 0);
      for (const form of new Set([key, stemKey, core])) touchWhole(form, bit);
    }

    const kindBits = new Map<EntryKind, number>();
    for (const kind of rests.keys()) {
      const bit = kindBit(kind);
      kindBits.set(kind, words.reduce((sum, word, place) => ((word.kinds & bit) === 0 ? sum : sum | (1 << place)), 0));
    }

    const found: {node: number; bits: number; worth: number}[] = [];
    const list = (node: number): void => {
      const entry = index.entries[node];
      if (entry === undefined || listed[node] === 1 || (only !== null && entry.kind !== only)) return;
      const parent = index.parents[node] ?? node;
      const ofKind = kindBits.get(entry.kind) ?? 0;
      const has = at(bits, node) | (parent === node ? 0 : at(bits, parent)) | ofKind | free;
      if (!partial && has !== all) return;
      listed[node] = 1;
      const value = at(worth, node) + (parent === node ? 4 : at(worth, parent) / 2) + (ofKind === 0 ? 0 : 20);
      found.push({node, bits: has, worth: value + (partial ? 1000 * weight(words, has) : 0)});
    };
    for (const node of touched) list(node);
    const enough = found.length >= most && named === 0 && only === null;
    if (!enough) for (const node of touched) for (const child of index.children.get(node) ?? []) list(child);
    for (const kind of only === null ? kindBits.keys() : words.length === 0 ? [only] : [])
      if (only !== null || ((kindBits.get(kind) ?? 0) | free) === all)
        for (const node of (index.byKind.get(kind) ?? []).slice(0, most)) list(node);
    for (const {node} of found) listed[node] = 0;
    return {candidates: strongest(found), unknown, misspelt};
  }

  return {gather};
}

const weight = (words: readonly QueryWord[], bits: number): number =>
  words.reduce((sum, word, place) => (((bits >> place) & 1) === 1 ? sum + weightOf(word) : sum), 0);

function strongest(found: readonly {node: number; bits: number; worth: number}[]): Candidate[] {
  if (found.length <= most) return [...found];
  const worths = Float64Array.from(found, ({worth}) => worth).sort();
  const least = worths[worths.length - most] ?? 0;
  const above = found.filter(({worth}) => worth > least);
  const level = found.filter(({worth}) => worth === least).slice(0, most - above.length);
  return [...above, ...level];
}
