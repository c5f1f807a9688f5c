import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {origin} from '../../demo/hosts';
import {type Demo, startDemo} from '../../demo/server';
import {type Display, startDisplay} from './harness/display';
import {type Headed, startHeaded} from './harness/headed';
import {type DemoProxy, startProxy} from './harness/proxy';
import {browserNames, until} from './harness/stage';

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
/** Popups and palettes take a moment to come up; real fingers do too. */
const moment = 2000;
/** No protocol tells when a popup is there, so on a busy machine it gets longer at the next try. */
const moments = [moment, 3 * moment, 6 * moment];

const addressBar = 'ctrl+l';
const sastDocs = 'https://docs.gitlab.com/user/application_security/sast';

describe.each(browserNames)('real keys in %s', name => {
  let demo: Demo;
  let proxy: DemoProxy;
  let display: Display;
  let browser: Headed;
  beforeAll(async () => {
    demo = await startDemo();
    proxy = await startProxy(demo.port);
    display = await startDisplay();
    browser = await startHeaded(name, proxy.port, display.name);
    await display.focus(browser.windowClass);
    await wait(moment);
  });
  afterAll(async () => {
    await browser.close();
    await display.close();
    proxy.close();
    await demo.close();
  });
  beforeEach(() => browser.tidy());

  /** A page without content, with the keys: the address bar may have had them. */
  const goNowhere = async (): Promise<void> => {
    await browser.goto('about:blank');
    await display.click(700, 600);
    await wait(300);
  };
  const opens = (address: string, patience?: number) =>
    until(
      `${address} is opened`,
      async () => (await browser.visited()).some(url => url.startsWith(address)),
      patience,
    );
  const paletteText = () =>
    browser.evaluate(() => {
      const fields = [...document.documentElement.children].map(host =>
        host.shadowRoot?.querySelector<HTMLInputElement>('dialog[open] input'),
      );
      return fields.find(field => field !== null && field !== undefined)?.value ?? null;
    }, null);

  /** Tries again with more patience while it does not come to what is expected. */
  const patiently = async (question: string, attempt: (patience: number) => Promise<void>): Promise<void> => {
    for (const patience of moments) {
      const isDone = await attempt(patience).then(
        () => true,
        () => false,
      );
      if (isDone) return;
    }
    throw new Error(`Not so, however long one waits: ${question}`);
  };
  /** Opens something with a key away from Zendesk, types into it, and chooses the first answer. */
  const choose = (shortcut: string, typed: string, address: string) =>
    patiently(`${shortcut}, “${typed}” and Enter open ${address}`, async patience => {
      await browser.tidy();
      await goNowhere();
      await display.press(shortcut);
      await wait(shortcut === addressBar ? 300 : patience);
      await display.type(typed);
      await wait(shortcut === addressBar ? patience : 300);
      await display.press('Return');
      await opens(address, patience);
    });

  test('the popup’s shortcut opens it ready to type; Enter opens the best answer', () =>
    choose('alt+shift+l', 'sast docs', sastDocs));

  test('off Zendesk the palette’s shortcut opens the popup', () =>
    choose('alt+shift+k', 'gitleaks upstream', 'https://github.com/gitleaks/gitleaks'));

  test('the keyword in the address bar opens the best answer', () =>
    choose(
      addressBar,
      'sec ds docs',
      'https://docs.gitlab.com/user/application_security/dependency_scanning/',
    ));

  /** Selects words in the conversation, as a mouse would; gives where on the screen they are. */
  const select = async (text: string): Promise<{readonly x: number; readonly y: number}> => {
    let found: {x: number; y: number} | null = null;
    await until(`“${text}” is on the page`, async () => {
      found = await browser.evaluate(wanted => {
        const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const box = range.getBoundingClientRect();
          if (box.width === 0 || box.bottom > innerHeight) continue;
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
          // What is above and beside the page belongs to the browser; Firefox knows it exactly.
          const left = Reflect.get(window, 'mozInnerScreenX') ?? screenX + (outerWidth - innerWidth) / 2;
          const top = Reflect.get(window, 'mozInnerScreenY') ?? screenY + outerHeight - innerHeight;
          return {x: Math.round(left + box.x + box.width / 2), y: Math.round(top + box.y + box.height / 2)};
        }
        return null;
      }, text);
      return found !== null;
    });
    return found ?? {x: 0, y: 0};
  };
  const openTicket = async (): Promise<void> => {
    await browser.goto(`${origin}/agent/tickets/4101`);
    await until('our script is on the page', () =>
      browser.evaluate(
        () => [...document.documentElement.children].some(host => host.shadowRoot !== null),
        null,
      ),
    );
    // The address bar may still have the keys.
    const {x, y} = await select('Uploading artifacts');
    await display.click(x, y);
  };

  test('on a ticket the palette comes with the selected text; Esc clears, then closes', async () => {
    await openTicket();
    await select('semgrep-sast');
    await display.press('alt+shift+k');
    await until('the palette holds the selection', async () => (await paletteText()) === 'semgrep-sast');
    await wait(300);
    await display.type('iac label');
    await until('what is typed replaces it', async () => (await paletteText()) === 'iac label');
    await display.press('Escape');
    await until('Esc clears', async () => (await paletteText()) === '');
    await display.press('Escape');
    await until('Esc closes', async () => (await paletteText()) === null);
    expect(await browser.evaluate(() => window.__hotkeys, null)).toEqual([]);
  });

  test('F47 the caret is back in the reply, where it was: no letter is lost', async () => {
    await openTicket();
    await browser.evaluate(() => window.__demo.setDraft(4101, '<p>Hello Ines,</p>'), null);
    const draft = () => browser.evaluate(() => window.__demo.draft(4101), null);
    const {x, y} = await select('Hello Ines,');
    await display.click(x, y);
    await display.press('End');
    await display.type(' one');
    await until('the reply has the caret', async () => (await draft()) === '<p>Hello Ines, one</p>');
    await display.press('alt+shift+k');
    await until('the palette is open', async () => (await paletteText()) !== null);
    await wait(300);
    await display.press('Escape');
    await until('the palette is closed', async () => (await paletteText()) === null);
    await display.type(' two');
    await until('typing goes on in the reply', async () => (await draft()) === '<p>Hello Ines, one two</p>');
  });

  test('the context menu looks the selected text up', () =>
    patiently('the palette holds the selection', async patience => {
      await openTicket();
      const {x, y} = await select('semgrep-sast');
      await display.click(x, y, 'right');
      await wait(patience);
      // Ours is the last in Firefox's menu, the last but one in Chromium's.
      for (const key of name === 'chromium' ? ['Up', 'Up', 'Return'] : ['Up', 'Return'])
        await display.press(key);
      await until(
        'the palette holds the selection',
        async () => (await paletteText()) === 'semgrep-sast',
        patience,
      );
    }));
});
