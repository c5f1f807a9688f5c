import {z} from 'zod';

/** What the server is about to send. `wire` says what happens to the connection instead of a proper end. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly wire?: 'cut' | 'drop';
  readonly holdMs?: number;
}

const kinds = [
  'signed-out',
  'forbidden',
  'not-found',
  'rate-limited',
  'server-error',
  'bad-gateway',
  'timeout',
  'offline',
  'cut-body',
  'cut-json',
  'empty',
  'missing-fields',
  'other-ticket',
  'deep-json',
  'wrong-type',
  'sign-in-page',
  'redirect',
] as const;

/** One thing that goes wrong with API answers. Without `ticket` and `path` it hits every API request. */
export const faultSchema = z.strictObject({
  kind: z.enum(kinds),
  /** Only requests about this ticket. */
  ticket: z.int().optional(),
  /** Only paths that contain this, e.g. `comments.json`. */
  path: z.string().optional(),
  /** Goes away after that many requests. */
  times: z.int().positive().optional(),
  /** For `rate-limited`: the header's value, a number of seconds or a date; absent = no header. */
  retryAfter: z.string().optional(),
  /** For `timeout`: 30 seconds unless told. */
  holdMs: z.int().positive().optional(),
});
export type Fault = z.output<typeof faultSchema>;

const json = {'content-type': 'application/json; charset=utf-8'};
const html = {'content-type': 'text/html; charset=utf-8'};
const signInPage = '<!doctype html><title>Sign in</title><h1>Sign in to GitLab Support</h1><form></form>';

export const errorAnswer = (status: number, error: unknown, description?: string): Answer => ({
  status,
  headers: json,
  body: JSON.stringify(description === undefined ? {error} : {error, description}),
});

export const unauthorized = errorAnswer(401, "Couldn't authenticate you");
export const notFound = errorAnswer(404, 'RecordNotFound', 'Not found');

const otherTicket = (body: string): string =>
  body.replace(/"id":(\d+)/, (_, id: string) => `"id":${Number(id) + 1}`);

const spoil: Readonly<Record<Fault['kind'], (good: Answer, fault: Fault) => Answer>> = {
  'signed-out': () => unauthorized,
  forbidden: () => errorAnswer(403, {title: 'Forbidden', message: 'You do not have access to this page.'}),
  'not-found': () => notFound,
  'rate-limited': (_, {retryAfter}) => ({
    ...errorAnswer(429, 'APIRateLimitExceeded', 'Number of allowed API requests per minute exceeded'),
    headers: {
      ...json,
      'x-rate-limit-remaining': '0',
      ...(retryAfter === undefined ? {} : {'retry-after': retryAfter}),
    },
  }),
  'server-error': () => errorAnswer(500, 'InternalError', 'Something went wrong'),
  'bad-gateway': () => ({status: 502, headers: html, body: '<html><h1>502 Bad Gateway</h1></html>'}),
  timeout: (good, {holdMs}) => ({...good, holdMs: holdMs ?? 30_000, wire: 'drop'}),
  offline: good => ({...good, wire: 'drop'}),
  'cut-body': good => ({...good, wire: 'cut'}),
  'cut-json': good => ({...good, body: good.body.slice(0, Math.floor(good.body.length / 2))}),
  empty: good => ({...good, body: ''}),
  'missing-fields': good => ({...good, body: '{}'}),
  'other-ticket': good => ({...good, body: otherTicket(good.body)}),
  'deep-json': good => ({
    ...good,
    body: `${'{"ticket":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  }),
  'wrong-type': good => ({...good, headers: {...good.headers, 'content-type': 'text/plain; charset=utf-8'}}),
  'sign-in-page': () => ({status: 200, headers: html, body: signInPage}),
  redirect: () => ({status: 302, headers: {location: '/access/unauthenticated'}, body: ''}),
};

const hits = (fault: Fault, path: string): boolean =>
  (fault.ticket === undefined || path.startsWith(`/api/v2/tickets/${fault.ticket}`)) &&
  (fault.path === undefined || path.includes(fault.path));

/** The answer after the first fault that hits the path; a fault with `times` is used up in `faults`. */
export const withFaults = (good: Answer, path: string, faults: Fault[]): Answer => {
  const index = faults.findIndex(fault => hits(fault, path));
  const fault = faults[index];
  if (fault === undefined) return good;
  if (fault.times === 1) faults.splice(index, 1);
  else if (fault.times !== undefined) faults[index] = {...fault, times: fault.times - 1};
  return spoil[fault.kind](good, fault);
};
