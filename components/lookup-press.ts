import type {KeyboardEvent} from 'react';
import type {Item} from '../triage/lookup';
import type {Deeds} from './lookup-deeds';
import type {Results} from './use-results';

/** What keys in the search box or on the list can lead to. */
export interface ListKeys {
  readonly results: Results;
  readonly deeds: Deeds;
  readonly letterKeys: boolean;
  /** Clear, then back, then away. */
  back(): void;
  /** To the search box. */
  search(): void;
  /** The sheet of keys. */
  keys(): void;
  /** The menu of the picked item. */
  more(): void;
}

/** Rows that a page key moves by. */
const pageful = 8;

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageful,
  PageUp: -pageful,
};
const letterSteps: Readonly<Record<string, number>> = {j: 1, k: -1};

/** Enter with its modifiers on the picked item; false where it has nothing to act on. */
function enter(event: KeyboardEvent, item: Item | null, {deeds, more}: ListKeys): boolean {
  if (event.key !== 'Enter' || item === null) return false;
  if (event.ctrlKey || event.metaKey) deeds.copy(item);
  else if (event.shiftKey) deeds.openBehind(item);
  else if (event.altKey) more();
  else deeds.act(item);
  return true;
}

/** Mod+I on the picked item, as `i` on a row of the sidebar; false where there is no reply to put it into. */
function insertKey(event: KeyboardEvent, item: Item | null, {deeds}: ListKeys): boolean {
  const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.key.toLowerCase() !== 'i' || !isMod || item === null || deeds.insert === null) return false;
  deeds.insert(item);
  return true;
}

function ours(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Keys in the search box: they move and act on the picked item; letters are only ever typed. */
export function fieldKey(event: KeyboardEvent<HTMLInputElement>, keys: ListKeys, text: string): void {
  if (event.nativeEvent.isComposing) return;
  const {results} = keys;
  const step = steps[event.key];
  if (event.key === 'Escape') keys.back();
  else if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) results.step(step);
  else if (text === '' && (event.key === 'Home' || event.key === 'End'))
    results.pickEnd(event.key === 'Home' ? 'first' : 'last');
  else if (!enter(event, results.picked, keys) && !insertKey(event, results.picked, keys)) return;
  ours(event);
}

/** Single letters on the list; true where one meant something. */
function letter(key: string, {results, deeds, search, keys}: ListKeys): boolean {
  const {picked} = results;
  const step = letterSteps[key];
  if (step !== undefined) results.step(step);
  else if (key === '/') search();
  else if (key === '?') keys();
  else if (picked === null) return false;
  else if (key === 'c') deeds.copyPlain(picked);
  else if (key === 'm') deeds.copyMarkdown(picked);
  else if (key === 'p') deeds.pin(picked);
  else if (key === 'i' && deeds.insert !== null) deeds.insert(picked);
  else return false;
  return true;
}

/** Keys while the list has the focus. */
export function listKey(event: KeyboardEvent, keys: ListKeys): void {
  const {results} = keys;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const step = steps[event.key];
  if (event.key === 'Escape') keys.back();
  else if (step !== undefined && isPlain) results.step(step);
  else if (event.key === 'Home' || event.key === 'End')
    results.pickEnd(event.key === 'Home' ? 'first' : 'last');
  else if (
    !(isPlain && keys.letterKeys && letter(event.key, keys)) &&
    !enter(event, results.picked, keys) &&
    !insertKey(event, results.picked, keys)
  )
    return;
  ours(event);
}
