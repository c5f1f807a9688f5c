/** What each placeholder stands for: bounded, so that a hostile line cannot make the search long. */
const placeholders: Readonly<Record<string, string>> = {
  path: `[^\\s"'\`]{1,300}`,
  version: 'v?\\d[\\w.+-]{0,60}',
  number: '\\d[\\d.,]{0,30}',
  host: '[\\w.:-]{1,200}',
  word: '[\\w.-]{1,120}',
  // Over the end of a line that a mail program wrapped, but not into the next entry of a log.
  any: `(?:[^\\n]|\\n(?!(?:[ \\t]|>)*(?:\\n|\\[|\\$ |\\d{2,4}[-:]\\d|(?:error|warn(?:ing)?|fatal|info|debug)\\b))){1,300}?`,
};

/** Editors and mail programs turn one kind of quote mark into another. */
const quotes = '`\'"´‘’‚‛“”„‟«»';
const quote = `[${quotes}]`;

/** White space as it stands in logs and quoted mail: wrapped, indented, behind "> ". */
const gap = '\\s+(?:>\\s*)*';

export interface Template {
  /** The longest literal part without quote marks; where it does not stand, the message does not. */
  readonly anchor: string;
  /** The whole message, or null where the anchor is all of it. */
  readonly whole: RegExp | null;
}

const escaped = (text: string): string =>
  text
    .split(/\s+/)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(new RegExp(quote, 'g'), quote))
    .join(gap);

/** Splits a known message into what is looked for first and what must stand around it. */
export function readTemplate(message: string): Template {
  const parts = message.split(/\{(path|version|number|host|word|any)\}/);
  const literals = parts
    .filter((_, index) => index % 2 === 0)
    .flatMap(part => part.split(new RegExp(quote)))
    .map(part => part.trim());
  const anchor = literals.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  if (anchor === message.trim()) return {anchor, whole: null};
  const source = parts.map((part, index) => (index % 2 === 0 ? escaped(part) : placeholders[part])).join('');
  return {anchor, whole: new RegExp(source, 'gi')};
}
