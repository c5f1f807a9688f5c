import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import type {Fault} from '../../demo/faults';
import {requestsFor} from './harness/requests';
import {openSidebar, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** What goes wrong, and whether the page's own text may still be read. */
const cases: readonly [Fault, 'page' | 'nothing'][] = [
  [{kind: 'signed-out'}, 'page'],
  [{kind: 'sign-in-page'}, 'page'],
  [{kind: 'redirect'}, 'page'],
  [{kind: 'forbidden'}, 'nothing'],
  [{kind: 'not-found'}, 'nothing'],
  [{kind: 'rate-limited', retryAfter: '30'}, 'page'],
  [{kind: 'rate-limited', retryAfter: 'Wed, 25 Nov 2037 10:00:00 GMT'}, 'page'],
  [{kind: 'rate-limited'}, 'page'],
  [{kind: 'rate-limited', retryAfter: '1000000000'}, 'page'],
  [{kind: 'server-error'}, 'page'],
  [{kind: 'bad-gateway'}, 'page'],
  [{kind: 'timeout'}, 'page'],
  [{kind: 'offline'}, 'page'],
  [{kind: 'cut-body'}, 'page'],
  [{kind: 'cut-json'}, 'page'],
  [{kind: 'empty'}, 'page'],
  [{kind: 'missing-fields'}, 'page'],
  [{kind: 'other-ticket'}, 'page'],
  [{kind: 'deep-json'}, 'page'],
  [{kind: 'wrong-type'}, 'page'],
];

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

  test.each(cases.map(([fault, source]) => [JSON.stringify(fault), fault, source] as const))(
    '%s',
    async (_, fault, source) => {
      stage.demo.desk.faults.push(fault);
      await tab.goto('/agent/tickets/4107');
      await openSidebar(tab, 4107);
      if (source === 'page') {
        await until(
          'the page itself was read',
          async () => (await settled(tab, 4107)).areas[0]?.id === 'dast',
        );
      }
      const shown = await settled(tab, 4107);
      expect(shown.lines.length, 'one quiet line says so').toBeGreaterThanOrEqual(1);
      expect(
        shown.areas.map(({id}) => id),
        'nothing of the ticket before',
      ).not.toContain('sast');
      await pause(1500);
      // Browsers themselves ask again, up to 20 times, when a connection breaks before an answer.
      const isBroken = fault.kind === 'offline';
      expect(requestsFor(stage, 4107).length, 'no storm of retries').toBeLessThanOrEqual(isBroken ? 40 : 3);
    },
  );
});
