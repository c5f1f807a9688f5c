import {reached, visitBeginnings, visitMisspelt} from './find-words';
import type {Query, QueryWord, Wanted} from './query';
import type {WordIndex} from './word-index';

/** Worth of a word by the level of the name it stands in, in parts of `reached`. */
const worthOfLevel = [1, 0.75, 0.7, 0.5, 0.3] as const;
const wholeName = 60;
/** Even the rarest word may stand in a great many names: so many places are enough to choose from. */
const enough = 4000;
const all = Number.POSITIVE_INFINITY;

/** The words of the index that a word of the query may stand for. */
interface Plan {
  readonly word: QueryWord;
  readonly bit: number;
  readonly ids: readonly number[];
  /** Same order as `ids`. */
  readonly values: readonly number[];
  /** Places in which they stand. */
  readonly count: number;
  /** It must be found as a name: no filler, names no kind, is not claimed. */
  readonly needed: boolean;
}

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
  /**
   * Fills the board and tells whether a mistake was forgiven. Of entries that lack a word, only those near the rarest
   * word are sure to have all their bits.
   */
  fill(query: Query, rests: Iterable<Wanted>, forgiving: boolean): {readonly misspelt: boolean};
}

export function createBoard(index: WordIndex): Board {
  const size = index.nodes.length;
  const phraseBits = new Int32Array(index.phraseTexts.length);
  const bits = new Int32Array(size);
  const sure = new Int32Array(size);
  const worth = new Float32Array(size);
  const wordWorth = new Float32Array(size);
  const wordSeen = new Int32Array(size);
  const idSeen = new Int32Array(index.words.length);
  const idValue = new Uint8Array(index.words.length);
  let touched: number[] = [];
  let phrases: number[] = [];
  let round = 0;

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

  const touchWord = (phrase: number, isFirst: boolean, bit: number, value: number): void => {
    const level = worthOfLevel[index.phraseLevels[phrase] ?? 4] ?? 0;
    touch(phrase, bit, value * level + (isFirst ? 1 : 0), value !== reached.misspelt);
  };

  const touchAll = (
    postings: readonly number[] | undefined,
    bit: number,
    value: number,
    most = all,
  ): void => {
    const count = Math.min(postings?.length ?? 0, most);
    for (let at = 0; at < count; at++) {
      const posting = postings?.[at] ?? 0;
      touchWord(posting >> 1, (posting & 1) === 0, bit, value);
    }
  };

  const touchWhole = (key: string, bit: number): void => {
    round++;
    if (key !== '') touchAll(index.wholes.get(key), bit, wholeName);
  };

  function plan(word: QueryWord, place: number, forgiving: boolean): Plan {
    const ids: number[] = [];
    const values: number[] = [];
    let count = 0;
    const visit = (id: number, value: number): void => {
      ids.push(id);
      values.push(value);
      count += index.postings[id]?.length ?? 0;
    };
    const isOptional = word.filler || word.kinds !== 0 || word.claim !== '';
    visitBeginnings(index, word.word, visit);
    const isKnown = ids.length > 0 || index.wholes.has(word.word);
    if (forgiving || (!isKnown && !isOptional)) visitMisspelt(index, word.word, visit);
    return {word, bit: 1 << place, ids, values, count, needed: !isOptional};
  }

  /** Touches the places of a word, those where it stands as typed first. */
  function touchEverywhere({ids, values, bit}: Plan, most: number): void {
    round++;
    let left = most;
    for (const [at, id] of ids.entries()) {
      const postings = index.postings[id];
      touchAll(postings, bit, values[at] ?? 0, left);
      left -= postings?.length ?? 0;
      if (left <= 0) return;
    }
  }

  /** Touches a word only in the given nodes: cheaper where it stands nearly everywhere. */
  function touchNear({ids, values, bit}: Plan, nodes: Iterable<number>): void {
    round++;
    for (const [at, id] of ids.entries()) {
      idSeen[id] = round;
      idValue[id] = values[at] ?? 0;
    }
    for (const node of nodes) {
      const end = index.firstPhrases[node + 1] ?? 0;
      for (let phrase = index.firstPhrases[node] ?? 0; phrase < end; phrase++) {
        const start = index.phraseStarts[phrase] ?? 0;
        const stop = index.phraseStarts[phrase + 1] ?? 0;
        for (let place = start; place < stop; place++) {
          const id = index.phraseWords[place] ?? 0;
          if (idSeen[id] === round) touchWord(phrase, place === start, bit, idValue[id] ?? 0);
        }
      }
    }
  }

  /** Touched nodes with their areas and what belongs to them: an entry with all words is among these. */
  function nearby(): ReadonlySet<number> {
    const near = new Set<number>();
    for (const node of touched) {
      near.add(node).add(index.parents[node] ?? node);
      for (const child of index.children.get(node) ?? []) near.add(child);
    }
    return near;
  }

  function touchWords(plans: readonly Plan[]): void {
    const needed = plans
      .filter(one => one.needed && one.count > 0)
      .sort((one, other) => one.count - other.count);
    const [rarest] = needed;
    if (rarest === undefined) {
      for (const one of plans) touchEverywhere(one, enough);
      return;
    }
    touchEverywhere(rarest, enough);
    const near = nearby();
    for (const one of plans) {
      if (one === rarest) continue;
      if (one.count > 3 * near.size) touchNear(one, near);
      else touchEverywhere(one, all);
    }
  }

  /** "code climate" is also written as one word, and is on the way to it. */
  function touchPairs(words: readonly QueryWord[]): void {
    for (let place = 0; place + 1 < words.length; place++) {
      const pair = (words[place]?.word ?? '') + (words[place + 1]?.word ?? '');
      round++;
      if (pair.length > 4)
        visitBeginnings(index, pair, id => touchAll(index.postings[id], 3 << place, reached.whole));
    }
  }

  function touchClaims(words: readonly QueryWord[]): void {
    for (const {start, phrase} of index.endings)
      for (const [place, {claim}] of words.entries()) {
        round++;
        if (claim !== '' && claim === index.phraseTexts[phrase])
          touch(phrase, 1 << place, start.length, true);
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
    const plans = words.map((word, place) => plan(word, place, forgiving));
    touchWords(plans);
    touchPairs(words);
    touchClaims(words);
    for (const [place, {word}] of words.entries()) touchWhole(word, 1 << place);
    for (const {words: rest, key, stemKey, core} of rests) {
      const bit = rest.reduce((sum, word) => sum | (1 << words.indexOf(word)), 0);
      for (const form of new Set([key, stemKey, core])) touchWhole(form, bit);
    }
    return {misspelt: plans.some(({values}) => values.includes(reached.misspelt))};
  }

  return {phraseBits, bits, sure, worth, touched: () => touched, fill};
}
