import {stem} from './fold';
import {bitCount, letters, mistakes, mistakesAllowed} from './typo';
import type {WordIndex} from './word-index';

/** How a word of the index was reached. The number is its worth in the first, rough order. */
export const reached = {whole: 12, beginning: 7, misspelt: 3} as const;

type Visit = (word: number, worth: number) => void;

/** Words that are the typed one, or begin with it. */
export function visitBeginnings(index: WordIndex, typed: string, visit: Visit): void {
  for (const form of new Set([typed, stem(typed)])) {
    const id = index.wordIds.get(form);
    if (id !== undefined) visit(id, reached.whole);
  }
  const visitAll = (ids: readonly number[]) => {
    for (const id of ids) {
      const word = index.words[id] ?? '';
      if (word.length > typed.length && word.startsWith(typed)) visit(id, reached.beginning);
    }
  };
  if (typed.length > 1) visitAll(index.beginnings.get(typed.slice(0, 2)) ?? []);
  else for (const [beginning, ids] of index.beginnings) if (beginning.startsWith(typed)) visitAll(ids);
}

/** Words that are the typed one but for a mistake or two; those with the fewest mistakes only. */
export function visitMisspelt(index: WordIndex, typed: string, visit: Visit): void {
  const mask = letters(typed);
  let least = mistakesAllowed(typed.length);
  if (least === 0) return;
  let nearest: number[] = [];
  for (let id = 0; id < index.words.length; id++) {
    if (bitCount(mask & ~(index.masks[id] ?? 0)) > least) continue;
    const count = mistakes(typed, index.words[id] ?? '', least);
    if (count > least) continue;
    if (count < least) nearest = [];
    least = count;
    nearest.push(id);
  }
  for (const id of nearest) visit(id, reached.misspelt);
}

/** `secdet` → `sec`, `det`: the cut that leaves two beginnings of words, the longer ones first; null if none. */
export function splitWord(index: WordIndex, typed: string): readonly [string, string] | null {
  const leads = (part: string) => {
    let found = false;
    visitBeginnings(index, part, () => {
      found = true;
    });
    return found;
  };
  for (let cut = typed.length - 2; cut > 1; cut--) {
    const parts = [typed.slice(0, cut), typed.slice(cut)] as const;
    if (leads(parts[0]) && leads(parts[1])) return parts;
  }
  return null;
}
