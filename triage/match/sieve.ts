import {fold, halfWidth, isSpace} from './characters';

/**
 * Six bits per UTF-16 unit, the lowest set for word characters of ASCII. Different characters may share a code, which
 * costs a look at the text; the same letter has one code in either case and width. White space is 0, as is the `>`
 * of quoted mail.
 */
export const codes = new Uint8Array(0x10000).fill(8);
