import {reached, visitBeginnings, visitMisspelt} from './find-words';
import type {Query, QueryWord, Wanted} from './query';
import {firstLetter, type WordIndex} from './word-index';

/** Worth of a word by the level of the name it stands in, in parts of `reached`. */
const worthOfLevel = [1, 0.75, 0.7, 0.5, 0.3] as const;
const wholeName = 60;
/** A lone letter begins something of everything: so many nodes are enough to choose from. */
const enoughForLetter = 512;

/**
 * Where the words of one query stand: for each phrase and node the words it has, as bits by place in the query.
 * `worth` is a node's first, rough rank. Scratch space, used again for each key stroke.
 */
export interface Board {
  readonly phraseBits: Int32Array;
  readonly bits: Int32Array;
  /** Words found without forgiving a mistake. */
  readonly sure: Int32Array;
  readonly worth: Float32Array;
  /** Nodes that have any word. */
  touched(): readonly number[];
  /** Fills the board; tells which words stand nowhere, and whether any mistake was forgiven. */
  fill(query: Query, rests: Iterable<Wanted>, forgiving: boolean): {readonly unknown: number; readonly misspelt: boolean};
}

export function createBoard(index: WordIndex): Board {
  const size = index.nodes.length;
  const phraseBits = new Int32Array(index.phraseTexts.length);
  const bits = new Int32Array(size);
  const sure = new Int32Array(size);
  const worth = new Float32Array(size);
  const wordWorth = new Float32Array(size);
  const wordSeen = new Int32Array(size);
  let touched: number[] = [];
  let phrases: number[] = [];
  let round = 0;
  let bound = Number.POSITIVE_INFINITY;

  const touch = (phrase: number, bit: number, value: number, isSure: boolean): void => {
    const had = phraseBits[phrase] ?? 0;
    if (had === 0) phrases.push(phrase);
    phraseBits[phrase] = had | bit;
    const node = index.phraseNodes[phrase] ?? 0;
    const nodeBits = bits[node] ?? 0;
    if (nodeBits === 0) touched.push(node);
    bits[node] = nodeBits | bit;
    if (isSure) sure[node] = (sure[node] ?? 0) | bit;
    // Of several places for one word the best counts.
    const before = wordSeen[node] === round ? (wordWorth[node] ?? 0) : 0;
    wordSeen[node] = round;
    if (value <= before) return;
    wordWorth[node] = value;
    worth[node] = (worth[node] ?? 0) + value - before;
  };

  const touchAll = (postings: readonly number[] | undefined, bit: number, value: number): void => {
    if (postings === undefined) return;
    for (const posting of postings) {
      if (touched.length > bound) return;
      const phrase = posting >> 1;
      const level = worthOfLevel[index.phraseLevels[phrase] ?? 4] ?? 0;
      touch(phrase, bit, value * level + (1 - (posting & 1)), value !== reached.misspelt);
    }
  };

  const touchWhole = (key: string, bit: number): boolean => {
    const postings = key === '' ? undefined : index.wholes.get(key);
    round++;
    touchAll(postings, bit, wholeName);
    return postings !== undefined;
  };

  function touchWord({word, kinds, claim}: QueryWord, bit: number, forgiving: boolean): keyof typeof reached | null {
    round++;
    let found: keyof typeof reached | null = null;
    const visit = (id: number, value: number): void => {
      if (found === null) found = value === reached.misspelt ? 'misspelt' : 'beginning';
      touchAll(index.postings[id], bit, value);
    };
    visitBeginnings(index, word, visit);
    if (touchWhole(word, bit)) found = 'whole';
    if (forgiving || (found === null && kinds === 0 && claim === '')) visitMisspelt(index, word, visit);
    return found;
  }

  /** A single letter beside longer words stands nearly everywhere: it is looked for only where they are found. */
  function touchLetter({word}: QueryWord, bit: number): void {
    round++;
    const letter = firstLetter(word);
    const near = new Set<number>();
    for (const node of touched) {
      near.add(node).add(index.parents[node] ?? node);
      for (const child of index.children.get(node) ?? []) near.add(child);
    }
    for (const node of near) {
      const end = index.firstPhrases[node + 1] ?? 0;
      for (let phrase = index.firstPhrases[node] ?? 0; phrase < end; phrase++)
        if (((index.phraseLetters[phrase] ?? 0) & letter) !== 0) touch(phrase, bit, 1, true);
    }
  }

  function reset(): void {
    for (const node of touched) {
      bits[node] = 0;
      sure[node] = 0;
      worth[node] = 0;
    }
    for (const phrase of phrases) phraseBits[phrase] = 0;
    touched = [];
    phrases = [];
  }

  function fill({words}: Query, rests: Iterable<Wanted>, forgiving: boolean) {
    reset();
    let unknown = 0;
    let misspelt = forgiving;
    const isLetter = ({word}: QueryWord) => word.length === 1;
    const hasName = words.some(word => !isLetter(word) && !word.filler && word.kinds === 0);
    const letters = hasName ? words.filter(isLetter) : [];
    bound = hasName ? Number.POSITIVE_INFINITY : enoughForLetter;
    words.forEach((word, place) => {
      if (letters.includes(word)) return;
      const bit = 1 << place;
      const found = touchWord(word, bit, forgiving);
      if (found === 'misspelt') misspelt = true;
      if (found === null && word.kinds === 0 && word.claim === '') unknown |= bit;
      const next = words[place + 1];
      // "code climate" is also written as one word, and is on the way to it.
      const pair = next && word.word + next.word;
      if (pair === undefined || pair.length < 5) return;
      round++;
      visitBeginnings(index, pair, id => touchAll(index.postings[id], 3 << place, reached.whole));
    });
    for (const {start, phrase} of index.endings)
      words.forEach(({claim}, place) => {
        round++;
        if (claim !== '' && claim === index.phraseTexts[phrase]) touch(phrase, 1 << place, start.length, true);
      });
    for (const {words: rest, key, stemKey, core} of rests) {
      const bit = rest.reduce((sum, word) => sum | (1 << words.indexOf(word)), 0);
      touchWhole(key, bit);
      if (stemKey !== key) touchWhole(stemKey, bit);
      if (core !== stemKey) touchWhole(core, bit);
    }
    for (const word of letters) touchLetter(word, 1 << words.indexOf(word));
    return {unknown, misspelt};
  }

  return {phraseBits, bits, sure, worth, touched: () => touched, fill};
}
