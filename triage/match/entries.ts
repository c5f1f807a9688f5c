import type {InParts} from '../detect/drain';
import {fold, isWordAt, plain, stepBack} from './characters';
import type {Term} from './matcher';
import {type Beginning, beginningOf} from './windows';

/** A term as it is looked for. */
export interface Entry {
  /** Index in the list of terms. */
  readonly id: number;
  /** As `plain` makes it. */
  readonly text: string;
  /** The same in lower case. */
  readonly form: string;
  readonly beginning: Beginning;
  /** Whether no word character may follow. */
  readonly needsEnd: boolean;
  readonly caseSensitive: boolean;
}

/** Terms that are worked on without a pause. */
const partLength = 256;

/**
 * The terms of which something is left: first those too short for a window of four, then the others by their windows,
 * each time sorted by form.
 */
export function* entriesInParts(terms: readonly Term[]): InParts<Entry[]> {
  const entries: Entry[] = [];
  const byWindow = new Map<number, Entry[]>();
  for (let id = 0; id < terms.length; id++) {
    if (id % partLength === partLength - 1) yield;
    const entry = toEntry(terms[id] as Term, id);
    if (entry.form === '') continue;
    const {first, length} = entry.beginning;
    const same = length < 4 ? entries : byWindow.get(first);
    if (same) same.push(entry);
    else byWindow.set(first, [entry]);
  }
  entries.sort(byForm);
  let paused = 0;
  for (const same of byWindow.values()) {
    // Many short lists: far less to compare than in one long list.
    if (same.length > 1) same.sort(byForm);
    for (const entry of same) entries.push(entry);
    if (entries.length - paused < partLength) continue;
    paused = entries.length;
    yield;
  }
  return entries;
}

function byForm({form: one}: Entry, {form: other}: Entry): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function toEntry({text: original, caseSensitive = false, prefix = false}: Term, id: number): Entry {
  // Nearly all terms are simple, and start-up has no time to treat them like the others.
  const isSimple = /^[!-=?-~][!-~]*(?: [!-~]+)*$/.test(original);
  const text = isSimple ? original : plain(original);
  const form = isSimple ? text.toLowerCase() : folded(text);
  const isWord = isWordAt(text, isSimple ? text.length - 1 : stepBack(text, text.length));
  return {id, text, form, beginning: beginningOf(form, 0), needsEnd: isWord && !prefix, caseSensitive};
}

function folded(text: string): string {
  let form = '';
  for (let at = 0; at < text.length; at++) form += String.fromCharCode(fold(text.charCodeAt(at)));
  return form;
}
