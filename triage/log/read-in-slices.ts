import type {LogReader} from './read-log';
import type {LogReading} from './reading';

export interface ReadingOptions {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Lets others work. */
  readonly pause: () => Promise<void>;
  /** Milliseconds before a pause; one part may exceed it. */
  readonly slice?: number;
  readonly signal?: AbortSignal;
  /** What was found after so many bytes; told when something new was found or a while has passed. */
  readonly onProgress?: (bytes: number, soFar: LogReading) => void;
}

/** A part of a file that is read without a look at the clock, in bytes. */
const partLength = 0x8000;
/** Milliseconds between two tellings while a file is read. */
const tellEvery = 250;

/**
 * Reads a file without holding up the page. `next` gives its bytes in order, in parts of any length, then null.
 * @throws the signal's reason when aborted, and what `next` throws
 */
export async function readInSlices(
  reader: LogReader,
  next: () => Promise<Uint8Array | null>,
  {now, pause, slice = 10, signal, onProgress}: ReadingOptions,
): Promise<ReturnType<LogReader['finish']>> {
  let began = now();
  // The first telling does not wait: most logs fail near a place that is read soon.
  let told = Number.NEGATIVE_INFINITY;
  let bytes = 0;
  for (let part = await next(); part !== null; part = await next()) {
    for (let from = 0; from < part.length; from += partLength) {
      signal?.throwIfAborted();
      if (now() - began >= slice) {
        if (onProgress && now() - told >= tellEvery) {
          told = now();
          onProgress(bytes, reader.soFar());
        }
        await pause();
        signal?.throwIfAborted();
        began = now();
      }
      const piece = part.subarray(from, from + partLength);
      reader.push(piece);
      bytes += piece.length;
    }
  }
  return reader.finish();
}
