import type {InParts} from '../detect/drain';
import type {Entry} from './entries';
import {hashOf, hashOfBoth, reach} from './windows';

/**
 * Sorted terms side by side in typed arrays. Neighbours that begin alike form a group, found by a hash of the first
 * eight codes, or four if there are fewer.
 */
export interface Dictionary {
  /** The folded terms; that of an index reaches from one offset to the next. */
  readonly pool: string;
  readonly offsets: Int32Array;
  /** Units in common with the term before. */
  readonly shared: Uint16Array;
  readonly ids: Int32Array;
  readonly needsEnd: Uint8Array;
  /** By id, the text of terms whose case matters. */
  readonly caseSensitive: ReadonlyMap<number, string>;
  /** First group of a slot, 0 for none; groups that share a slot are chained by `chain`. */
  readonly slots: Int32Array;
  readonly shift: number;
  readonly chain: Int32Array;
  readonly hashes: Int32Array;
  /** Index of a group's first term; the next group's ends it. */
  readonly lows: Int32Array;
  /** By the first two codes, the range that holds what begins with them among the terms too short for a window. */
  readonly tinyFrom: Int32Array;
  readonly tinyTo: Int32Array;
}

/** Terms that are worked on without a pause. */
const partLength = 512;

/** Pauses now and then. */
export function* dictionaryInParts(entries: readonly Entry[]): InParts<Dictionary> {
  const count = entries.length;
  const offsets = new Int32Array(count + 1);
  const shared = new Uint16Array(count);
  const ids = new Int32Array(count);
  const needsEnd = new Uint8Array(count);
  const caseSensitive = new Map<number, string>();
  const shift = Math.max(15, Math.clz32(count) - 4);
  const slots = new Int32Array(2 ** (32 - shift));
  const lows = [0];
  const chain = [0];
  const hashes = [0];
  const tinyFrom = new Int32Array(4096);
  const tinyTo = new Int32Array(4096);
  let previous = '';
  for (let index = 0; index < count; index++) {
    if (index % partLength === partLength - 1) yield;
    const entry = entries[index] as Entry;
    const {form, beginning} = entry;
    offsets[index + 1] = (offsets[index] as number) + form.length;
    ids[index] = entry.id;
    needsEnd[index] = Number(entry.needsEnd);
    if (entry.caseSensitive) caseSensitive.set(entry.id, entry.text);
    shared[index] = sharedLength(form, previous);
    previous = form;
    const {first, next, length} = beginning;
    if (length < 4) {
      const pair = first >> 12;
      for (let key = pair; key <= (length > 1 ? pair : pair | 63); key++) {
        if (tinyTo[key] === 0) tinyFrom[key] = index;
        tinyTo[key] = index + 1;
      }
      continue;
    }
    const hash = length < reach ? hashOf(first) : hashOfBoth(first, next);
    if (lows.length === 1 || hash !== hashes.at(-1)) {
      chain.push(slots[hash >>> shift] as number);
      hashes.push(hash);
      slots[hash >>> shift] = lows.push(index) - 1;
    }
  }
  lows.push(count);
  return {
    pool: entries.map(entry => entry.form).join(''),
    offsets,
    shared,
    ids,
    needsEnd,
    caseSensitive,
    slots,
    shift,
    chain: Int32Array.from(chain),
    hashes: Int32Array.from(hashes),
    lows: Int32Array.from(lows),
    tinyFrom,
    tinyTo,
  };
}

/** How many units two strings have in common at their beginnings. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}
