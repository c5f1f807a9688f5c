import {createBoard} from './board';
import {createChooser} from './candidates';
import type {Entry} from './entries';
import {splitWord} from './find-words';
import {stem, wordsOf} from './fold';
import {createNearest} from './fuzzy';
import {createJudge} from './judge';
import {type Circumstances, compareHits, type Hit, once, withoutScattered} from './order';
import type {Tier} from './phrases';
import {
  type Known,
  mostWords,
  type Query,
  type QueryWord,
  readQuery,
  wanted,
  wantedByKind,
  weightOf,
} from './query';
import {bareAddress, type WordIndex} from './word-index';

export type Search = (text: string, limit?: number, circumstances?: Circumstances) => readonly Hit[];

const asHit = (tier: Tier, entry: Entry | undefined): Hit[] =>
  entry ? [{entry, tier, through: 0, by: entry.title, covered: tier === 'name' ? 1 : 0}] : [];

/** Makes the search over an index. It keeps scratch space, so that a key stroke allocates little. */
export function createSearch(index: WordIndex): Search {
  const board = createBoard(index);
  const choose = createChooser(index, board);
  const judgeFor = createJudge(index, board);
  const nearest = createNearest(index.entries);
  const known: Known = {
    hasWord: word => index.wordIds.has(word) || index.wordIds.has(stem(word)),
    claimOn: written =>
      index.wholes.has(wordsOf(written).join(''))
        ? ''
        : (index.phraseTexts[index.endings.find(({start}) => written.startsWith(start))?.phrase ?? -1] ?? ''),
  };

  function attempt(query: Query, forgiving: boolean): Hit[] {
    const rests = wantedByKind(query);
    const whole = wanted(query.words);
    const {misspelt} = board.fill(query, [whole, ...new Set(rests.values())], forgiving);
    const judge = judgeFor({query, whole, rests, forgiving: misspelt});
    return choose(query, rests, false).flatMap(({node}) => {
      const verdict = judge(node);
      const entry = index.entries[node];
      return verdict && entry ? [{...verdict, entry}] : [];
    });
  }

  /** The entries that have the most of what was typed, each judged by the words it has. */
  function attemptParts(query: Query): Hit[] {
    board.fill(query, [], false);
    const all = query.words.reduce((sum, word) => sum + weightOf(word), 0);
    return choose(query, wantedByKind(query), true).flatMap(({node, bits}) => {
      const words = query.words.map((word, at) =>
        ((bits >> at) & 1) === 1 ? word : {...word, filler: true},
      );
      const has = words.reduce((sum, word) => sum + weightOf(word), 0);
      const entry = index.entries[node];
      if (3 * has < all || !entry) return [];
      const part = {...query, words};
      const rests = wantedByKind(part);
      const verdict = judgeFor({query: part, whole: wanted(words), rests, forgiving: true})(node);
      return verdict ? [{...verdict, tier: 'part' as const, covered: has / all, entry}] : [];
    });
  }

  const replaced = (words: readonly QueryWord[]): readonly QueryWord[] =>
    words.flatMap(word => {
      const parts = word.word.length > 4 && !known.hasWord(word.word) ? splitWord(index, word.word) : null;
      return parts === null ? [word] : parts.map(part => ({...word, word: part, stem: stem(part), kinds: 0}));
    });

  function allHits(query: Query): readonly Hit[] {
    const found = attempt(query, false);
    if (found.length > 0) return found;
    const forgiven = attempt(query, true);
    if (forgiven.length > 0) return forgiven;
    const cut = replaced(query.words);
    if (cut.length > query.words.length && cut.length <= mostWords) {
      const parted = attempt({...query, words: cut}, false);
      if (parted.length > 0) return parted;
    }
    if (query.words.length === 0) return [];
    const parts = attemptParts(query);
    if (parts.length > 0) return parts;
    // "~fuzz": there is no such label, but the feature is known.
    if (query.only !== null) return allHits({...query, only: null});
    return nearest(query.text, 10).flatMap(entry => asHit('fuzzy', entry));
  }

  return (text, limit = 50, circumstances = {}) => {
    const linked = text.includes('://') ? index.addresses.get(bareAddress(text)) : undefined;
    if (linked)
      return once(
        linked.flatMap(node => asHit('name', index.entries[node])),
        limit,
      );
    const query = readQuery(text, known);
    if (query.words.length === 0 && query.only === null) return [];
    return once(
      withoutScattered(allHits(query)).toSorted((one, other) => compareHits(one, other, circumstances)),
      limit,
    );
  };
}
