// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/g;
/** Bidirectional controls, zero-width signs, soft hyphen, byte order mark, tags: they draw nothing or reorder. */
const hidden =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const named = (sign: string): string =>
  `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * Ticket text as it may be shown: white space drawn as one space, characters that hide or reorder others as a mark
 * that names them, half surrogates as U+FFFD. So a snippet never looks different from what it holds.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(hidden, named)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(control, named);
}
