import {useMemo, useState} from 'react';
import {type FoundGroup, type FoundItem, groupHits, itemOf, type Usual, usualGroups} from '../triage/lookup';
import {docsSearch, type LookupData} from './lookup-model';
import type {Lookup} from './use-lookup';

export interface Results {
  readonly groups: readonly FoundGroup[];
  readonly items: readonly FoundItem[];
  /** Something was typed that nothing is called by; `groups` holds the nearest and a way on. */
  readonly isNone: boolean;
  readonly picked: FoundItem | null;
  pick(key: string): void;
  /** Picks the item so many places on, from the last to the first. */
  step(by: number): void;
  pickEnd(end: 'first' | 'last'): void;
}

/** A way on for what the catalogue lacks. */
const searchItem = (typed: string): FoundItem => ({
  key: 'docs-search',
  entry: null,
  kind: 'docs',
  title: `Search docs.gitlab.com for “${typed}”`,
  value: typed,
  place: '',
  href: docsSearch(typed),
  copy: null,
  small: null,
  leadsTo: null,
  area: null,
  marks: [],
  by: null,
});

const nearestShown = 3;

function noResult({nearest}: Lookup, typed: string): readonly FoundGroup[] {
  const items = nearest(typed, nearestShown).map(entry => ({...itemOf(entry), marks: [], by: null}));
  const near = items.length > 0 ? [{id: 'nearest', title: 'Did you mean', items}] : [];
  return [...near, {id: 'elsewhere', title: 'Elsewhere', items: [searchItem(typed)]}];
}

function find(
  lookup: Lookup | null,
  data: LookupData,
  usual: Usual,
  typed: string,
): readonly FoundGroup[] | null {
  if (lookup === null) return [];
  if (typed === '') return usualGroups(lookup.entries, data.catalog, usual);
  const hits = lookup.search(typed, 50, {areas: usual.areas, recent: usual.recent});
  return hits.every(({tier}) => tier === 'fuzzy') ? null : groupHits(hits, typed);
}

/** What the list shows for a text, and which of its items is picked. */
export function useResults(lookup: Lookup | null, data: LookupData, text: string): Results {
  const typed = text.trim();
  const [chosen, setChosen] = useState({typed, key: ''});
  const {usual} = data;
  const found = useMemo(() => find(lookup, data, usual, typed), [lookup, data, usual, typed]);
  const groups = useMemo(
    () => found ?? (lookup === null ? [] : noResult(lookup, typed)),
    [found, lookup, typed],
  );
  const items = groups.flatMap(group => group.items);
  // A choice is for what was typed then; it holds while the list around it changes.
  const at = Math.max(0, chosen.typed === typed ? items.findIndex(({key}) => key === chosen.key) : 0);
  const pick = (key: string): void => setChosen({typed, key});
  const pickAt = (place: number): void => pick(items[place]?.key ?? '');
  return {
    groups,
    items,
    isNone: found === null,
    picked: items[at] ?? null,
    pick,
    step: by => pickAt((at + by + items.length) % Math.max(1, items.length)),
    pickEnd: end => pickAt(end === 'first' ? 0 : items.length - 1),
  };
}
