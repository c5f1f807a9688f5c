import {fold, halfWidth, isSpace, skipHidden, spaceEnd} from './characters';

/**
 * Six bits for every UTF-16 unit: even for white space (0), punctuation and whatever is not ASCII, odd for ASCII word
 * characters. Characters may share a code, which only costs a look at the text; the cases and widths of a letter
 * always do. `>` counts as white space, since it is that in quoted mail.
 */
export const codes = new Uint8Array(0x10000).fill(8);

const codeOf = (code: number): number => {
  if (isSpace(code) || code === 0x3e) return 0;
  if (code > 0x60 && code < 0x7b) return 2 * (code - 0x61) + 1;
  if (code > 0x2f && code < 0x3a) return 2 * (code % 3) + 53;
  return code === 0x5f ? 59 : 2 * (code % 3) + 2;
};
for (let unit = 0; unit < 0x80; unit++) codes[unit] = codeOf(fold(unit));
for (let unit = 0xff01; unit < 0xff5f; unit++) codes[unit] = codeOf(fold(unit));
// Han, kana and Hangul have no case, so that the unit itself can tell them apart.
for (let unit = 0x3041; unit < 0xd7a4; unit++) if (unit < 0xa4d0 || unit > 0xabff) codes[unit] = 2 * (unit % 4) + 8;
for (const space of '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') {
  codes[space.charCodeAt(0)] = 0;
}
