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

/** The terms of which something is left, sorted by form; before the others those too short for a window of four. */
export function toEntries(terms: readonly Term[]): Entry[] {
  const tiny = new Map<string, Entry[]>();
  const long = new Map<string, Entry[]>();
  for (let id = 0; id < terms.length; id++) {
    const entry = toEntry(terms[id] as Term, id);
    if (entry.form === '') continue;
    const byForm = entry.beginning.length < 4 ? tiny : long;
    const same = byForm.get(entry.form);
    if (same) same.push(entry);
    else byForm.set(entry.form, [entry]);
  }
  return [...sorted(tiny), ...sorted(long)];
}

function toEntry({text: original, caseSensitive = false, prefix = false}: Term, id: number): Entry {
  // Nearly all terms are simple, and start-up has no time to treat them like the others.
  const isSimple = /^[!-=?-~][!-~]*(?: [!-~]+)*$/.test(original);
  const text = isSimple ? original : plain(original);
  const form = isSimple ? text.toLowerCase() : folded(text);
  const isWord = isWordAt(text, isSimple ? text.length - 1 : stepBack(text, text.length));
  return {id, text, form, beginning: beginningOf(form, 0), needsEnd: isWord && !prefix, caseSensitive};
}

/** Strings are sorted without a comparing function because that takes a fraction of the time. */
function sorted(byForm: ReadonlyMap<string, readonly Entry[]>): Entry[] {
  return [...byForm.keys()].sort().flatMap(form => byForm.get(form) ?? []);
}

function folded(text: string): string {
  let form = '';
  for (let at = 0; at < text.length; at++) form += String.fromCharCode(fold(text.charCodeAt(at)));
  return form;
}
