const wordLike = /[\p{L}\p{N}_]/u;
// People write these scripts without spaces, so a Latin word beside them stands alone: "のSASTが".
const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const hidden = /\p{DI}/u;
const otherSpace = /[^\S\ufeff]/;

/** Whether a character that must not stand beside a word starts here: a letter, a digit or `_`. */
export function isWordAt(text: string, at: number): boolean {
  const code = halfWidth(text.codePointAt(at) ?? 0);
  if (code < 128) {
    return (
      (code > 0x60 && code < 0x7b) ||
      (code > 0x40 && code < 0x5b) ||
      (code > 0x2f && code < 0x3a) ||
      code === 0x5f
    );
  }
  const char = String.fromCodePoint(code);
  return wordLike.test(char) && !withoutSpaces.test(char);
}

/** White space of any kind. U+FEFF is hidden instead. */
export function isSpace(unit: number): boolean {
  return unit < 128 ? unit === 32 || (unit > 8 && unit < 14) : otherSpace.test(String.fromCharCode(unit));
}

/** Whether the character that starts here is one that is skipped, as U+00AD and U+200B are within words. */
export function isHiddenAt(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code > 127 && hidden.test(String.fromCodePoint(code));
}

/** The first position from here on whose character is not hidden. */
export function skipHidden(text: string, from: number): number {
  let at = from;
  while (isHiddenAt(text, at)) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

/** Where the last character before a position that is not hidden starts; -1 if there is none. */
export function stepBack(text: string, from: number): number {
  let at = from;
  do at -= isPairAt(text, at - 2) ? 2 : 1;
  while (at >= 0 && isHiddenAt(text, at));
  return at;
}

/** Whether the two halves of one character stand here. */
export function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** The end of a run of white space, with what is hidden in it and the marks of quoted mail after a line break. */
export function spaceEnd(text: string, from: number): number {
  let afterBreak = false;
  for (let end = from; ; ) {
    const at = skipHidden(text, end);
    const unit = text.charCodeAt(at);
    if (at === text.length || !(isSpace(unit) || (afterBreak && unit === 0x3e))) return end;
    afterBreak ||= unit === 0x0a || unit === 0x0d;
    end = at + 1;
  }
}

/**
 * Lower case and half width, where that keeps the length and leads from ASCII to ASCII only: 'İ' would grow, the
 * Kelvin sign would become a k.
 */
export function fold(unit: number): number {
  const code = halfWidth(unit);
  if (code < 128) return code > 0x40 && code < 0x5b ? code + 32 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 && lower > '\u007f' ? lower.charCodeAt(0) : code;
}

/** Full-width forms become the ASCII they stand for. */
function halfWidth(code: number): number {
  return code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
}

/** Whether words are written so that a plain search would miss them. */
export function isDisguised(text: string): boolean {
  return /[\p{DI}\uff01-\uff5e]/u.test(text);
}

/**
 * A text as terms have it, case kept: each run of white space one space, nothing hidden, nothing full width, neither
 * white space nor quote marks before it and no white space after it.
 */
export function plain(text: string): string {
  let result = '';
  for (let at = skipHidden(text, 0); at < text.length; at = skipHidden(text, at)) {
    const unit = text.charCodeAt(at);
    result += isSpace(unit) ? ' ' : String.fromCharCode(halfWidth(unit));
    at = isSpace(unit) ? spaceEnd(text, at) : at + 1;
  }
  return result.replace(/^[ >]+| +$/g, '');
}
