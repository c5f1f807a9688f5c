import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  draftOf,
  focusPart,
  switchReply,
  textInside,
  valueInside,
  waitInside,
  writeDraft,
} from './harness/act';
import {foreignHosts} from './harness/requests';
import {clickInside, openSidebar, openTicket, settled} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const toast = 'aside .sp-toast-text';
const guard = 'aside .sp-guard';
const link = '<a href="https://docs.gitlab.com/user/application_security/sast">';

/** Numbers from 0 to 1, the same at every run (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

describe.each(browserNames)('from answer to action in %s', name => {
  let stage: Stage;
  let tab: Tab;
  const toTicket = async (id: number): Promise<void> => {
    await openTicket(tab, id);
    await openSidebar(tab, id);
  };
  const insertDocs = async (): Promise<void> => {
    await focusPart(tab, 'sast', 'docs');
    await tab.press('i');
  };
  const inserted = (id: number, words: string): Promise<void> =>
    until(`${words} stands in the reply of ${id}`, async () =>
      ((await draftOf(tab, id)) ?? '').includes(words),
    );
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/tickets/4103');
    await openSidebar(tab, 4103);
    await writeDraft(tab, 4103, '<p>other draft</p>');
    await toTicket(4101);
  });
  afterAll(() => stage.close());

  test('i puts a docs link at the caret, in the middle of a draft; one undo takes it out', async () => {
    await writeDraft(tab, 4101, '<p>Hello Ines, thanks</p>');
    for (let step = 0; step < 6; step++) await tab.press('ArrowLeft');
    await insertDocs();
    await inserted(4101, link);
    expect(await draftOf(tab, 4101)).toMatch(/^<p>Hello Ines, <a href="[^"]+">[^<]+<\/a>thanks<\/p>$/);
    await waitInside(tab, toast, 'Inserted');
    await tab.evaluate(() => window.__demo.undo(4101), null);
    expect(await draftOf(tab, 4101)).toBe('<p>Hello Ines, thanks</p>');
    expect(await draftOf(tab, 4103)).toBe('<p>other draft</p>');
  });

  test('a public reply takes nothing internal without a second key', async () => {
    await writeDraft(tab, 4101, '<p>Hello</p>');
    await waitInside(tab, 'aside .sp-reply', 'public');
    await focusPart(tab, 'sast', 'help');
    await tab.press('i');
    await waitInside(tab, guard, 'The reply is public');
    expect(await draftOf(tab, 4101)).toBe('<p>Hello</p>');
    await tab.press('i');
    await inserted(4101, '<a href="https://gitlab.com/gitlab-com/request-for-help');
    await writeDraft(tab, 4101, '<p>Hello</p>');
  });

  test('an internal note takes it at once', async () => {
    await switchReply(tab, 4101, 'internal');
    await waitInside(tab, 'aside .sp-reply', 'internal note');
    await writeDraft(tab, 4101, '<p>Note</p>');
    await focusPart(tab, 'sast', 'help');
    await tab.press('i');
    await inserted(4101, 'request-for-help');
    expect(await textInside(tab, guard)).toBeNull();
    await switchReply(tab, 4101, 'web');
    await waitInside(tab, 'aside .sp-reply', 'public');
  });

  test('where it can’t tell, nothing internal is inserted, and what is public is', async () => {
    await tab.evaluate(() => {
      document
        .querySelector('[data-ticket-id="4101"] [data-test-id="omnichannel-channel-switcher-button"]')
        ?.setAttribute('data-channel', 'sms');
    }, null);
    await writeDraft(tab, 4101, '<p>Hello</p>');
    await waitInside(tab, 'aside .sp-reply', 'can’t tell');
    await focusPart(tab, 'sast', 'help');
    await tab.press('i');
    await waitInside(tab, guard, 'Can’t tell who reads');
    await tab.press('i');
    await tab.press('i');
    expect(await draftOf(tab, 4101)).toBe('<p>Hello</p>');
    await insertDocs();
    await inserted(4101, link);
    await switchReply(tab, 4101, 'web');
  });

  test('only the missing questions go in, as edited before', async () => {
    await writeDraft(tab, 4101, '<p>Hello Ines,</p>');
    await tab.press('Enter');
    await clickInside(tab, 'aside [data-area="sast"] h2');
    await tab.press('a');
    const field = 'dialog[data-draft="ask"] textarea';
    await waitInside(tab, field);
    const text = await valueInside(tab, field);
    expect(text).toContain('programming language');
    expect(text).not.toMatch(/GitLab version you are running|complete log|relevant part of your/);
    await tab.press('Home', 'Control');
    await tab.type('Thanks. ');
    await tab.press('Enter', 'Control');
    await inserted(4101, 'programming language');
    const draft = (await draftOf(tab, 4101)) ?? '';
    expect(draft).toMatch(/^<p>Hello Ines,<\/p>(?:<p>&nbsp;<\/p>)?<p>Thanks\. To look into this further/);
    expect(draft).toContain('<ul>');
    await tab.evaluate(() => window.__demo.undo(4101), null);
    expect(await draftOf(tab, 4101)).not.toContain('Thanks');
  });

  test('a request for help is previewed with what was taken out; its address holds no word of the ticket', async () => {
    const secret = 'glpat-AbCdEfGh1234567890xy';
    await tab.evaluate(
      value =>
        window.__demo.addComment(
          4101,
          'customer',
          `Thanks. We changed the runner on git.freight.example and ran it with token ${value}. Then we upgraded to 17.9.3.`,
        ),
      secret,
    );
    await clickInside(tab, 'aside .sp-bar');
    await until('the new comment is read', async () =>
      ((await textInside(tab, 'aside [data-area="sast"] [data-item="version"]')) ?? '').includes('17.9.3'),
    );
    await clickInside(tab, 'aside [data-area="sast"] h2');
    await tab.press('r');
    await waitInside(tab, 'dialog[data-draft="request"]', 'Title: ZD-4101: SAST');
    await tab.type('memory on bo@freight.example');
    await waitInside(tab, 'dialog .sp-draft-title', 'ZD-4101: SAST, memory on [masked: e-mail address 1]');
    const hrefs = await tab.evaluate(() => {
      const dialog = [...document.documentElement.children]
        .map(host => host.shadowRoot?.querySelector('dialog'))
        .find(found => found !== null && found !== undefined);
      return [...(dialog?.querySelectorAll('a') ?? [])].map(({href}) => decodeURIComponent(href));
    }, null);
    expect(hrefs.join('\n')).not.toMatch(/freight|glpat|Exit code|semgrep-sast/);
    const all = await tab.evaluate(() => {
      const dialog = [...document.documentElement.children]
        .map(host => host.shadowRoot?.querySelector('dialog'))
        .find(found => found !== null && found !== undefined);
      return [...(dialog?.querySelectorAll('textarea') ?? [])].map(({value}) => value).join('\n');
    }, null);
    expect(all).toContain('17.9.3');
    expect(all).not.toContain(secret);
    expect(all).toContain('We changed the runner on [masked: host 1]');
    expect(await textInside(tab, 'dialog summary')).toMatch(/^Taken out: .*1 host/);
    await tab.press('Escape');
    await until('the preview is closed', async () => (await textInside(tab, 'dialog')) === null);
  });

  test('from the palette: Mod+I inserts what was found, a command opens its preview', async () => {
    await writeDraft(tab, 4101, '<p>Hello </p>');
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await tab.type('sast docs');
    await waitInside(tab, 'dialog .sp-look-hints', 'Ctrl+I');
    await tab.press('i', 'Control');
    await inserted(4101, link);
    expect(await draftOf(tab, 4101)).toContain('Hello');
    expect(await draftOf(tab, 4103)).toBe('<p>other draft</p>');
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await tab.type('>hand over');
    await waitInside(tab, 'dialog .sp-look-list', 'Hand over');
    await tab.press('Enter');
    await waitInside(tab, 'dialog[data-draft="handover"]', 'Internal note');
    expect(await valueInside(tab, 'dialog[data-draft="handover"] textarea')).toContain('Alex Example has it');
    await tab.press('Escape');
    await until('the preview is closed', async () => (await textInside(tab, 'dialog')) === null);
  });

  test('from the palette too, a public reply takes nothing internal without a second key', async () => {
    await writeDraft(tab, 4101, '<p>Hello</p>');
    await clickInside(tab, 'aside .sp-bar button[aria-label^="Search"]');
    await tab.type('sast channel');
    await waitInside(tab, 'dialog .sp-look-hints', 'Ctrl+I');
    await tab.press('i', 'Control');
    await waitInside(tab, guard, 'The reply is public');
    expect(await draftOf(tab, 4101)).toBe('<p>Hello</p>');
    await tab.press('i');
    await inserted(4101, '#g_ast-static-analysis');
  });

  test('a version set by hand moves the links to it', async () => {
    const links = async (): Promise<string | null> => textInside(tab, 'aside [data-area="sast"] .sp-version');
    expect(await links()).toMatch(/^17\.9/);
    await clickInside(tab, 'aside .sp-errors-version .sp-link-button');
    await waitInside(tab, 'aside .sp-errors-version-field');
    await tab.press('a', 'Control');
    await tab.type('16.4');
    await tab.press('Enter');
    await until('the links follow', async () => (await links())?.startsWith('16.4') === true);
    await waitInside(tab, 'aside [data-area="sast"] [data-item="version"]', 'set by hand');
    await toTicket(4103);
    await toTicket(4101);
    await until('it is kept for the ticket', async () => (await links())?.startsWith('16.4') === true);
  });

  test('an editor without links gets the address written out', async () => {
    await tab.evaluate(() => window.__demo.setComposer(4101, 'plain'), null);
    await writeDraft(tab, 4101, '<p>Hi</p>');
    await insertDocs();
    await inserted(4101, ': https://docs.gitlab.com/user/application_security/sast');
    expect(await draftOf(tab, 4101)).not.toContain('<a ');
  });

  test.each(['rejecting', 'none'] as const)(
    'a reply box that is %s: nothing written, copied instead',
    async kind => {
      await tab.evaluate(which => window.__demo.setComposer(4101, which), kind);
      await until('the box is as wanted', async () => {
        const editable = await tab.evaluate(
          () => document.querySelectorAll('[data-ticket-id="4101"] [contenteditable="true"]').length,
          null,
        );
        return editable === 0;
      });
      const before = await draftOf(tab, 4101);
      await insertDocs();
      await waitInside(tab, toast, 'press Ctrl+V');
      expect(await draftOf(tab, 4101)).toBe(before);
    },
  );

  test('50 orders of keys and ticket switches: 0 writes to the wrong ticket', {
    timeout: 600_000,
    retry: 0,
  }, async () => {
    await tab.evaluate(() => window.__demo.setComposer(4101, 'rich'), null);
    const ids = [4101, 4103] as const;
    for (const id of ids) {
      await toTicket(id);
      await writeDraft(tab, id, `<p>draft ${id}</p>`);
    }
    const roll = dice(505);
    const wrong: unknown[] = [];
    let written = 0;
    for (let order = 0; order < 50; order++) {
      const first = ids[order % 2] ?? 4101;
      const other = first === 4101 ? 4103 : 4101;
      const area = first === 4101 ? 'sast' : 'secret-detection';
      await openTicket(tab, first);
      await settled(tab, first);
      await focusPart(tab, area, 'docs');
      const gap = Math.floor(roll() * 250);
      const leave = (): Promise<void> =>
        tab.evaluate(
          async ([to, wait]) => {
            await new Promise(resolve => setTimeout(resolve, wait));
            await window.__demo.open(`/agent/tickets/${to}`);
            document.querySelector<HTMLElement>(`[data-ticket-id="${to}"] [contenteditable="true"]`)?.focus();
          },
          [other, gap] as const,
        );
      // Sometimes the key is first, sometimes the other ticket.
      if (roll() < 0.5) await Promise.all([tab.press('i'), leave()]);
      else await Promise.all([leave(), tab.press('i')]);
      await settled(tab, other);
      await new Promise(resolve => setTimeout(resolve, 500));
      const [mine, theirs] = [await draftOf(tab, first), await draftOf(tab, other)];
      // The key itself may be typed there, when that editor had the focus already.
      if (theirs?.replace('<p>i', '<p>') !== `<p>draft ${other}</p>`) wrong.push({order, gap, theirs});
      if (mine?.includes('<a href')) written += 1;
      for (const id of ids)
        await tab.evaluate(number => window.__demo.setDraft(number, `<p>draft ${number}</p>`), id);
    }
    console.log(`${name}: 50 orders, ${wrong.length} to the wrong ticket, ${written} inserted in time`);
    expect(wrong).toEqual([]);
    // Both happen, else the orders would prove little.
    expect(written).toBeGreaterThan(5);
    expect(written).toBeLessThan(50);
  });

  test('nothing was submitted, and nothing but GET left', async () => {
    expect(await tab.evaluate(() => window.__demo.submits(), null)).toBe(0);
    const {requests} = stage.demo.desk;
    expect(requests.some(({path}) => path.startsWith('/api/'))).toBe(true);
    // The demo's own page posts what the tests have a customer write, and nothing else does.
    const isDemo = ({path}: {readonly path: string}): boolean => path.startsWith('/__demo/');
    expect(requests.filter(seen => seen.method !== 'GET' && !isDemo(seen))).toEqual([]);
    expect(foreignHosts(stage)).toEqual([]);
  });
});
