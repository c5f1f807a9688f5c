/** Every hit as one number, so that millions can be compared. */
export const hitKey = (term: number, start: number): number => start * 65_536 + term;

const isWord = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);

/**
 * All hits by brute force: `indexOf` for each term over a copy with short white space and small letters, which keeps
 * where each unit came from. For texts without marks of quoted mail and without scripts that need no spaces.
 */
export function referenceHits(terms: readonly string[], text: string): Set<number> {
  const origins: number[] = [];
  let copy = '';
  for (const match of text.matchAll(/\p{DI}+|\s+|./gsu)) {
    if (/^\p{DI}/u.test(match[0])) continue;
    const char = /^\s/.test(match[0]) ? ' ' : match[0].normalize('NFKC');
    const small = /^[A-Z]$/.test(char) ? char.toLowerCase() : char;
    for (const unit of small.split('')) {
      copy += unit;
      origins.push(match.index);
    }
  }
  const hits = new Set<number>();
  for (const [id, term] of terms.entries()) {
    const form = term.toLowerCase();
    for (let at = copy.indexOf(form); at >= 0; at = copy.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (isWord(form.slice(0, 1)) && isWord(copy.slice(Math.max(0, at - 1), at))) continue;
      if (isWord(form.slice(-1)) && isWord(copy.slice(end, end + 1))) continue;
      hits.add(hitKey(id, origins[at] ?? 0));
    }
  }
  return hits;
}
