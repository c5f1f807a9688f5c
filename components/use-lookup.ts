import {useEffect, useMemo, useState} from 'react';
import {
  buildIndexSlowly,
  createNearest,
  createSearch,
  type Entries,
  type Entry,
  entriesOf,
  type Search,
} from '../triage/lookup';
import type {LookupData} from './lookup-model';

export interface Lookup {
  readonly entries: Entries;
  readonly search: Search;
  nearest(text: string, limit: number): readonly Entry[];
}

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/** The lookup over a catalogue, made ready in slices while the user may already type; null until then. */
export function useLookup({catalog, signs, commands, without}: LookupData): Lookup | null {
  const [lookup, setLookup] = useState<Lookup | null>(null);
  const entries = useMemo(() => {
    const all = entriesOf(catalog, commands, signs);
    if (without === undefined) return all;
    return {...all, entries: all.entries.filter(({kind}) => !without.has(kind))};
  }, [catalog, commands, signs, without]);
  useEffect(() => {
    let current = true;
    const build = async (): Promise<void> => {
      const index = await buildIndexSlowly(entries, pause, () => performance.now());
      const nearest = createNearest(entries.entries);
      if (current)
        setLookup({
          entries,
          search: createSearch(index),
          nearest: (text, limit) => nearest(text, limit, true),
        });
    };
    void build();
    return () => {
      current = false;
    };
  }, [entries]);
  return lookup;
}
