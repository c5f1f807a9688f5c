import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type BrowserContext, chromium} from 'playwright-core';
import type {Found} from './browsers';

export interface ChromiumOptions {
  readonly browser: Found;
  /** Folder of the built extension; null starts without it. */
  readonly extension: string | null;
  readonly headless: boolean;
  /** Further command-line switches, such as where to find the demo Zendesk. */
  readonly args: readonly string[];
}

export interface RunningChromium {
  readonly context: BrowserContext;
  /** Null until an extension is loaded. */
  readonly extensionId: string | null;
  /** Loads an unpacked extension while the browser runs and gives its id. */
  load(extension: string): Promise<string>;
  close(): Promise<void>;
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--ignore-certificate-errors',
  '--enable-unsafe-extension-debugging',
];

const waitMs = 15_000;

/** Chromium's own sandbox does not work for root, and rarely in a container. */
const canSandbox = process.getuid?.() !== 0 && process.env['CI'] === undefined;

const extensionIdOf = async (context: BrowserContext): Promise<string> => {
  const isOurs = (url: string): boolean => url.startsWith('chrome-extension://');
  const running = context.serviceWorkers().find(worker => isOurs(worker.url()));
  const worker =
    running ??
    (await context.waitForEvent('serviceworker', {timeout: waitMs, predicate: found => isOurs(found.url())}));
  return new URL(worker.url()).host;
};

/** Starts a Chromium of any brand on a fresh profile, with the extension; throws when it is not really there. */
export const launchChromium = async (options: ChromiumOptions): Promise<RunningChromium> => {
  const {browser, extension, headless, args} = options;
  const profile = await mkdtemp(join(tmpdir(), 'sec-pod-triage-'));
  const byFlag =
    extension === null || browser.loads === 'by-cdp'
      ? []
      : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless,
    chromiumSandbox: canSandbox,
    // As an agent's browser: extensions on, and a page that is left may be kept for the way back.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [...quiet, ...byFlag, ...args],
    viewport: headless ? {width: 1400, height: 900} : null,
  });
  const load = async (folder: string): Promise<string> => {
    const session = await context.browser()?.newBrowserCDPSession();
    if (session === undefined)
      throw new Error('This browser gives no CDP session to load the extension with.');
    const {id} = await session.send('Extensions.loadUnpacked', {path: folder});
    await session.detach();
    return id;
  };
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 5});
  };
  if (extension === null) return {context, extensionId: null, load, close};
  try {
    if (browser.loads === 'by-cdp') await load(extension);
    return {context, extensionId: await extensionIdOf(context), load, close};
  } catch (error) {
    await close();
    throw new Error(
      `${browser.path} started, but the extension in ${extension} is not in it. Chromium or Chrome for Testing always works; set CHROME_PATH to choose one.`,
      {cause: error},
    );
  }
};
