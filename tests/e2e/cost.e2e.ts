import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {CDPSession} from 'playwright-core';
import {built} from './harness/built';
import type {ChromiumBrowser} from './harness/chromium';
import {openSidebar} from './harness/sidebar';
import {type Stage, startChromiumStage} from './harness/stage';
import type {Tab} from './harness/tab';

const isSoak = process.env['SOAK'] !== undefined;
const rounds = isSoak ? 9 : 3;
/** What three rounds on a busy machine are off by; the long run needs no such room. */
const noise = isSoak ? 1 : 1.25;
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** An extension that does nothing at all on the same pages: what any extension costs. */
const emptyExtension = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sec-pod-empty-'));
  const matches = ['https://gitlab.zendesk.com/agent/*'];
  writeFileSync(join(folder, 'script.js'), '');
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: {service_worker: 'background.js'},
      content_scripts: [{matches, js: ['script.js'], run_at: 'document_start'}],
    }),
  );
  return folder;
};

interface Side {
  readonly stage: Stage<ChromiumBrowser>;
  readonly tab: Tab;
  readonly protocol: CDPSession;
}

/** Milliseconds the page's thread has been busy since the last navigation. */
const busy = async ({protocol}: Side): Promise<number> => {
  const {metrics} = await protocol.send('Performance.getMetrics');
  return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
};

const start = async (folder: string): Promise<Side> => {
  const stage = await startChromiumStage(true, folder);
  const tab = await stage.browser.open('/agent/dashboard');
  const protocol = await stage.browser.protocol(tab);
  await protocol.send('Performance.enable');
  return {stage, tab, protocol};
};

describe('what the extension costs the page in chromium, beside one that does nothing', () => {
  const folder = emptyExtension();
  let ours: Side;
  let empty: Side;
  beforeAll(async () => {
    ours = await start(built('chrome-mv3'));
    empty = await start(folder);
  });
  afterAll(async () => {
    await ours.stage.close();
    await empty.stage.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const load = async (side: Side, path: string): Promise<number> => {
    await side.tab.goto(path);
    await pause(1200);
    return busy(side); // counted from this navigation on
  };

  // On a ticket the rules are loaded and made ready once; the aim is 1.2 × there too, docs/reliability.md says how far.
  test.each([
    ['a view', '/agent/filters/360080204660', 1.2],
    ['a ticket without a match', '/agent/tickets/4126', 2],
  ])('loading %s (%s)', async (what, path, limit) => {
    const times: {ours: number[]; empty: number[]} = {ours: [], empty: []};
    await load(ours, path);
    await load(empty, path);
    for (let round = 0; round < rounds; round++) {
      times.empty.push(await load(empty, path));
      times.ours.push(await load(ours, path));
    }
    const [with_, without] = [median(times.ours), median(times.empty)];
    console.log(
      `figures: ${what}: ${with_.toFixed(0)} ms with us, ${without.toFixed(0)} ms with an empty script, ratio ${(with_ / without).toFixed(2)}`,
    );
    expect(with_ / without).toBeLessThanOrEqual(limit * noise);
  });

  // The aim is 5 %; the rest is the noise of two browsers.
  test('10,000 changes of the page cost at most 15 % more', async () => {
    for (const side of [ours, empty]) await side.tab.goto('/agent/tickets/4101');
    await openSidebar(ours.tab, 4101);
    await pause(1500);
    const churn = async (side: Side): Promise<number> => {
      const before = await busy(side);
      await side.tab.evaluate(async () => {
        const place = document.createElement('div');
        document.querySelector('#workspace')?.append(place);
        for (let batch = 0; batch < 100; batch++) {
          for (let step = 0; step < 100; step++) {
            const row = document.createElement('p');
            row.textContent = `row ${step}`;
            row.className = 'x';
            place.append(row);
          }
          await new Promise(requestAnimationFrame);
        }
        place.remove();
      }, null);
      return (await busy(side)) - before;
    };
    const times: {ours: number[]; empty: number[]} = {ours: [], empty: []};
    for (let round = 0; round < rounds; round++) {
      times.empty.push(await churn(empty));
      times.ours.push(await churn(ours));
    }
    const [with_, without] = [Math.min(...times.ours), Math.min(...times.empty)];
    console.log(
      `figures: churn: ${with_.toFixed(0)} ms with us, ${without.toFixed(0)} ms with an empty script, ratio ${(with_ / without).toFixed(3)}`,
    );
    expect(with_ / without).toBeLessThanOrEqual(1.15 * noise);
  });

  test('at rest, with the sidebar open, the thread is busy for at most 1 % of the time', async () => {
    await pause(2000);
    const before = await busy(ours);
    await pause(5000);
    const share = ((await busy(ours)) - before) / 5000;
    console.log(`figures: at rest busy ${(share * 100).toFixed(2)} %`);
    expect(share).toBeLessThanOrEqual(0.01);
  });
});
