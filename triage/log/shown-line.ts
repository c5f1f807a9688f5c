import {mask} from './mask';

/** UTF-16 units of a line that are shown. */
const longestShown = 500;
/** Shown before the place that matters. */
const leadIn = 100;
/** A secret may reach over the cut: so much more is read before masking. */
const lookAround = 4000;

/** Gathers what was masked while lines are made ready to be shown. */
export interface LineMasker {
  /** The line masked and cut around `at`, the place that matters. */
  shown(line: string, at?: number): string;
  readonly counts: Readonly<Record<string, number>>;
}

export function createLineMasker(): LineMasker {
  const counts: Record<string, number> = {};
  return {
    counts,
    shown(line, at = 0) {
      const start = Math.max(0, at - lookAround);
      const read = line.slice(start, at + longestShown + lookAround);
      const {text, counts: found} = mask(read);
      for (const [kind, count] of Object.entries(found)) counts[kind] = (counts[kind] ?? 0) + count;
      const before = at > leadIn + longestShown / 2 ? mask(line.slice(start, at)).text.length - leadIn : 0;
      const from = Math.max(0, before);
      const shown = text.slice(from, from + longestShown).trim();
      const isCut = from + longestShown < text.length || start + read.length < line.length;
      return `${from > 0 || start > 0 ? '…' : ''}${shown}${isCut ? '…' : ''}`;
    },
  };
}
