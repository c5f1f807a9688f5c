import type {BrowserContext, Worker} from 'playwright-core';
import type {ChromiumBrowser} from './chromium';

/** The extension's background, as soon as it runs. */
export const backgroundOf = async ({context}: Pick<ChromiumBrowser, 'context'>): Promise<Worker> =>
  context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker');

/**
 * Ends the background a quarter of a second after each of its starts: whatever a test does next has to wake it.
 * `WORKER_STOPS=1 npm run e2e` runs every test so.
 */
export const keepStopping = async (context: BrowserContext): Promise<void> => {
  const session = await context.newCDPSession(await context.newPage());
  session.on('ServiceWorker.workerVersionUpdated', ({versions}) => {
    if (!versions.some(({runningStatus}) => runningStatus === 'running')) return;
    // The browser may have gone meanwhile.
    setTimeout(() => session.send('ServiceWorker.stopAllWorkers').catch(() => undefined), 250);
  });
  await session.send('ServiceWorker.enable');
};

/** Gives a function that ends the background at once, as the browser does after 30 idle seconds. */
export const workerStopper = async ({context}: ChromiumBrowser): Promise<() => Promise<void>> => {
  const session = await context.newCDPSession(await context.newPage());
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
};
