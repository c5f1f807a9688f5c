import type {Fetch} from './get-json';

/** The address where the page may fetch an attachment from its own origin; null where it may not. */
export function ownAddress(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.origin === origin && url.protocol === 'https:' ? url.href : null;
}

/** Zendesk allows files of 50 MB. */
const mostBytes = 50 * 1024 * 1024;

/**
 * Fetches an attachment, only ever from the page's own origin: where Zendesk hands it out from another host the
 * browser refuses, and the file is dropped in by hand. Gives bytes in order, then null; throws where it cannot.
 */
export function attachmentBytes(
  address: string,
  {fetch, signal}: {readonly fetch: Fetch; readonly signal: AbortSignal},
): () => Promise<Uint8Array | null> {
  let stream: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let left = mostBytes;
  return async () => {
    if (stream === undefined) {
      const response = await fetch(address, {
        method: 'GET',
        mode: 'same-origin',
        credentials: 'same-origin',
        signal,
      }).catch(() => null);
      if (response === null) throw new Error('Zendesk keeps it elsewhere; download it and drop it here');
      if (!response.ok) throw new Error(`Zendesk answered ${response.status}`);
      stream = response.body?.getReader();
    }
    const part = await stream?.read();
    if (part === undefined || part.done) return null;
    left -= part.value.byteLength;
    if (left < 0) {
      await stream?.cancel();
      throw new Error('larger than 50 MB');
    }
    return part.value;
  };
}
