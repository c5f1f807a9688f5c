import {fillers, stem, wordsOf} from './fold';
import {type EntryKind, entryKinds, kindBit, kindSpellings, kindsNamed, prefixes} from './kind-words';
import {mistakes, mistakesAllowed} from './typo';

/** Bits of words: a query is read up to this many. */
export const mostWords = 12;

export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** Need not be found: "the", "wie". */
  readonly filler: boolean;
  /** Bits of the kinds it names. */
  readonly kinds: number;
  /** It is part of a variable that an area claims by its beginning: the claim, `SAST_*`. */
  readonly claim: string;
}

/** How much of the query a word is, in letters: one that only names a kind says less than a name. */
export const weightOf = ({word, filler, kinds}: QueryWord): number =>
  filler ? 0 : kinds === 0 ? word.length : word.length / 3;

/** What was typed, taken apart. */
export interface Query {
  readonly text: string;
  /** Kind asked for by a first character (`~`, `#`, `@`, `>`). */
  readonly only: EntryKind | null;
  readonly words: readonly QueryWord[];
}

/** Kinds named by a word with a typing mistake: `tempalte`. Short words are too easily something else. */
function kindsMeant(word: string): number {
  if (word.length < 4) return 0;
  let meant = 0;
  let least = mistakesAllowed(word.length);
  for (const spelling of kindSpellings) {
    if (word.length + spelling.length < 9) continue;
    const count = mistakes(word, spelling, least);
    if (count > least) continue;
    if (count < least) meant = 0;
    least = count;
    meant |= kindsNamed(spelling);
  }
  return meant;
}

/** What reading a query must know of the index. */
export interface Known {
  hasWord(word: string): boolean;
  /** The claim on a variable, job or file that is no name as it stands, or ''. */
  claimOn(written: string): string;
}

export function readQuery(text: string, known: Known): Query {
  const trimmed = text.normalize('NFKC').trim();
  const only = prefixes[trimmed[0] ?? ''] ?? null;
  const words = trimmed.split(/\s+/).flatMap(written => {
    const claim = /^[\w.]+[-_][\w.-]+$/.test(written) ? known.claimOn(written.toLowerCase()) : '';
    return wordsOf(written).map((word): QueryWord => {
      const kinds = kindsNamed(word) || (known.hasWord(word) ? 0 : kindsMeant(word));
      return {word, stem: stem(word), filler: fillers.has(word), kinds, claim};
    });
  });
  return {text: trimmed, only, words: words.slice(0, mostWords)};
}

/** Words to be found as names for entries of a kind, and in the forms that names are compared in. */
export interface Wanted {
  readonly words: readonly QueryWord[];
  readonly key: string;
  readonly stemKey: string;
  /** Without fillers. */
  readonly core: string;
  readonly claim: string;
}

export function wanted(words: readonly QueryWord[]): Wanted {
  return {
    words,
    key: words.map(({word}) => word).join(''),
    stemKey: words.map(word => word.stem).join(''),
    core: words
      .filter(({filler}) => !filler)
      .map(word => word.stem)
      .join(''),
    claim: words.every(({claim}) => claim === words[0]?.claim) ? (words[0]?.claim ?? '') : '',
  };
}

/** What remains to be found for each kind that the query names, by kind; kinds it does not name are absent. */
export function wantedByKind({words}: Query): ReadonlyMap<EntryKind, Wanted> {
  const named = words.reduce((bits, word) => bits | word.kinds, 0);
  const rests = new Map<string, Wanted>();
  const byKind = new Map<EntryKind, Wanted>();
  for (const kind of entryKinds) {
    const bit = kindBit(kind);
    if ((named & bit) === 0) continue;
    const rest = words.filter(word => (word.kinds & bit) === 0);
    const key = rest.map(({word}) => word).join(' ');
    const found = rests.get(key) ?? wanted(rest);
    rests.set(key, found);
    byKind.set(kind, found);
  }
  return byKind;
}
