import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSidebar, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage} from './harness/stage';
import type {Tab} from './harness/tab';

const rounds = 20;
/** Small tickets with one area each; opened in turn so that none is still known. */
const ids = Array.from({length: rounds}, (_, index) => 4101 + (index % 19));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from the change of address to the first frame with areas of that ticket. Runs inside the page. */
const timeToPaint = async (id: number): Promise<number> => {
  const start = performance.now();
  void window.__demo.open(`/agent/tickets/${id}`);
  for (;;) {
    await new Promise(requestAnimationFrame);
    const aside = [...document.documentElement.children]
      .map(host => host.shadowRoot?.querySelector('aside[aria-label="Sec Pod Triage"]'))
      .find(found => found !== null && found !== undefined);
    const isThis = aside?.getAttribute('data-ticket-id') === String(id);
    if (isThis && aside?.querySelector('[data-area]') !== null) return performance.now() - start;
    if (performance.now() - start > 10_000) return Number.POSITIVE_INFINITY;
  }
};

/** Milliseconds for the two answers a ticket needs, one after the other, read as JSON. Runs inside the page. */
const timeOfAnswers = async (id: number): Promise<number> => {
  const start = performance.now();
  for (const path of [`${id}.json`, `${id}/comments.json?page[size]=100&include=users&sort=created_at`]) {
    await (await fetch(`/api/v2/tickets/${path}`)).json();
  }
  return performance.now() - start;
};

describe.each(browserNames)('from ticket to sidebar in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4121');
    await openSidebar(tab, 4121);
  });
  afterAll(() => stage.close());

  test(`paints soon after the answers are there (median of ${rounds})`, async () => {
    const painted: number[] = [];
    const answered: number[] = [];
    for (const id of ids) {
      stage.demo.desk.addComment(id, {from: 'agent', body: 'We are looking into it.'});
      painted.push(await tab.evaluate(timeToPaint, id));
      await settled(tab, id);
      answered.push(await tab.evaluate(timeOfAnswers, id));
      await tab.evaluate(number => window.__demo.close(number), id);
    }
    console.log(
      `${name}: ticket opened → sidebar painted ${median(painted).toFixed(0)} ms (worst ${Math.max(...painted).toFixed(0)}); the API's two answers alone ${median(answered).toFixed(0)} ms`,
    );
    expect(median(painted)).toBeLessThan(median(answered) + 500);
  });
});
