import type {Matcher} from './matcher';

/** A text that is scanned without a look at the clock, in UTF-16 units. */
export const pieceLength = 0x4000;

export interface SliceOptions {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Lets others work. Called when a slice is used up, with the units scanned so far: the moment to show them. */
  readonly pause: (scanned: number) => Promise<void>;
  /** Milliseconds before a pause; one piece may exceed it. */
  readonly slice?: number;
  /** Units after which scanning ends. Hits that start before are complete. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** UTF-16 units scanned and in total; fewer were scanned where `limit` cut it short. */
export interface Scanned {
  readonly scanned: number;
  readonly total: number;
}

/**
 * Scans texts in order, reporting the same hits as one scan each, without holding up the page.
 * @param onHit like a matcher's, preceded by the index of the text
 * @throws the signal's reason when aborted; hits reported before stay valid
 */
export async function scanInSlices(
  matcher: Matcher,
  texts: readonly string[],
  onHit: (text: number, term: number, start: number, end: number, normalised: boolean) => void,
  {now, pause, slice = 4, limit = Number.POSITIVE_INFINITY, signal}: SliceOptions,
): Promise<Scanned> {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  let scanned = 0;
  let sliceStart = now();
  for (const [index, text] of texts.entries()) {
    for (let from = 0; from < text.length && scanned < limit; ) {
      signal?.throwIfAborted();
      if (now() - sliceStart >= slice) {
        await pause(scanned);
        signal?.throwIfAborted();
        sliceStart = now();
      }
      const to = Math.min(from + pieceLength, from + limit - scanned, text.length);
      matcher.scan(text, (...hit) => onHit(index, ...hit), from, to);
      scanned += to - from;
      from = to;
    }
  }
  return {scanned, total};
}
