import type {Board} from './board';
import {type EntryKind, entryKinds, kindBit} from './kind-words';
import {type Query, type QueryWord, type Wanted, weightOf} from './query';
import type {WordIndex} from './word-index';

/** More are not looked at closely: at most 50 are shown. */
const most = 64;

/** An entry and the words it has, by its own names, its area's or its kind, as bits. */
export interface Candidate {
  readonly node: number;
  readonly bits: number;
}

interface Weighed extends Candidate {
  readonly worth: number;
}

const weight = (words: readonly QueryWord[], bits: number): number =>
  words.reduce((sum, word, place) => (((bits >> place) & 1) === 1 ? sum + weightOf(word) : sum), 0);

const bitsWhere = (words: readonly QueryWord[], holds: (word: QueryWord) => boolean): number =>
  words.reduce((sum, word, place) => (holds(word) ? sum | (1 << place) : sum), 0);

function strongest(found: readonly Weighed[]): readonly Candidate[] {
  if (found.length <= most) return found;
  const worths = Float64Array.from(found, ({worth}) => worth).sort();
  const least = worths[worths.length - most] ?? 0;
  const above = found.filter(({worth}) => worth > least);
  const level = found.filter(({worth}) => worth === least).slice(0, most - above.length);
  return [...above, ...level];
}

/** The first, rough choice: which entries have all words of the query, or with `partial` the most of them. */
export function createChooser(index: WordIndex, board: Board) {
  const listed = new Uint8Array(index.nodes.length);
  const kindOf = Int8Array.from(index.entries, ({kind}) => entryKinds.indexOf(kind));

  return (query: Query, rests: ReadonlyMap<EntryKind, Wanted>, partial: boolean): readonly Candidate[] => {
    const {words, only} = query;
    const all = (1 << words.length) - 1;
    const free = bitsWhere(words, ({filler}) => filler);
    const ofKinds = entryKinds.map(kind => bitsWhere(words, ({kinds}) => (kinds & kindBit(kind)) !== 0));
    const onlyKind = only === null ? -1 : entryKinds.indexOf(only);
    const found: Weighed[] = [];

    const list = (node: number): void => {
      const kind = kindOf[node] ?? -1;
      if (kind < 0 || listed[node] === 1 || (onlyKind >= 0 && kind !== onlyKind)) return;
      const parent = index.parents[node] ?? node;
      const ofKind = ofKinds[kind] ?? 0;
      const bits = (board.bits[node] ?? 0) | (board.bits[parent] ?? 0) | ofKind | free;
      if (!partial && bits !== all) return;
      listed[node] = 1;
      const own = board.worth[node] ?? 0;
      const worth = own + (parent === node ? 4 : (board.worth[parent] ?? 0) / 2) + (ofKind === 0 ? 0 : 20);
      found.push({node, bits, worth: worth + (partial ? 1000 * weight(words, bits) : 0)});
    };

    const touched = board.touched();
    for (const node of touched) list(node);
    // What belongs to an area that was named comes after it, so it is not needed once there is enough.
    if (found.length < most || rests.size > 0 || only !== null)
      for (const node of touched) for (const child of index.children.get(node) ?? []) list(child);
    const whole = only !== null && words.length === 0 ? [only] : [...rests.keys()];
    for (const kind of whole)
      if (((ofKinds[entryKinds.indexOf(kind)] ?? 0) | free) === all)
        for (const node of (index.byKind.get(kind) ?? []).slice(0, most)) list(node);
    for (const {node} of found) listed[node] = 0;
    return strongest(found);
  };
}
