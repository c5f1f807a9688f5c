import type {Term} from '../../../triage/match/matcher';

/** A hit as numbers and a flag, so that lists of hits compare with toEqual. */
export type Hit = readonly [term: number, start: number, end: number, normalised: boolean];

const hidden = /\p{DI}/u;
const spaces =
  /(?:\p{DI}*(?!\p{DI})\s)*\p{DI}*[\r\n](?:\p{DI}*(?:(?!\p{DI})\s|>))*|(?:\p{DI}*(?!\p{DI})\s)+/uy;
const wordLike = /[\p{L}\p{N}_]/u;
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** The matcher's rules said slowly: every term is tried at every character. */
export function referenceHits(terms: readonly Term[], text: string): Hit[] {
  const hits: Hit[] = [];
  const wanted = terms.map(term => [...clean(term.text)]);
  for (let start = 0; start < text.length; start += charAt(text, start).length) {
    for (const [index, chars] of wanted.entries()) {
      const end = chars.length > 0 ? endOf(text, start, chars, terms[index]?.caseSensitive ?? false) : -1;
      if (end < 0) continue;
      if (isWord(chars[0] ?? '') && isWord(lastVisible(text.slice(0, start)))) continue;
      if (!terms[index]?.prefix && isWord(chars.at(-1) ?? '') && isWord(firstVisible(text.slice(end))))
        continue;
      hits.push([index, start, end, /[\p{DI}\uff01-\uff5e]/u.test(text.slice(start, end))]);
    }
  }
  return hits;
}

/** One order for lists of hits. */
export function sorted(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0]);
}

function endOf(text: string, start: number, chars: readonly string[], caseSensitive: boolean): number {
  let at = start;
  for (const [index, char] of chars.entries()) {
    if (char === ' ') {
      spaces.lastIndex = at;
      const run = spaces.exec(text)?.[0];
      if (run === undefined) return -1;
      at += run.length;
      continue;
    }
    while (index > 0 && at < text.length && hidden.test(charAt(text, at))) at += charAt(text, at).length;
    const found = at < text.length ? charAt(text, at) : '';
    const isSame = caseSensitive ? narrow(found) === char : lower(narrow(found)) === lower(char);
    if (!isSame) return -1;
    at += found.length;
  }
  return at;
}

function clean(text: string): string {
  return narrow(text.replace(/\p{DI}/gu, '').replace(/\s*[\r\n][\s>]*|\s+/g, ' '))
    .replace(/^[ >]+/, '')
    .trimEnd();
}

function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, char => char.normalize('NFKC'));
}

function lower(char: string): string {
  if (/[A-Z]/.test(char)) return char.toLowerCase();
  const small = char.toLowerCase();
  return char.length === 1 && small.length === 1 && small > '\u007f' ? small : char;
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function isWord(char: string): boolean {
  return wordLike.test(narrow(char)) && !unspaced.test(narrow(char));
}

function firstVisible(text: string): string {
  return [...text].find(char => !hidden.test(char)) ?? '';
}

function lastVisible(text: string): string {
  return [...text].findLast(char => !hidden.test(char)) ?? '';
}
