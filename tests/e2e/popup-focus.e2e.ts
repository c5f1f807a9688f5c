import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {built} from './harness/built';
import type {ChromiumBrowser} from './harness/chromium';
import {type Stage, startChromiumStage} from './harness/stage';

/** The shipped extension with an empty page beside its own: what any page of an extension costs. */
const folder = mkdtempSync(join(tmpdir(), 'sec-pod-empty-'));
const rounds = 11;
/** Milliseconds more than 1.1 × the empty page. */
const allowance = 30;

let stage: Stage<ChromiumBrowser>;
beforeAll(async () => {
  cpSync(built('chrome-mv3'), folder, {recursive: true});
  writeFileSync(
    join(folder, 'empty.html'),
    '<!doctype html><html lang="en"><title>Empty</title><input autofocus></html>',
  );
  stage = await startChromiumStage(true, folder);
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, {recursive: true});
});

/** Milliseconds from the start of the navigation until a text box has the focus. */
async function timeToType(file: string): Promise<number> {
  const {browser} = stage;
  const tab = await browser.open();
  await browser.pageOf(tab).addInitScript(() => {
    const look = (): void => {
      if (document.activeElement instanceof HTMLInputElement)
        document.documentElement.dataset['focused'] ??= String(performance.now());
      else requestAnimationFrame(look);
    };
    addEventListener('focusin', look, true);
    look();
  });
  await tab.goto(`${browser.extensionOrigin}${file}`);
  await browser.pageOf(tab).waitForFunction(() => document.documentElement.dataset['focused'] !== undefined);
  const focused = await tab.evaluate(() => Number(document.documentElement.dataset['focused']), null);
  await tab.close();
  return focused;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test('the popup is ready to type in about as soon as an empty extension page', async () => {
  const empty: number[] = [];
  const popup: number[] = [];
  await timeToType('empty.html');
  await timeToType('popup.html');
  for (let round = 0; round < rounds; round++) {
    empty.push(await timeToType('empty.html'));
    popup.push(await timeToType('popup.html'));
  }
  const [least, ours] = [median(empty), median(popup)];
  console.log(
    `figures: a box to type in after ${ours.toFixed(0)} ms in the popup, ${least.toFixed(0)} ms in an empty extension page (medians of ${rounds})`,
  );
  expect(ours).toBeLessThanOrEqual(1.1 * least + allowance);
});

test('what is typed at once is there when the list is', async () => {
  const {browser} = stage;
  const tab = await browser.open();
  await tab.goto(`${browser.extensionOrigin}popup.html`);
  await tab.type('secret');
  await browser.pageOf(tab).waitForFunction(() => document.querySelectorAll('[role=option]').length > 0);
  await expect.poll(() => tab.evaluate(() => document.querySelector('input')?.value, null)).toBe('secret');
  await tab.close();
});
