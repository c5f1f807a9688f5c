import {createBoard} from './board';
import {createChooser} from './candidates';
import type {Entry} from './entries';
import {splitWord} from './find-words';
import {stem, wordsOf} from './fold';
import {compareVerdicts, createJudge, type Verdict} from './judge';
import {tierOrder} from './phrases';
import {type Known, mostWords, type Query, type QueryWord, readQuery, wanted, wantedByKind, weightOf} from './query';
import {bareAddress, type WordIndex} from './word-index';

export interface Hit extends Verdict {
  readonly entry: Entry;
}

/** What the user is at. Breaks ties, nothing else. */
export interface Circumstances {
  /** Areas of the open ticket, likeliest first. */
  readonly areas?: readonly string[];
  /** Ids of entries opened lately, newest first. */
  readonly recent?: readonly string[];
}

export type Search = (text: string, limit?: number, circumstances?: Circumstances) => readonly Hit[];

/** What the page has in the wrong place stands behind the rest of the page, and last what it does not know. */
const later = ({resource}: Entry) =>
  resource?.added === undefined ? Number(resource?.change?.state === 'wrong-on-page') : 2;
const isAddress = ({kind}: Entry) => kind === 'channel' || kind === 'label';
/** Among equals people want the group's label first, the stage's last. */
const labelOrder = (value: string) => (value.startsWith('group::') ? 0 : value.startsWith('devops::') ? 2 : 1);
const place = (list: readonly string[] | undefined, item: string) => {
  const found = list?.indexOf(item) ?? -1;
  return found < 0 ? 99 : found;
};

/**
 * The order of answers: how the name fits, then the feature itself before what belongs to it, its main page before
 * others; then what the user is at; then how much of the name was typed, and the page's order.
 */
function compareHits(one: Hit, other: Hit, {areas, recent}: Circumstances): number {
  const [a, b] = [one.entry, other.entry];
  return (
    tierOrder(one.tier) - tierOrder(other.tier) ||
    (a.kind === b.kind && isAddress(a) && a.parent === b.parent ? later(a) - later(b) : 0) ||
    compareVerdicts(one, other) ||
    Number(b.kind === 'area') - Number(a.kind === 'area') ||
    later(a) - later(b) ||
    Number(b.main) - Number(a.main) ||
    place(areas, a.parent) - place(areas, b.parent) ||
    place(recent, a.id) - place(recent, b.id) ||
    Math.round(10 * other.covered) - Math.round(10 * one.covered) ||
    (a.kind === 'label' && b.kind === 'label' ? labelOrder(a.value) - labelOrder(b.value) : 0)
  );
}

/** One row per kind and value: areas share labels and channels, and the first says which area it is seen from. */
function once(hits: readonly Hit[], limit: number): Hit[] {
  const seen = new Set<string>();
  const rows: Hit[] = [];
  for (const hit of hits) {
    const key = `${hit.entry.kind} ${hit.entry.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push(hit);
    if (rows.length === limit) break;
  }
  return rows;
}

/** Words picked together from several names are worth showing only where no name fits as a whole. */
function withoutScattered(hits: readonly Hit[]): readonly Hit[] {
  const named = hits.some(hit => tierOrder(hit.tier) <= tierOrder('alias'));
  return named ? hits.filter(hit => hit.through < 2) : hits;
}

/** Makes the search over an index. It keeps scratch space, so that a key stroke allocates little. */
export function createSearch(index: WordIndex): Search {
  const board = createBoard(index);
  const choose = createChooser(index, board);
  const judgeFor = createJudge(index, board);
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
      const words = query.words.map((word, at) => (((bits >> at) & 1) === 1 ? word : {...word, filler: true}));
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
    const parts = attemptParts(query);
    // "~fuzz": there is no such label, but the feature is known.
    return parts.length > 0 || query.only === null ? parts : allHits({...query, only: null});
  }

  return (text, limit = 50, circumstances = {}) => {
    const linked = text.includes('://') ? index.addresses.get(bareAddress(text)) : undefined;
    if (linked)
      return once(
        linked.flatMap(node => index.entries[node] ?? []).map(entry => ({entry, tier: 'name', through: 0, by: entry.value, covered: 1})),
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
