import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {addonId} from './harness/firefox';
import {openSidebar} from './harness/sidebar';
import {type Stage, startChromiumStage, startFirefoxStage, until} from './harness/stage';

const federal = 'gitlab-federal-support.zendesk.com';
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** A policy that leaves us another Zendesk than the one that is open: nothing of ours is there, and options say why. */
async function expectLockedOut({browser}: Stage): Promise<void> {
  const tab = await browser.open('/agent/tickets/4101');
  await pause(4000);
  const hosts = await tab.evaluate(
    () => [...document.documentElement.children].filter(host => host.shadowRoot).length,
    null,
  );
  expect(hosts).toBe(0);
  const options = await browser.open(`${browser.extensionOrigin}options.html`);
  const words = (): Promise<string> =>
    options.evaluate(() => document.querySelector('main')?.textContent ?? '', null);
  await until('options say why', async () =>
    (await words()).includes('gitlab.zendesk.com: switched off by your organisation'),
  );
  expect(await words()).not.toContain(`${federal}: switched off`);
  expect([...tab.errors, ...options.errors]).toEqual([]);
}

async function expectAtWork({browser}: Stage): Promise<void> {
  const tab = await browser.open('/agent/tickets/4101');
  expect((await openSidebar(tab, 4101)).areas.length).toBeGreaterThan(0);
}

describe('F26 hosts of the organisation’s policy in firefox', () => {
  const home = mkdtempSync(join(tmpdir(), 'sec-pod-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  afterAll(() => rmSync(home, {recursive: true, force: true, maxRetries: 5}));

  test.each([
    ['another Zendesk', [federal], expectLockedOut],
    ['this Zendesk', ['gitlab.zendesk.com'], expectAtWork],
  ] as const)('names %s', async (_, zendeskHosts, holds) => {
    mkdirSync(folder, {recursive: true});
    const policy = {name: addonId, description: 'Test', type: 'storage', data: {zendeskHosts}};
    writeFileSync(join(folder, `${addonId}.json`), JSON.stringify(policy));
    const stage = await startFirefoxStage(home);
    try {
      await holds(stage);
    } finally {
      await stage.close();
    }
  });
});

// Chromium takes a policy from a folder of the whole machine only, and only root may write there.
if (process.env['SOAK'] !== undefined && process.getuid?.() === 0)
  describe('F26 hosts of the organisation’s policy in chromium', () => {
    test('names another Zendesk', async () => {
      const before = await startChromiumStage();
      const id = new URL(before.browser.extensionOrigin).host;
      await before.close();
      const files = ['/etc/chromium', '/etc/opt/chrome_for_testing'].map(place => {
        mkdirSync(join(place, 'policies/managed'), {recursive: true});
        return join(place, `policies/managed/sec-pod-${process.pid}.json`);
      });
      const policy = {'3rdparty': {extensions: {[id]: {zendeskHosts: [federal]}}}};
      for (const file of files) writeFileSync(file, JSON.stringify(policy));
      try {
        const stage = await startChromiumStage();
        try {
          await expectLockedOut(stage);
        } finally {
          await stage.close();
        }
      } finally {
        for (const file of files) rmSync(file);
      }
    });
  });
