/**
 * What characters mean to the matcher. Each belongs to one of 64 columns: the trap (not looked at yet), white space,
 * skipped (invisible), eight shared by ASCII punctuation, eight by symbols and scripts without spaces, then the word
 * characters: a–z, 0–9, `_`, and eight shared by all other letters and digits. Sharing only costs a second look,
 * since `folded` decides.
 */
export const columnCount = 64;
export const trap = 0;
export const space = 1;
export const skipped = 2;
const punctuation = 3;
const spaceless = 11;
/** From here on columns hold word characters. */
export const word = 19;
const otherWord = 56;

/** The folded form of every white space, and of every character that is skipped. */
export const foldedSpace = 0x20;
export const foldedSkip = 0xad;

/** Per UTF-16 unit, filled when a unit is first met. Surrogates stay trapped, since only pairs mean something. */
export const columns = new Uint8Array(0x10000);
export const folded = new Uint16Array(0x10000);

const invisible = /\p{DI}/u;
const whiteSpace = /\s/;
const wordLike = /[\p{L}\p{N}]/u;
// People write these scripts without spaces, so a Latin word beside them stands alone: "のSASTが".
const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

for (let unit = 0; unit < 128; unit++) learn(unit);

/** Notes what a unit means and returns its folded form. */
export function learn(unit: number): number {
  const column = isSurrogate(unit) ? trap : columnOf(unit);
  columns[unit] = column;
  const fold = column === space ? foldedSpace : column === skipped ? foldedSkip : lower(halfWidth(unit));
  folded[unit] = fold;
  return fold;
}

/** The column of a code point. */
export function columnOf(codePoint: number): number {
  const code = lower(halfWidth(codePoint));
  if (code < 128) {
    if (code >= 0x61 && code <= 0x7a) return word + code - 0x61;
    if (code >= 0x30 && code <= 0x39) return word + 26 + code - 0x30;
    if (code === 0x5f) return word + 36;
    return code === 0x20 || (code >= 9 && code <= 13) ? space : punctuation + (code & 7);
  }
  const text = String.fromCodePoint(code);
  if (invisible.test(text)) return skipped; // asked first, since U+FEFF is white space too
  if (whiteSpace.test(text)) return space;
  return (wordLike.test(text) && !withoutSpaces.test(text) ? otherWord : spaceless) + (code & 7);
}

/** The column of the code point that starts at a position; beyond the text that of white space. */
export function columnAt(text: string, position: number): number {
  const code = text.codePointAt(position);
  if (code === undefined) return space;
  return (code < 0x10000 && columns[code]) || columnOf(code);
}

/** The first position from here on whose character is not skipped. */
export function skip(text: string, from: number): number {
  let position = from;
  while (position < text.length && columnAt(text, position) === skipped) {
    position += isSurrogate(text.charCodeAt(position)) ? 2 : 1;
  }
  return position;
}

/** The end of a run of white space, with what is skipped in it and the marks of quoted mail after a line break. */
export function spaceEnd(text: string, from: number): number {
  let afterBreak = false;
  for (let end = from; ; ) {
    const next = skip(text, end);
    const unit = text.charCodeAt(next);
    const isQuote = afterBreak && unit === 0x3e;
    if (next === text.length || !(isQuote || columnAt(text, next) === space)) return end;
    if (unit === 0x0a || unit === 0x0d) afterBreak = true;
    end = next + 1;
  }
}

/** Where the character that ends at a position starts. */
export function before(text: string, position: number): number {
  return isMiddle(text, position - 1) ? position - 2 : position - 1;
}

/** Whether a position is between the halves of a surrogate pair. */
export function isMiddle(text: string, position: number): boolean {
  return (
    (text.charCodeAt(position) & 0xfc00) === 0xdc00 && (text.charCodeAt(position - 1) & 0xfc00) === 0xd800
  );
}

/**
 * A text as the matcher reads it, case kept: every run of white space one space, skipped characters gone, full-width
 * forms narrow.
 */
export function plain(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  let result = '';
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    const isSpace = columnAt(text, at) === space;
    result += isSpace ? ' ' : String.fromCharCode(halfWidth(text.charCodeAt(at)));
    at = isSpace ? spaceEnd(text, at) : at + 1;
  }
  return result.trim();
}

/** Full-width forms become the ASCII they stand for. */
export function halfWidth(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** Lower case where that is one unit and stays outside ASCII: 'İ' would grow, the Kelvin sign would become a k. */
function lower(code: number): number {
  if (code < 128) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code > 0xffff) return code;
  const text = String.fromCharCode(code).toLowerCase();
  const first = text.charCodeAt(0);
  return text.length === 1 && first > 127 ? first : code;
}

/** Whether the matcher had to undo a disguise. */
export function isDisguised(text: string): boolean {
  return /[\p{DI}\uff01-\uff5e]/u.test(text);
}

export function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
