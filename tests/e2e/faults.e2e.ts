import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Fault} from '../../demo/faults';
import {requestsFor} from './harness/requests';
import {openSidebar, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** What goes wrong, the one line that says so, and whether the page's own text may still be read. */
const cases: readonly [string, Fault, string, 'page' | 'nothing'][] = [
  ['F13', {kind: 'signed-out'}, 'signed-out', 'page'],
  ['F13', {kind: 'sign-in-page'}, 'signed-out', 'page'],
  ['F13', {kind: 'redirect'}, 'signed-out', 'page'],
  ['F14', {kind: 'forbidden'}, 'forbidden', 'nothing'],
  ['F20', {kind: 'not-found'}, 'not-found', 'nothing'],
  ['F15', {kind: 'rate-limited', retryAfter: '30'}, 'rate-limited', 'page'],
  ['F15', {kind: 'rate-limited', retryAfter: 'Wed, 25 Nov 2037 10:00:00 GMT'}, 'rate-limited', 'page'],
  ['F15', {kind: 'rate-limited'}, 'rate-limited', 'page'],
  ['F15', {kind: 'rate-limited', retryAfter: '1000000000'}, 'rate-limited', 'page'],
  ['F16', {kind: 'server-error'}, 'server-error', 'page'],
  ['F16', {kind: 'bad-gateway'}, 'server-error', 'page'],
  ['F16', {kind: 'timeout'}, 'from-page', 'page'],
  ['F19', {kind: 'offline'}, 'offline', 'page'],
  ['F16', {kind: 'cut-body'}, 'bad-answer', 'page'],
  ['F17', {kind: 'cut-json'}, 'bad-answer', 'page'],
  ['F17', {kind: 'empty'}, 'bad-answer', 'page'],
  ['F17', {kind: 'missing-fields'}, 'bad-answer', 'page'],
  ['F17', {kind: 'other-ticket'}, 'bad-answer', 'page'],
  ['F17', {kind: 'deep-json'}, 'bad-answer', 'page'],
  ['F17', {kind: 'wrong-type'}, 'bad-answer', 'page'],
];

const isSoak = process.env['SOAK'] !== undefined;
/** What browsers tell their scripts in different words; the rest is the same code, and is tried in both in the long run. */
const differs = new Set<Fault['kind']>(['redirect', 'timeout', 'offline', 'cut-body', 'rate-limited']);

describe.each(browserNames)('when the API fails in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
  });
  afterEach(() => stage.demo.desk.reset());
  afterAll(() => stage.close());

  test.each(
    cases
      .filter(([, {kind}]) => isSoak || name === 'chromium' || differs.has(kind))
      .map(([code, fault, line, source]) => [code, JSON.stringify(fault), line, fault, source] as const),
  )('%s %s → %s', async (_code, _fault, line, fault, source) => {
    stage.demo.desk.faults.push(fault);
    await tab.goto('/agent/tickets/4107');
    await openSidebar(tab, 4107);
    if (source === 'page') {
      await until('the page itself was read', async () => (await settled(tab, 4107)).areas[0]?.id === 'dast');
    }
    const shown = await settled(tab, 4107);
    expect(
      shown.status.map(({id}) => id),
      'one quiet, true line',
    ).toEqual([line]);
    expect(
      shown.areas.map(({id}) => id),
      'nothing of the ticket before',
    ).not.toContain('sast');
    await pause(300);
    // Browsers themselves ask again, up to 20 times, when a connection breaks before an answer.
    const isBroken = fault.kind === 'offline';
    expect(requestsFor(stage, 4107).length, 'no storm of retries').toBeLessThanOrEqual(isBroken ? 40 : 3);
  });
});
