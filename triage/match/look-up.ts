import {fold, isDisguised, isSpace, isWordAt, plain, skipHidden, spaceEnd, stepBack} from './characters';
import type {Dictionary} from './dictionary';
import type {OnHit} from './matcher';
import {hashOf, hashOfBoth} from './windows';

/** Reports the terms that stand at a position whose first eight codes, runs counted once, are these. */
export function lookUp(
  dictionary: Dictionary,
  text: string,
  start: number,
  first: number,
  next: number,
  onHit: OnHit,
): void {
  const {tinyFrom, tinyTo} = dictionary;
  const tiny = tinyTo[first >> 12] as number;
  if (tiny > 0) compare(dictionary, text, start, tinyFrom[first >> 12] as number, tiny, onHit);
  const hash = hashOf(first);
  const longHash = hashOfBoth(first, next);
  compareGroups(dictionary, text, start, hash, onHit);
  if (longHash !== hash) compareGroups(dictionary, text, start, longHash, onHit);
}

function compareGroups(
  dictionary: Dictionary,
  text: string,
  start: number,
  hash: number,
  onHit: OnHit,
): void {
  const {slots, shift, chain, hashes, lows} = dictionary;
  for (let group = slots[hash >>> shift] as number; group > 0; group = chain[group] as number) {
    if (hashes[group] !== hash) continue;
    compare(dictionary, text, start, lows[group] as number, lows[group + 1] as number, onHit);
  }
}

/** Compares the text with the sorted terms from `from` to before `to`, each unit of it once. */
function compare(
  dictionary: Dictionary,
  text: string,
  start: number,
  from: number,
  to: number,
  onHit: OnHit,
): void {
  const {pool, offsets, shared} = dictionary;
  let end = start;
  let matched = 0;
  let isPlain = true;
  for (let index = from; index < to; index++) {
    const common = index > from ? (shared[index] as number) : 0;
    if (common > matched) continue; // fails where the term before failed
    if (common < matched) return; // what follows departs from what has matched
    const offset = offsets[index] as number;
    const length = (offsets[index + 1] as number) - offset;
    for (; matched < length; matched++) {
      if (end === text.length) return;
      const wanted = pool.charCodeAt(offset + matched);
      let unit = asciiFolded[text.charCodeAt(end)] as number;
      let after = end + 1;
      if (unit !== wanted) {
        const isAfterSpace = matched > 0 && pool.charCodeAt(offset + matched - 1) === 0x20;
        if (unit === closerLook || (unit === 0x20 && isAfterSpace)) {
          const at = skipHidden(text, isAfterSpace ? spaceEnd(text, end) : end);
          if (at === text.length) return;
          unit = text.charCodeAt(at);
          after = isSpace(unit) ? spaceEnd(text, at) : at + 1;
          unit = isSpace(unit) ? 0x20 : fold(unit);
          isPlain = false;
        }
        if (unit < wanted) return;
        if (unit > wanted) break;
      }
      end = after;
    }
    if (matched === length) report(dictionary, index, text, start, end, isPlain, onHit);
  }
}

/** Printed ASCII in lower case and the plain space. All else takes a closer look and passes for U+00AD, which no term has. */
const closerLook = 0xad;
const asciiFolded = new Uint8Array(0x10000).fill(closerLook);
for (let unit = 0x20; unit < 0x7f; unit++) asciiFolded[unit] = fold(unit);

function report(
  {ids, needsEnd, caseSensitive}: Dictionary,
  index: number,
  text: string,
  start: number,
  end: number,
  isPlain: boolean,
  onHit: OnHit,
): void {
  if (isWordAt(text, start) && isWordAt(text, stepBack(text, start))) return;
  if (needsEnd[index] && isWordAt(text, skipHidden(text, end))) return;
  const id = ids[index] as number;
  const exact = caseSensitive.get(id);
  if (exact !== undefined && plain(text.slice(start, end)) !== exact) return;
  onHit(id, start, end, !isPlain && isDisguised(text.slice(start, end)));
}
