import {mask} from './mask';

/** UTF-16 units of a line that are shown. */
const longestShown = 500;
/** Shown before the place that matters. */
const leadIn = 100;
/** A secret may reach over the cut: so much more is read before masking. */
const lookAround = 4000;

/** Masks what is shown of one file, and counts the secrets: the same one twice is one. */
export interface LineMasker {
  /** The line masked and cut around `at`, the place that matters. */
  shown(line: string, at?: number): string;
  /** A short text, masked as a whole. */
  whole(text: string): string;
  /** Secrets by kind, so far. */
  counts(): Readonly<Record<string, number>>;
}

export function createLineMasker(): LineMasker {
  const secrets = new Map<string, Set<string>>();
  const as = (kind: string, secret: string): string => {
    const known = secrets.get(kind) ?? new Set();
    secrets.set(kind, known.add(secret));
    return `[masked: ${kind}]`;
  };
  return {
    counts: () => Object.fromEntries([...secrets].map(([kind, found]) => [kind, found.size])),
    whole: text => mask(text, {as}).text,
    shown(line, at = 0) {
      const start = Math.max(0, at - lookAround);
      const read = line.slice(start, at + longestShown + lookAround);
      const {text} = mask(read, {as});
      const before = at > leadIn + longestShown / 2 ? mask(line.slice(start, at)).text.length - leadIn : 0;
      const from = Math.max(0, before);
      const shown = text.slice(from, from + longestShown).trim();
      const isCut = from + longestShown < text.length || start + read.length < line.length;
      return `${from > 0 || start > 0 ? '…' : ''}${shown}${isCut ? '…' : ''}`;
    },
  };
}
