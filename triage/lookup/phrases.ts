import {fillers, stem, wordsOf} from './fold';
import type {QueryWord, Wanted} from './query';
import {mistakes, mistakesAllowed} from './typo';
import {levels} from './word-index';

/** One name of a thing, in the forms that queries are compared with. */
export interface Phrase {
  readonly text: string;
  /** Place in `levels`: name, alias, initials, sign, text. */
  readonly level: number;
  readonly words: readonly string[];
  readonly key: string;
  readonly stemKey: string;
  readonly core: string;
}

export function readPhrase(text: string, level: number): Phrase {
  const words = wordsOf(text);
  return {
    text,
    level,
    words,
    key: words.join(''),
    stemKey: words.map(stem).join(''),
    core: words
      .filter(word => !fillers.has(word))
      .map(stem)
      .join(''),
  };
}

/** Best first. `member`: belongs to an area that is meant; `part`: some words were found nowhere together. */
export const tiers = [
  'name',
  'alias',
  'initials',
  'sign',
  'start',
  'words',
  'member',
  'typo',
  'part',
  'fuzzy',
] as const;
export type Tier = (typeof tiers)[number];
export const tierOrder = (tier: Tier): number => tiers.indexOf(tier);

/** How the wanted words fit a phrase. `covered`: share of the phrase's letters that was typed, 0–1. */
export interface Fit {
  readonly tier: Tier;
  readonly covered: number;
  readonly phrase: Phrase;
}

const wholeTiers: readonly Tier[] = ['name', 'alias', 'initials', 'sign', 'words'];

/** Letters of the word that a query word stands for: all of them, its beginning, or 0. */
const begins = ({word, stem: bare}: QueryWord, of: string): number =>
  of === word || stem(of) === bare ? of.length : of.startsWith(word) ? word.length : 0;

function misspelt({word}: QueryWord, of: string): number {
  const most = mistakesAllowed(word.length);
  const count = most === 0 ? 1 : mistakes(word, of, most);
  return count <= most ? Math.max(1, Math.min(word.length, of.length) - count) : 0;
}

/** All words of the phrase and no others, in another order: "quality code". */
function rearranged(words: readonly QueryWord[], phrase: Phrase): boolean {
  const telling = words.filter(({filler}) => !filler);
  const rest = phrase.words.filter(word => !fillers.has(word)).map(stem);
  return (
    telling.length > 1 &&
    telling.length === rest.length &&
    telling.every(word => {
      const at = rest.indexOf(word.stem);
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    })
  );
}

/** Letters of the phrase that all words together stand for, each anywhere in it; 0 when one stands nowhere. */
function anywhere(words: readonly QueryWord[], phrase: Phrase, letters: typeof begins): number {
  let sum = 0;
  for (const word of words) {
    let most = 0;
    for (const of of phrase.words) most = Math.max(most, letters(word, of));
    if (most === 0 && !word.filler) return 0;
    sum += most;
  }
  return sum;
}

function inOrder(words: readonly QueryWord[], phrase: Phrase): boolean {
  return words.every((word, place) => begins(word, phrase.words[place] ?? '') > 0);
}

/** Compares what is wanted with one phrase; null where some word does not fit. */
export function fitPhrase(wanted: Wanted, phrase: Phrase, forgiving: boolean): Fit | null {
  const {words, key, stemKey, core, claim} = wanted;
  const isText = phrase.level >= levels.indexOf('signs');
  const share = (letters: number) => Math.min(1, letters / Math.max(1, phrase.key.length));
  if (key === phrase.key || stemKey === phrase.stemKey || (core !== '' && core === phrase.core))
    return {tier: wholeTiers[phrase.level] ?? 'words', covered: 1, phrase};
  if (claim !== '' && claim === phrase.text)
    return {tier: wholeTiers[phrase.level] ?? 'words', covered: share(phrase.key.length), phrase};
  if (phrase.level === levels.indexOf('initials')) return null;
  if (!isText && rearranged(words, phrase)) return {tier: 'alias', covered: 1, phrase};
  if (phrase.key.startsWith(key) || inOrder(words, phrase))
    return {tier: isText ? 'words' : 'start', covered: share(key.length), phrase};
  const found = anywhere(words, phrase, begins);
  if (found > 0) return {tier: 'words', covered: share(found), phrase};
  if (!forgiving) return null;
  const near = anywhere(words, phrase, (word, of) => Math.max(begins(word, of), misspelt(word, of)));
  return near > 0 ? {tier: 'typo', covered: share(near), phrase} : null;
}

export function isBetterFit(one: Fit, other: Fit): boolean {
  const tier = tierOrder(one.tier) - tierOrder(other.tier);
  return tier !== 0 ? tier < 0 : one.covered > other.covered;
}
