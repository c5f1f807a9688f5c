import type {Entry} from './entries';
import type {EntryKind} from './kind-words';
import {bestFit, type Phrase, phrasesOf, type Tier, tierOrder} from './phrases';
import {type Query, type Wanted, wanted} from './query';
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

const weaker = (tier: Tier, than: Tier): Tier => (tierOrder(tier) > tierOrder(than) ? tier : than);

/** Looks at candidates closely: compares all words with each of their names. */
export function createJudge(index: WordIndex) {
  const cache = new Map<number, readonly Phrase[]>();
  const phrases = (node: number): readonly Phrase[] => {
    let list = cache.get(node);
    if (list === undefined) {
      const names = index.nodes[node];
      list = names ? phrasesOf(names) : [];
      cache.set(node, list);
    }
    return list;
  };

  /** What is written about an area does not name what belongs to it. */
  const calling = (node: number) => phrases(node).filter(({level}) => level < levels.indexOf('texts'));

  /** Every word fits some name of the entry or of its area, though no single name has them all. */
  function scattered({words}: Wanted, all: readonly Phrase[], forgiving: boolean): Verdict | null {
    let tier: Tier = 'words';
    let by = '';
    for (const word of words) {
      if (word.filler) continue;
      const best = bestFit(wanted([word]), all, forgiving);
      if (!best) return null;
      if (best.tier === 'typo') tier = 'typo';
      if (by === '') by = best.phrase.text;
    }
    return {tier, through: 2, by, covered: 0};
  }

  function ofKind(rest: Wanted, node: number, parent: number, forgiving: boolean): Verdict | null {
    if (rest.core === '') return {tier: 'start', through: 0, by: '', covered: 1};
    const own = bestFit(rest, phrases(node), forgiving);
    const area = parent === node ? null : bestFit(rest, calling(parent), forgiving);
    const better = own && area ? (tierOrder(own.tier) <= tierOrder(area.tier) ? own : area) : (own ?? area);
    if (!better) return scattered(rest, [...phrases(node), ...calling(parent)], forgiving);
    const isOwn = own !== null && (own === better || own.tier !== 'typo');
    return {tier: better.tier, through: isOwn ? 0 : 1, by: better.phrase.text, covered: isOwn ? own.covered : 0};
  }

  function asNamed(whole: Wanted, node: number, parent: number, forgiving: boolean): Verdict | null {
    const own = bestFit(whole, phrases(node), forgiving);
    if (own) return {tier: own.tier, through: 0, by: own.phrase.text, covered: own.covered};
    if (parent === node) return scattered(whole, phrases(node), forgiving);
    const area = bestFit(whole, calling(parent), forgiving);
    if (area) return {tier: weaker(area.tier, 'member'), through: 1, by: area.phrase.text, covered: area.covered};
    return scattered(whole, [...phrases(node), ...calling(parent)], forgiving);
  }

  /** null where some word fits nowhere. */
  function judge(
    query: Query,
    whole: Wanted,
    rests: ReadonlyMap<EntryKind, Wanted>,
    node: number,
    forgiving: boolean,
  ): Verdict | null {
    const entry: Entry | undefined = index.entries[node];
    if (!entry) return null;
    const parent = index.parents[node] ?? node;
    if (query.only !== null) return ofKind(rests.get(entry.kind) ?? whole, node, parent, forgiving);
    const named = asNamed(whole, node, parent, forgiving);
    const rest = rests.get(entry.kind);
    const kind = rest && ofKind(rest, node, parent, forgiving);
    if (!named || !kind) return named ?? kind ?? null;
    return compareVerdicts(kind, named) <= 0 ? kind : named;
  }
  return {judge};
}

/** Negative where the first is the better answer by itself, whatever else is known about the entries. */
export function compareVerdicts(one: Verdict, other: Verdict): number {
  return tierOrder(one.tier) - tierOrder(other.tier) || one.through - other.through;
}
