import type {Board} from './board';
import type {EntryKind} from './kind-words';
import {type Fit, fitPhrase, isBetterFit, type Phrase, readPhrase, type Tier, tierOrder} from './phrases';
import type {Query, Wanted} from './query';
import {levels, type WordIndex} from './word-index';

/** Why an entry was found, and all that its place in the list depends on. */
export interface Verdict {
  readonly tier: Tier;
  /** 0 its own name fits, 1 only that of its area, 2 only all its names together. */
  readonly through: 0 | 1 | 2;
  /** The words that fitted, as they stand in the catalogue; empty when only the kind was asked for. */
  readonly by: string;
  /** Share of that name which was typed. */
  readonly covered: number;
}

const texts = levels.indexOf('texts');
const weaker = (tier: Tier, than: Tier): Tier => (tierOrder(tier) > tierOrder(than) ? tier : than);

/** Negative where the first is the better answer by itself, whatever else is known about the entries. */
export function compareVerdicts(one: Verdict, other: Verdict): number {
  return tierOrder(one.tier) - tierOrder(other.tier) || one.through - other.through;
}

/** What is asked of every candidate of one query. */
export interface Question {
  readonly query: Query;
  readonly whole: Wanted;
  readonly rests: ReadonlyMap<EntryKind, Wanted>;
  readonly forgiving: boolean;
}

/** Looks at candidates closely: compares the query with each of their names that has all its words. */
export function createJudge(index: WordIndex, board: Board) {
  const read = new Map<number, Phrase>();
  const phrase = (id: number): Phrase => {
    const known = read.get(id);
    if (known) return known;
    const made = readPhrase(index.phraseTexts[id] ?? '', index.phraseLevels[id] ?? texts);
    read.set(id, made);
    return made;
  };

  return ({query, whole, rests, forgiving}: Question) => {
    const fits = new Map<Wanted, Map<number, Fit | null>>();
    const bitsOf = ({words}: Wanted) =>
      words.reduce((sum, word) => (word.filler ? sum : sum | (1 << query.words.indexOf(word))), 0);

    function findBest(wanted: Wanted, node: number, most: number): Fit | null {
      const needed = bitsOf(wanted);
      const end = index.firstPhrases[node + 1] ?? 0;
      let best: Fit | null = null;
      for (let id = index.firstPhrases[node] ?? 0; id < end; id++) {
        const has = board.phraseBits[id] ?? 0;
        if (has === 0 || (has & needed) !== needed || (index.phraseLevels[id] ?? 0) > most) continue;
        const found = fitPhrase(wanted, phrase(id), forgiving);
        if (found && (!best || isBetterFit(found, best))) best = found;
      }
      return best;
    }

    /** Several entries ask for the same area. */
    function bestOfArea(wanted: Wanted, node: number): Fit | null {
      const known = fits.get(wanted) ?? new Map<number, Fit | null>();
      fits.set(wanted, known);
      let best = known.get(node);
      if (best === undefined) {
        // What is written about an area does not name what belongs to it.
        best = findBest(wanted, node, texts - 1);
        known.set(node, best);
      }
      return best;
    }

    /** Every word fits some name of the entry or of its area, though no single name has them all. */
    function scattered(wanted: Wanted, node: number, parent: number): Verdict | null {
      const needed = bitsOf(wanted);
      if (((board.bits[node] ?? 0) & needed) === 0 && ((board.bits[parent] ?? 0) & needed) === 0) return null;
      if ((((board.bits[node] ?? 0) | (board.bits[parent] ?? 0)) & needed) !== needed) return null;
      const sure = (board.sure[node] ?? 0) | (board.sure[parent] ?? 0);
      const names = index.nodes[parent]?.names ?? [];
      return {
        tier: (sure & needed) === needed ? 'words' : 'typo',
        through: 2,
        by: names[0] ?? '',
        covered: 0,
      };
    }

    function ofKind(rest: Wanted, node: number, parent: number): Verdict | null {
      if (rest.core === '') return {tier: 'start', through: 0, by: '', covered: 1};
      const own = findBest(rest, node, texts);
      const area = parent === node ? null : bestOfArea(rest, parent);
      const better = own && area ? (tierOrder(own.tier) <= tierOrder(area.tier) ? own : area) : (own ?? area);
      if (!better) return scattered(rest, node, parent);
      const isOwn = own !== null && (own === better || own.tier !== 'typo');
      return {
        tier: better.tier,
        through: isOwn ? 0 : 1,
        by: better.phrase.text,
        covered: isOwn ? own.covered : 0,
      };
    }

    function asNamed(node: number, parent: number): Verdict | null {
      const own = findBest(whole, node, texts);
      if (own) return {tier: own.tier, through: 0, by: own.phrase.text, covered: own.covered};
      const area = parent === node ? null : bestOfArea(whole, parent);
      if (area)
        return {tier: weaker(area.tier, 'member'), through: 1, by: area.phrase.text, covered: area.covered};
      return scattered(whole, node, parent);
    }

    /** null where some word fits nowhere. */
    return (node: number): Verdict | null => {
      const entry = index.entries[node];
      if (!entry) return null;
      const parent = index.parents[node] ?? node;
      const rest = rests.get(entry.kind);
      if (query.only !== null) return ofKind(rest ?? whole, node, parent);
      const named = asNamed(node, parent);
      const kind = rest === undefined ? null : ofKind(rest, node, parent);
      if (!named || !kind) return named ?? kind;
      return compareVerdicts(kind, named) <= 0 ? kind : named;
    };
  };
}
