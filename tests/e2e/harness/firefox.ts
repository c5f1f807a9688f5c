import {type KeyInput, launch, type Page} from 'puppeteer-core';
import {findFirefox} from '../../../demo/browsers';
import {origin} from '../../../demo/hosts';
import {built} from './built';
import type {Browser, Tab} from './tab';

const addonId = 'sec-pod-triage@gitlab.support';
/** Firefox draws this by chance for each profile; fixed here so that tests know the extension's addresses. */
const addonUuid = '5ec90d00-7a1a-4e5e-8d5e-5ec90d5ec90d';

/** Firefox itself stays off the network: no updates, no settings, no portal detection. */
const quiet = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.update.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'browser.search.update': false,
  'extensions.getAddons.cache.enabled': false,
};

const tabOf = (page: Page): Tab => {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    errors,
    async goto(address) {
      const {href, protocol} = new URL(address, origin);
      // For the extension's own pages Firefox never says that they are loaded: callers wait for what they need.
      await page.goto(href, protocol === 'moz-extension:' ? {waitUntil: []} : {});
    },
    async reload() {
      await page.reload();
    },
    async back() {
      await page.evaluate(() => history.back());
    },
    async forward() {
      await page.evaluate(() => history.forward());
    },
    url: () => page.url(),
    // Puppeteer unwraps handles in the argument's type; plain values pass unchanged.
    evaluate: (run, argument) => page.evaluate(run as (value: unknown) => never, argument as unknown),
    async inject(source) {
      await page.evaluate(source);
    },
    click: (x, y) => page.mouse.click(x, y),
    type: text => page.keyboard.type(text),
    async press(key, ...modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput); // the same names as in Playwright
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
    },
    resize: (width, height) => page.setViewport({width, height}),
    show: () => page.bringToFront(),
    async screenshot(path) {
      await page.screenshot({path: path as `${string}.png`}); // callers write PNG
    },
    close: () => page.close(),
  };
};

/** Firefox behind the proxy, with the built extension or, for a start, without. */
export const startFirefox = async (
  proxyPort: number,
  withExtension: boolean,
  extension = built('firefox-mv3'),
): Promise<Browser> => {
  const executablePath = findFirefox();
  if (executablePath === null)
    throw new Error('No Firefox found. On Debian: sudo apt-get install -y firefox-esr');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: {width: 1400, height: 900},
    extraPrefsFirefox: {
      ...quiet,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({[addonId]: addonUuid}),
    },
  });
  const install = async (): Promise<void> => {
    await browser.installExtension(extension);
  };
  if (withExtension) await install();
  return {
    name: 'firefox',
    extensionOrigin: `moz-extension://${addonUuid}/`,
    async open(address) {
      const tab = tabOf(await browser.newPage());
      if (address !== undefined) await tab.goto(address);
      return tab;
    },
    install,
    close: () => browser.close(),
  };
};
