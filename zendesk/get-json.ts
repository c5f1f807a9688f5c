import type {Trouble} from './state';

/** The part of `fetch` that is used; the page reader gets it handed in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Runs `run` after `ms` and returns how to call that off. */
export type After = (ms: number, run: () => void) => () => void;

/** Why no answer came. `reason` is for the health line and free of ticket text; `retryAfter` in milliseconds. */
export interface Failure {
  readonly trouble: Trouble;
  readonly reason: string;
  readonly retryAfter: number | null;
}

/** What a request needs from outside. `bytes` is what may still be read of this ticket, and goes down. */
export interface Asking {
  readonly origin: string;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  readonly after: After;
  readonly now: () => number;
  readonly budget: {bytes: number};
}

const patience = 30_000;
const longestPause = 300_000;
const usualPause = 60_000;

export const failure = (trouble: Trouble, reason: string, retryAfter: number | null = null): Failure => ({
  trouble,
  reason,
  retryAfter,
});

/** GETs JSON of the page's own origin with the agent's session. Never throws; tries the network once more if it failed. */
export async function getJson(path: string, asking: Asking): Promise<{readonly json: unknown} | Failure> {
  const first = await attempt(path, asking);
  if (!('trouble' in first) || first.trouble !== 'offline' || asking.signal.aborted) return first;
  await new Promise<void>(resolve => {
    const cancel = asking.after(1000, resolve);
    asking.signal.addEventListener('abort', () => (cancel(), resolve()), {once: true});
  });
  return asking.signal.aborted ? first : attempt(path, asking);
}

async function attempt(path: string, asking: Asking): Promise<{readonly json: unknown} | Failure> {
  const own = new AbortController();
  let isLate = false;
  const cancel = asking.after(patience, () => {
    isLate = true;
    own.abort();
  });
  let response: Response | undefined;
  try {
    response = await asking.fetch(asking.origin + path, {
      method: 'GET',
      credentials: 'same-origin',
      // Not followed, like 'error', but tells a redirect to the sign-in page from a broken network.
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
    if (text === null) return failure('bad-answer', 'too big');
    return {json: JSON.parse(text) as unknown};
  } catch {
    if (isLate) return failure('server-error', 'no answer in 30 s');
    return response ? failure('bad-answer', 'cut or no JSON') : failure('offline', 'network');
  } finally {
    cancel();
  }
}

function refusal(response: Response, now: number): Failure | null {
  const {status} = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return failure('signed-out', 'redirect');
  if (status === 401) return failure('signed-out', '401');
  if (status === 403) return failure('forbidden', '403');
  if (status === 404 || status === 410) return failure('not-found', String(status));
  if (status === 429) return failure('rate-limited', '429', pauseOf(response.headers.get('retry-after'), now));
  if (status >= 500) return failure('server-error', String(status));
  if (!response.ok) return failure('bad-answer', String(status));
  const type = response.headers.get('content-type') ?? '';
  if (/^text\/html\b/i.test(type)) return failure('signed-out', 'a page instead of JSON');
  return /^application\/json\b/i.test(type) ? null : failure('bad-answer', 'content type');
}

/** Milliseconds to keep silent: `Retry-After` as seconds or date, a minute if absent, five minutes at most. */
export function pauseOf(header: string | null, now: number): number {
  const asked = header?.trim() ?? '';
  const pause = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(pause) ? usualPause : Math.min(Math.max(pause, 1000), longestPause);
}

/** The body as text, or null if it is longer than the budget: the length header says nothing about a packed body. */
async function bodyText(response: Response, budget: {bytes: number}): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    budget.bytes -= chunk.byteLength;
    if (budget.bytes < 0) return null;
    text += decoder.decode(chunk, {stream: true});
  }
  return text + decoder.decode();
}
