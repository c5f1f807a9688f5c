const wordLike = /[\p{L}\p{N}_]/u;
// People write these scripts without spaces, so a Latin word beside them stands alone: "のSASTが".
const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const hidden = /\p{DI}/u;
const lineBreak = /[\n\r]/;

/** Whether a code point is one that must not stand beside a word: a letter, a digit or `_`. */
export function isWord(codePoint: number): boolean {
  const code = halfWidth(codePoint);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58) || code === 95;
  const text = String.fromCodePoint(code);
  return wordLike.test(text) && !withoutSpaces.test(text);
}

/** Whether a code point is skipped, like U+00AD and U+200B. They hide in words, by accident or to hide the word. */
export function isHidden(codePoint: number): boolean {
  return codePoint > 127 && hidden.test(String.fromCodePoint(codePoint));
}

/** Whether a character is white space of any kind that is not hidden. */
export function isSpace(code: number): boolean {
  return code < 128 ? code === 32 || (code > 8 && code < 14) : code !== 0xfeff && /\s/.test(String.fromCharCode(code));
}

/**
 * Lower case without full width, where that keeps the length and does not lead into ASCII from outside: 'İ' would
 * grow, the Kelvin sign would become a k.
 */
export function fold(unit: number): number {
  const code = halfWidth(unit);
  if (code < 128) return code > 64 && code < 91 ? code + 32 : code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 && lower > '\u007f' ? lower.charCodeAt(0) : code;
}

/** Full-width forms become the ASCII they stand for. */
export function halfWidth(code: number): number {
  return code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
}

/** The first position from here on whose character is not hidden. */
export function skipHidden(text: string, from: number): number {
  let at = from;
  for (let code = text.codePointAt(at) ?? 0; isHidden(code); code = text.codePointAt(at) ?? 0) at += code > 0xffff ? 2 : 1;
  return at;
}

/** Where the last character before a position that is not hidden starts; -1 if there is none. */
export function stepBack(text: string, from: number): number {
  let at = from;
  do at -= isPair(text, at - 2) ? 2 : 1;
  while (at >= 0 && isHidden(text.codePointAt(at) ?? 0));
  return at;
}

/** Whether the two units at a position are one character. */
export function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** The end of a run of white space, with what is hidden in it and the marks of quoted mail after a line break. */
export function spaceEnd(text: string, from: number): number {
  let afterBreak = false;
  for (let end = from; ; ) {
    const at = skipHidden(text, end);
    const unit = text.charCodeAt(at);
    if (at === text.length || !(isSpace(unit) || (afterBreak && text[at] === '>'))) return end;
    afterBreak ||= lineBreak.test(text[at] ?? '');
    end = at + 1;
  }
}

/** A text as terms are stored, case kept: each run of white space one space, nothing hidden, nothing full width. */
export function plain(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  let result = '';
  for (let at = skipHidden(text, 0); at < text.length; at = skipHidden(text, at)) {
    const unit = text.charCodeAt(at);
    result += isSpace(unit) ? ' ' : String.fromCharCode(halfWidth(unit));
    at = isSpace(unit) ? spaceEnd(text, at) : at + 1;
  }
  return result.trim();
}
