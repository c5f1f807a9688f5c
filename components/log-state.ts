import {useCallback, useRef, useState} from 'react';
import {readInSlices} from '../triage/log/read-in-slices';
import type {LogReader} from '../triage/log/read-log';
import type {LogReading} from '../triage/log/reading';

/** A file that is being read or was read. */
export interface LogState {
  readonly name: string;
  /** null while nothing was found yet, or it was refused. */
  readonly reading: LogReading | null;
  /** Share of the file that was read, 0 to 1; null when it is done. */
  readonly progress: number | null;
  /** In one sentence why it is not read: "is a zip archive; …". */
  readonly refused: string | null;
}

/** Bytes in order, in parts of any length, then null. */
type NextBytes = () => Promise<Uint8Array | null>;

export interface LogTaker {
  readonly log: LogState | null;
  /** `size` in bytes, for the progress; 0 where it is not known. */
  take(name: string, size: number, next: NextBytes): Promise<void>;
  takeFile(file: File): Promise<void>;
  takeText(text: string): Promise<void>;
  clear(): void;
}

/** Bytes of a file that are read at once. */
const fileStep = 0x40000;
const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/**
 * A part of a file as text of one character per byte: in Firefox a script beside a page may not touch the bytes
 * themselves that it reads from a file given to the page, but text always.
 */
const binaryText = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('the browser could not read it'));
    reader.readAsBinaryString(part);
  });

function bytesOf(file: File): NextBytes {
  let at = 0;
  return async () => {
    if (at >= file.size) return null;
    const text = await binaryText(file.slice(at, at + fileStep));
    at += fileStep;
    const part = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) part[index] = text.charCodeAt(index);
    return part;
  };
}

/** Reads one file at a time with the given reader; a new one takes the place of the one before. Nothing is kept. */
export function useLog(open: (name: string) => LogReader | null): LogTaker {
  const [log, setLog] = useState<LogState | null>(null);
  const running = useRef<AbortController | null>(null);

  const take = useCallback(
    async (name: string, size: number, next: NextBytes): Promise<void> => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      const show = (part: Partial<LogState>): void => {
        if (!own.signal.aborted) setLog({name, reading: null, progress: null, refused: null, ...part});
      };
      const reader = open(name);
      if (reader === null) return show({refused: 'cannot be read now: the extension does not answer'});
      show({progress: 0});
      try {
        const outcome = await readInSlices(reader, next, {
          now: () => performance.now(),
          pause: breathe,
          signal: own.signal,
          onProgress: (bytes, reading) => show({reading, progress: size > 0 ? Math.min(bytes / size, 1) : 0}),
        });
        if ('refused' in outcome) show({refused: outcome.refused});
        else show({reading: outcome.reading});
      } catch (error) {
        show({refused: `cannot be read (${error instanceof Error ? error.message : String(error)})`});
      }
    },
    [open],
  );
  return {
    log,
    take,
    takeFile: file => take(file.name, file.size, bytesOf(file)),
    takeText(text) {
      const parts = [new TextEncoder().encode(text)];
      return take('pasted text', 0, async () => parts.shift() ?? null);
    },
    clear() {
      running.current?.abort();
      setLog(null);
    },
  };
}
