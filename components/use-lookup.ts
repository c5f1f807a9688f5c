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
export function useLookup({catalog, signs, commands}: LookupData): Lookup | null {
  const [lookup, setLookup] = useState<Lookup | null>(null);
  const entries = useMemo(() => entriesOf(catalog, commands, signs), [catalog, commands, signs]);
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
