import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {DemoComment, DemoTicket} from '../../demo/ticket';
import type {ChromiumBrowser} from './harness/chromium';
import {heldBy} from './harness/counters';
import {openSidebar, openTicket, settled} from './harness/sidebar';
import {type Stage, startChromiumStage} from './harness/stage';
import type {Tab} from './harness/tab';

const megabyte = 1024 * 1024;
/** What the browser itself calls a long task. */
const longTaskMs = 50;
/** The aim for 3 MB, from the click to the last word; the demo itself sends 10 MB of JSON meanwhile. */
const answerMs = 500;
/** Milliseconds are printed; they fail only where a machine cannot be the reason. */
const slowMachine = 5;

const comment = (index: number, body: string): DemoComment => ({
  from: index % 2 === 0 ? 'customer' : 'agent',
  at: new Date(Date.UTC(2026, 9, 1) + index * 60_000).toISOString(),
  body,
  attachments: [],
});

/** A job log with a single telling line, as long as asked for. */
const log = (bytes: number): string => {
  const line = '2026-10-01T06:00:00Z 00O [INFO] resolved com.example.shop:artifact in 93 ms, 4 of 5 done\n';
  const telling = '[FATA] semgrep-sast: no gl-sast-report.json was written\n';
  return telling + line.repeat(Math.ceil((bytes - telling.length) / line.length));
};

const chatter = (index: number): string => `We tried that on a second group, same picture. (${index})`;

/** Ticket 4101 with other comments; the page shows the last 30, so what is big is only ever read by us. */
const ticketWith = (stage: Stage, id: number, comments: readonly DemoComment[]): DemoTicket => {
  const like = stage.demo.desk.tickets.get(4101);
  if (like === undefined) throw new Error('no ticket 4101');
  return {...like, id, subject: 'job fails since yesterday', tags: [], comments: [...comments]};
};

/** Starts to note every long task of the page's thread, ours and the page's own. */
const watchTasks = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, '__longTasks', tasks);
    new PerformanceObserver(list => {
      for (const {duration} of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({entryTypes: ['longtask']});
  }, null);

const longTasks = (tab: Tab): Promise<number[]> =>
  tab.evaluate(() => (Reflect.get(window, '__longTasks') as number[]).splice(0), null); // set above

describe('big tickets in chromium', () => {
  let stage: Stage<ChromiumBrowser>;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startChromiumStage();
    const small = Array.from({length: 40}, (_, index) => comment(index, chatter(index)));
    const {tickets} = stage.demo.desk;
    tickets.set(5001, ticketWith(stage, 5001, [comment(0, log(10 * megabyte)), ...small]));
    tickets.set(5004, ticketWith(stage, 5004, [comment(0, log(3 * megabyte)), ...small]));
    const many = Array.from({length: 5000}, (_, index) =>
      comment(index, index === 0 ? 'The sast job writes no gl-sast-report.json.' : chatter(index)),
    );
    tickets.set(5002, ticketWith(stage, 5002, many));
    tickets.set(5003, ticketWith(stage, 5003, small));
    tab = await stage.browser.open('/agent/tickets/4101');
    await openSidebar(tab, 4101);
    await openTicket(tab, 5003);
    await settled(tab, 5003);
    await watchTasks(tab);
  });
  afterAll(() => stage.close());

  /** Other tickets, always the same: what the page keeps of them is there before and after. */
  const goAround = async (): Promise<void> => {
    for (const id of [4103, 4105, 4107, 4109, 4112, 5003]) {
      await openTicket(tab, id);
      await settled(tab, id);
    }
  };

  // The API sends each text three times; to parse 32 MB of JSON takes one task of its own, which nobody can split.
  test.each([
    ['3 MB', 5004],
    ['10 MB', 5001],
  ])('F1 a comment of %s: read, said how far, the page stays smooth', async (size, id) => {
    await longTasks(tab);
    const began = performance.now();
    await openTicket(tab, id);
    const shown = await settled(tab, id);
    const ms = performance.now() - began;
    const tasks = await longTasks(tab);
    console.log(
      `figures: ${size} comment: settled after ${ms.toFixed(0)} ms, tasks over 50 ms: ${JSON.stringify(tasks)}, ${shown.status.map(({text}) => text).join(' ')}`,
    );
    expect(shown.areas[0]?.id).toBe('sast');
    expect(shown.status.map(line => line.id)).toEqual(['partial']);
    for (const task of tasks) expect(task).toBeLessThanOrEqual(slowMachine * longTaskMs);
    expect(ms).toBeLessThanOrEqual(slowMachine * 2 * answerMs);
  });

  test('F2 5,000 comments: read, no long task, and let go of when one leaves', async () => {
    const protocol = await stage.browser.protocol(tab);
    await goAround();
    const before = await heldBy(protocol);
    await longTasks(tab);
    const began = performance.now();
    await openTicket(tab, 5002);
    const shown = await settled(tab, 5002);
    const ms = performance.now() - began;
    const tasks = await longTasks(tab);
    const during = await heldBy(protocol);
    await tab.evaluate(id => window.__demo.close(id), 5002);
    await goAround();
    const after = await heldBy(protocol);
    const mib = (held: typeof before) => ((held.heapKiB - before.heapKiB) / 1024).toFixed(1);
    console.log(
      `figures: 5,000 comments: settled after ${ms.toFixed(0)} ms, long tasks ${JSON.stringify(tasks)}, heap +${mib(during)} MiB, +${mib(after)} MiB after leaving`,
    );
    expect(shown.areas[0]?.id).toBe('sast');
    for (const task of tasks) expect(task).toBeLessThanOrEqual(slowMachine * longTaskMs);
    expect(during.heapKiB - before.heapKiB).toBeLessThanOrEqual(20 * 1024);
    expect(after.heapKiB - before.heapKiB).toBeLessThanOrEqual(4 * 1024);
  });
});
