import {readFileSync} from 'node:fs';
import type {Entry} from '../../triage/lookup';
import type {Engine} from './engines';

/** A line of a labelled set: the answers a person would call right. `value: null` stands for any of the kind. */
export interface Labelled {
  readonly q: string;
  readonly expect: readonly {readonly kind: string; readonly value: string | null}[];
}

export function readLabelled(path: string): readonly Labelled[] {
  const lines = readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map(line => JSON.parse(line) as Labelled); // written by hand, checked by the tests that use it
}

/** Place of the first right answer, from 0; -1 when there is none. */
export function placeOfRight({q, expect}: Labelled, engine: Engine): number {
  const right = (entry: Entry) =>
    expect.some(({kind, value}) => kind === entry.kind && (value === null || value === entry.value));
  return engine(q).findIndex(right);
}

export interface Totals {
  readonly queries: number;
  /** Shares, 0–1. */
  readonly first: number;
  readonly three: number;
  /** Mean of 1 / place over the first five. */
  readonly mrr: number;
}

export function totals(labelled: readonly Labelled[], engine: Engine): Totals {
  const places = labelled.map(query => placeOfRight(query, engine));
  const share = (count: number) => count / labelled.length;
  return {
    queries: labelled.length,
    first: share(places.filter(place => place === 0).length),
    three: share(places.filter(place => place >= 0 && place < 3).length),
    mrr: share(places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0)),
  };
}
