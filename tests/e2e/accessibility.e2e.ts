import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type axe from 'axe-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {focusPart, waitInside} from './harness/act';
import {clickInside, openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage} from './harness/stage';
import type {Tab} from './harness/tab';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Violations inside our host only: every rule that is on by default, and target-size. */
const violations = async (tab: Tab): Promise<string[]> =>
  tab.evaluate(async () => {
    const host = [...document.documentElement.children].find(
      element =>
        element.shadowRoot?.querySelector('aside[aria-label="Sec Pod Triage"]') !== null &&
        element.shadowRoot,
    );
    if (host === undefined) throw new Error('no sidebar');
    const {violations: found} = await window.axe.run(
      {fromShadowDom: [host.localName, 'aside']},
      {rules: {'target-size': {enabled: true}}, resultTypes: ['violations']},
    );
    return found.flatMap(({id, nodes}) =>
      nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
    );
  }, null);

describe.each(browserNames)('accessibility of the sidebar in %s', name => {
  let stage: Stage;
  let tab: Tab;
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4101');
    await tab.inject(axeSource);
    await settled(tab, 4101);
  });
  afterAll(() => stage.close());

  describe.each(['light', 'dark'] as const)('%s', scheme => {
    beforeAll(async () => {
      await tab.evaluate(wanted => window.__demo.setScheme(wanted), scheme);
    });

    test.each([
      [4101, 'one area'],
      [4120, 'many areas'],
      [4116, 'two areas'],
      [4123, 'a look-alike, no area'],
    ])('open on #%i (%s)', async id => {
      await openTicket(tab, id);
      await openSidebar(tab, id);
      expect(await violations(tab)).toEqual([]);
    });

    test.each(['a', 'r', 'p', 'q', 'b', 'e', 'h', 'y', 'x'])('the draft behind key %s', async key => {
      await openTicket(tab, 4101);
      await openSidebar(tab, 4101);
      await waitInside(tab, 'aside .sp-deeds');
      await clickInside(tab, 'aside [data-area="sast"] h2');
      await tab.press(key);
      await waitInside(tab, 'dialog.sp-draft');
      expect(await violations(tab)).toEqual([]);
      await tab.press('Escape');
    });

    test('the guard before something internal', async () => {
      await focusPart(tab, 'sast', 'help');
      await tab.press('i');
      await waitInside(tab, 'aside .sp-guard');
      expect(await violations(tab)).toEqual([]);
    });

    test('as a strip and as the icon at the edge', async () => {
      await openTicket(tab, 4101);
      await openSidebar(tab, 4101);
      await clickInside(tab, 'aside .sp-bar button[aria-label="Close"]');
      expect((await settled(tab, 4101)).mode).toBe('strip');
      expect(await violations(tab)).toEqual([]);
      await openTicket(tab, 4126);
      expect((await settled(tab, 4126)).mode).toBe('rail');
      expect(await violations(tab)).toEqual([]);
    });
  });
});
