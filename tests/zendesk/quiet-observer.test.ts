import {expect, test} from 'vitest';
import {quietObserver} from '../../zendesk/quiet-observer';
import {fakeClock} from './clock';
import {openPage} from './page';

function watchBody() {
  const window = openPage({html: '<div id="a"></div>'});
  const clock = fakeClock();
  const end = new AbortController();
  const calls: number[] = [];
  const observer = quietObserver({window, after: clock.after, now: clock.now, signal: end.signal}, () => {
    calls.push(clock.now());
  });
  const target = window.document.body;
  observer.watch([[target, {childList: true}]]);
  const change = (): void => target.append(window.document.createElement('i'));
  return {clock, calls, change, end, observer, target};
}

test('reports at once, and once more for what came while it looked away', async () => {
  const {clock, calls, change} = watchBody();
  const began = clock.now();
  change();
  await clock.pass(0);
  expect(calls).toEqual([began]);
  change();
  await clock.pass(1000);
  expect(calls).toEqual([began, began + 100]);
  expect(clock.waiting()).toBe(0);
});

test('F37 is called at most every 100 ms, and rarely once the page never rests', async () => {
  const {clock, calls, change} = watchBody();
  const counts: number[] = [];
  for (let second = 0; second < 30; second++) {
    const before = calls.length;
    for (let step = 0; step < 200; step++) {
      change();
      await clock.pass(5);
    }
    counts.push(calls.length - before);
  }
  expect(counts[0]).toBeLessThanOrEqual(20);
  expect(Math.max(...counts.slice(4))).toBeLessThanOrEqual(2);
  await clock.pass(20_000);
  const quiet = calls.length;
  change();
  await clock.pass(200);
  expect(calls.length - quiet).toBe(2);
});

test('stops with its signal', async () => {
  const {clock, calls, change, end, observer, target} = watchBody();
  change();
  await clock.pass(0);
  end.abort();
  observer.watch([[target, {childList: true, subtree: true}]]);
  change();
  await clock.pass(1000);
  expect(calls).toHaveLength(1);
  expect(clock.waiting()).toBe(0);
});
