import type {BrowserContext, CDPSession, Page} from 'playwright-core';
import {findChromium} from '../../../demo/browsers';
import {launchChromium} from '../../../demo/chromium';
import {origin} from '../../../demo/hosts';
import {built} from './built';
import {backgroundOf, keepStopping} from './lifecycle';
import {type Browser, isStray, type Tab} from './tab';

/** What only Chromium's tests use: its own way to a tab, and to what the browser counts. */
export interface ChromiumBrowser extends Browser {
  readonly context: BrowserContext;
  pageOf(tab: Tab): Page;
  /** DevTools protocol of one tab. */
  protocol(tab: Tab): Promise<CDPSession>;
}

const tabOf = (page: Page): Tab => {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(`${error.name}: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    errors,
    async goto(address) {
      await page.goto(new URL(address, origin).href);
    },
    async reload() {
      await page.reload();
    },
    async back() {
      await page.goBack({waitUntil: 'commit'}); // a page from the browser's cache loads nothing
    },
    async forward() {
      await page.goForward({waitUntil: 'commit'});
    },
    url: () => page.url(),
    // Playwright unwraps handles in the argument's type; plain values pass unchanged.
    evaluate: (run, argument) => page.evaluate(run as (value: unknown) => never, argument as unknown),
    async inject(source) {
      await page.evaluate(source);
    },
    async click(x, y) {
      await page.mouse.click(x, y);
    },
    type: text => page.keyboard.type(text),
    press: (key, ...modifiers) => page.keyboard.press([...modifiers, key].join('+')),
    resize: (width, height) => page.setViewportSize({width, height}),
    show: () => page.bringToFront(),
    async screenshot(path) {
      await page.screenshot({path});
    },
    close: () => page.close(),
  };
};

/** Chromium behind the proxy, with the built extension or, for a start, without. */
export const startChromium = async (
  proxyPort: number,
  withExtension: boolean,
  extension = built('chrome-mv3'),
): Promise<ChromiumBrowser> => {
  const browser = findChromium();
  if (browser === null) throw new Error('No Chromium found. On Debian: sudo apt-get install -y chromium');
  const args = [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'];
  const running = await launchChromium({
    browser,
    extension: withExtension ? extension : null,
    headless: true,
    args,
  });
  let id = running.extensionId;
  if (process.env['WORKER_STOPS'] !== undefined) await keepStopping(running.context);
  const strays: string[] = [];
  running.context.on('request', request => {
    if (!request.isNavigationRequest() && isStray(request.url())) strays.push(request.url());
  });
  const pages = new WeakMap<Tab, Page>();
  const pageOf = (tab: Tab): Page => {
    const page = pages.get(tab);
    if (page === undefined) throw new Error('This tab is not of this browser.');
    return page;
  };
  return {
    name: 'chromium',
    context: running.context,
    strays,
    pageOf,
    protocol: tab => running.context.newCDPSession(pageOf(tab)),
    async open(address) {
      const page = await running.context.newPage();
      const tab = tabOf(page);
      pages.set(tab, page);
      if (address !== undefined) await tab.goto(address);
      return tab;
    },
    get extensionOrigin() {
      if (id === null) throw new Error('The extension is not installed yet.');
      return `chrome-extension://${id}/`;
    },
    async install() {
      id = await running.load(extension);
    },
    async remove() {
      const background = await backgroundOf(running);
      // The answer cannot come any more.
      await background.evaluate('chrome.management.uninstallSelf()').catch(() => undefined);
    },
    close: () => running.close(),
  };
};
