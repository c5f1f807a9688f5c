import {expect, test} from 'vitest';
import {readErrors} from '../../../catalog/read-errors';
import {readOffline, readScanners} from '../../../catalog/read-scanners';
import {packFor, packText} from '../../../triage/errors/offline-text';
import type {TicketErrors} from '../../../triage/errors/ticket-errors';
import {offlineSign, versionOfTicket} from '../../../triage/errors/ticket-version';
import {createErrorTools} from '../../../triage/errors/tools';
import type {Comment, Ticket} from '../../../triage/ticket';

const {errors} = readErrors();
const words = readScanners().value;
const offline = readOffline().value;
if (!errors || !words || !offline) throw new Error('The catalogue has mistakes');
const tools = createErrorTools(errors, words, offline);

const ticket = (subject: string, ...comments: readonly (string | Comment)[]): Ticket => ({
  id: '1',
  subject,
  tags: [],
  comments: comments.map(comment =>
    typeof comment === 'string' ? {author: 'customer', body: comment} : comment,
  ),
});
const slices = {now: () => 0, pause: async () => undefined};
const search = (of: Ticket): Promise<TicketErrors> => tools.inTicket(of, slices);
const missing = 'WARNING: gl-sast-report.json: no matching files';

test('places point into the unchanged text of the comment', async () => {
  const body = `Hi\n\u001b[33m${missing}\u001b[0;m\nBye`;
  const {known} = await search(ticket('SAST', 'first', body));
  expect(known.map(({error}) => error.id)).toEqual(['sast/gl-sast-report-json-no-matching-files']);
  const {where, text} = known[0]?.places[0] ?? {};
  expect(where).toMatchObject({comment: 2, side: 'customer'});
  expect(body.slice(where?.start, where?.end)).toBe(text);
  expect(known[0]?.line).toBe(missing);
});

test('the same error in several comments is told once, with all places; the newest error leads', async () => {
  const other = 'fork/exec /builds/a/gradlew: permission denied';
  const {known} = await search(ticket('x', missing, {author: 'agent', body: `> ${missing}`}, other));
  expect(known.map(({error, places}) => [error.id, places.length])).toEqual([
    ['dependency-scanning/fork-exec-path-gradlew-permission-denied', 1],
    ['sast/gl-sast-report-json-no-matching-files', 2],
  ]);
});

test('error lines that nobody knows are only picked out of job logs', async () => {
  const bad = '[FATA] [Semgrep] ▶ quantum flux collapsed';
  expect((await search(ticket('x', `ERROR: my cat is ill`))).unknown).toEqual([]);
  const body = `[INFO] [Semgrep] ▶ GitLab Semgrep analyzer v6.1.0\n> ${bad} at /builds/a/1\n> ${bad} at /builds/b/2\nERROR: Job failed: exit code 1`;
  const {unknown} = await search(ticket('x', body));
  expect(unknown).toHaveLength(1);
  expect(unknown[0]).toMatchObject({
    line: `${bad} at /builds/a/1`,
    area: 'sast',
    analyzer: 'Semgrep',
    badness: 'fatal',
  });
  expect(body.slice(unknown[0]?.place.where.start, unknown[0]?.place.where.end)).toContain(bad);
});

test('what is shown of a line is masked', async () => {
  const {known, unknown} = await search(
    ticket(
      'x',
      `${missing} token=glpat-0123456789abcdefghij\n[ERRO] [secrets] ▶ oops glpat-0123456789abcdefghij`,
    ),
  );
  expect(JSON.stringify([known.map(({line}) => line), unknown.map(({line}) => line)])).not.toContain(
    '0123456789',
  );
});

test('a long ticket is searched in slices and given up when another takes its place', async () => {
  const long = ticket('x', ...Array.from({length: 20}, () => `${'word '.repeat(30_000)}${missing}`));
  let time = 0;
  let pauses = 0;
  const run = new AbortController();
  const counting = {now: () => (time += 5), pause: async () => void (pauses += 1), signal: run.signal};
  expect((await tools.inTicket(long, counting)).known[0]?.places).toHaveLength(20);
  expect(pauses).toBeGreaterThan(20);
  const aborted = tools.inTicket(long, {
    ...counting,
    pause: async () => run.abort(new Error('another ticket')),
  });
  await expect(aborted).rejects.toThrow('another ticket');
});

test.each<[string, Ticket, unknown]>([
  ['a tag', {...ticket('x', 'hello'), tags: ['self-managed', '17-9']}, {version: '17.9', from: 'tag'}],
  [
    'the customer’s last word',
    ticket('x', 'GitLab 17.8', 'now on GitLab 17.9.2'),
    {version: '17.9.2', from: 'comment 2'},
  ],
  [
    'the last of an upgrade',
    ticket('x', 'from GitLab 16.11.1 to GitLab 17.0.2'),
    {version: '17.0.2', from: 'comment 1'},
  ],
  [
    'the customer before the agent',
    ticket('x', 'GitLab 17.8', {author: 'agent', body: 'fixed in GitLab 18.2'}),
    {version: '17.8', from: 'comment 1'},
  ],
  ['nothing', ticket('x', 'runner 17.9.0 on Ubuntu 22.04'), null],
])('the version comes from %s', (_, of, version) => {
  expect(versionOfTicket(of)).toEqual(version);
});

test.each([
  ['we are air-gapped', 'air-gapped'],
  ['behind a corporate proxy', 'behind a corporate proxy'],
  ['x509: certificate signed by unknown authority', 'x509: certificate signed by unknown'],
  ['the runner went offline', 'offline'],
  ['all is well', null],
])('“%s” speaks of no free internet: %s', (body, sign) => {
  expect(offlineSign(ticket('x', body))).toBe(sign);
});

test('the pack for an area as text names images, variables and documentation', () => {
  const text = packText(packFor(offline, ['container-scanning']));
  expect(text).toContain('- registry.gitlab.com/security-products/container-scanning:8');
  expect(text).toContain('CS_ANALYZER_IMAGE');
  expect(text).toContain(
    'https://docs.gitlab.com/user/application_security/container_scanning/#offline-environment',
  );
  expect(packFor(offline, ['scan-policies']).images.length).toBeGreaterThan(10);
});
