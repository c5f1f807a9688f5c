import {fold, isSpace, skipHidden} from './characters';

/** Units that a term is recognised by before the text is compared: two windows of four. */
export const reach = 8;

/** Stands in for hidden characters and halves of surrogate pairs. */
export const irregular = 0xff;

/**
 * A byte for every UTF-16 unit: ASCII for itself, for its full-width forms and for white space of any kind, and above
 * ASCII for all else.
 */
export const standIns = new Uint8Array(0x10000).fill(0x80);
for (let unit = 0; unit < 0x80; unit++) standIns[unit] = unit;
for (let unit = 0xff01; unit < 0xff5f; unit++) standIns[unit] = unit - 0xfee0;
// Kana, Han and Hangul have no cases, so their numbers can tell them apart.
for (let unit = 0x3041; unit < 0xa000; unit++) standIns[unit] = 0x80 | (unit & 3);
for (let unit = 0xac00; unit < 0xd7a4; unit++) standIns[unit] = 0x80 | (unit & 3);
for (const [from, to] of ranges('a0 1680 2000-200a 2028-2029 202f 205f 3000'))
  standIns.fill(0x20, from, to + 1);
// The default-ignorable characters of Unicode 17 below U+10000, and the surrogates.
const odd =
  'ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164 d800-dfff fe00-fe0f feff ffa0 fff0-fff8';
for (const [from, to] of ranges(odd)) standIns.fill(irregular, from, to + 1);

function ranges(list: string): [number, number][] {
  return list.split(' ').map(range => {
    const [from = '', to = from] = range.split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/**
 * Six bits for every stand-in: even for white space (0), punctuation and what is not ASCII, odd for the word
 * characters of ASCII. Characters may share a code, which only costs a look at the text; the two cases of a letter
 * do. `>` passes for white space, since it is that in quoted mail.
 */
export const codes = Uint8Array.from({length: 256}, (_, byte) => {
  const code = fold(byte);
  if (byte > 127) return 8 + 2 * (byte & 3);
  if (isSpace(code) || code === 0x3e) return 0;
  if (code > 0x60 && code < 0x7b) return 2 * (code - 0x61) + 1;
  if (code > 0x2f && code < 0x3a) return 2 * (code % 3) + 53;
  return code === 0x5f ? 59 : 2 * (code % 3) + 2;
});

/** Whether two neighbours among the codes are 0: a run of white space, which a term has as one. May err towards yes. */
export function hasRun(first: number, next: number): boolean {
  const zeros = (first - 0x041041) & ~first & 0x820820;
  const fiveCodes = ((first & 63) << 24) | next;
  const fiveZeros = (fiveCodes - 0x01041041) & ~fiveCodes & 0x20820820;
  return ((zeros & (zeros << 6)) | (fiveZeros & (fiveZeros << 6))) !== 0;
}

/** The first codes of a text from a position on as a term has them: no runs, nothing hidden. */
export interface Beginning {
  readonly first: number;
  readonly next: number;
  /** At most `reach`; 0 at white space, where no term begins. */
  readonly length: number;
}

export function beginningOf(text: string, start: number): Beginning {
  let first = 0;
  let next = 0;
  let length = 0;
  let last = -1;
  for (let at = start; at < text.length && length < reach; at++) {
    if (text.charCodeAt(at) > 127) at = skipHidden(text, at);
    const code = at === text.length ? 0 : (codes[standIns[text.charCodeAt(at)] as number] as number);
    if (code === 0 && length === 0) break; // or a run would be read again for each of its characters
    if (code === 0 && last === 0) continue;
    last = code;
    if (length < 4) first |= code << (18 - 6 * length);
    else next |= code << (42 - 6 * length);
    length++;
  }
  return {first, next, length};
}

const mix = 0x9e3779b1 | 0;

/** Hash of a window: its high bits are the good ones. */
export function hashOf(window: number): number {
  return Math.imul(window << 8, mix);
}

/** Hash of two windows in a row. */
export function hashOfBoth(first: number, next: number): number {
  return Math.imul((first << 8) ^ Math.imul(next, 0x85ebca6b), mix);
}
