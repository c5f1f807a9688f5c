import type {Trouble} from './state';

/** The part of `fetch` that is used; handed in by the caller. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Runs `run` after `ms` and returns how to call that off. */
export type After = (ms: number, run: () => void) => () => void;

/** Why no answer came. `reason` is for the health line and free of ticket text; `rest` are the milliseconds of a 429. */
export interface Failure {
  readonly trouble: Trouble;
  readonly reason: string;
  readonly rest?: number;
}

/** What a request needs from outside. `budget` is how many bytes may still be read of this ticket; it goes down. */
export interface Asking {
  readonly origin: string;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  readonly after: After;
  readonly now: () => number;
  readonly budget: {bytes: number};
}

const patience = 30_000;
const muchText = 1_000_000;
const usualRest = 60_000;
export const longestRest = 300_000;

/** GETs JSON from the page's own origin with the agent's session. Never throws; a broken network is tried once more. */
export async function getJson(
  path: string,
  asking: Asking,
  isRetry = false,
): Promise<{readonly json: unknown} | Failure> {
  const own = new AbortController();
  let isLate = false;
  const stopClock = asking.after(patience, () => {
    isLate = true;
    own.abort();
  });
  let response: Response | undefined;
  try {
    response = await asking.fetch(asking.origin + path, {
      credentials: 'same-origin',
      // Not followed, as with 'error', but a way to the sign-in page can be told from a broken network.
      redirect: 'manual',
      headers: {accept: 'application/json'},
      signal: AbortSignal.any([asking.signal, own.signal]),
    });
    const refused = refusal(response, asking.now());
    if (refused) {
      own.abort();
      return refused;
    }
    const text = await bodyText(response, asking.budget);
    const json = JSON.parse(text) as unknown;
    // Reading that much took its time; what is made of it comes in a task of its own.
    if (text.length > muchText) await new Promise<void>(resolve => void asking.after(0, resolve));
    return {json};
  } catch {
    if (isLate) return {trouble: 'server-error', reason: 'late'};
    if (response)
      return {trouble: 'bad-answer', reason: asking.budget.bytes < 0 ? 'too big' : 'cut or no JSON'};
    if (isRetry || asking.signal.aborted) return {trouble: 'offline', reason: 'network'};
  } finally {
    stopClock();
  }
  await new Promise<void>(resolve => void asking.after(1000, resolve));
  return getJson(path, asking, true);
}

const meanings: Readonly<Record<number, Trouble>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'rate-limited',
};

function refusal({status, type, headers}: Response, now: number): Failure | null {
  const reason = String(status);
  const content = headers.get('content-type') ?? '';
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return {trouble: 'signed-out', reason: 'redirect'};
  if (status >= 500) return {trouble: 'server-error', reason};
  if (status >= 400) {
    const trouble = meanings[status] ?? 'bad-answer';
    return {trouble, reason, ...(status === 429 ? {rest: restOf(headers.get('retry-after'), now)} : {})};
  }
  // A sign-in page comes with status 200.
  if (/^text\/html/i.test(content)) return {trouble: 'signed-out', reason: 'html'};
  return /^application\/json/i.test(content) ? null : {trouble: 'bad-answer', reason: 'content type'};
}

/** Milliseconds to keep silent: `Retry-After` as seconds or date, a minute if absent, five minutes at most. */
export function restOf(header: string | null, now: number): number {
  const rest = /^\s*\d+\s*$/.test(header ?? '') ? Number(header) * 1000 : Date.parse(header ?? '') - now;
  return Number.isNaN(rest) ? usualRest : Math.min(Math.max(rest, 1000), longestRest);
}

/**
 * Counts while reading: the length header says nothing about a packed body. Throws when the budget is spent. Decoded
 * in one go at the end: a text glued together from parts would have to be copied once more while it is parsed.
 */
async function bodyText(response: Response, budget: {bytes: number}): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  // Not `for await`: in Firefox's content scripts a stream has no async iterator that works.
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    budget.bytes -= part.value.byteLength;
    if (budget.bytes < 0) throw new RangeError();
    parts.push(part.value);
  }
  return new Blob(parts).text();
}
