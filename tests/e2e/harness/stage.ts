import {type Demo, startDemo} from '../../../demo/server';
import {type ChromiumBrowser, startChromium} from './chromium';
import {startFirefox} from './firefox';
import {type DemoProxy, startProxy} from './proxy';
import {unwanted} from './requests';
import type {Browser} from './tab';

export const browserNames = ['chromium', 'firefox'] as const;

/** A demo Zendesk, the proxy that leads to it, and one browser behind it. */
export interface Stage<B extends Browser = Browser> {
  readonly demo: Demo;
  readonly proxy: DemoProxy;
  readonly browser: B;
  /** Ends all of it. Throws when anything but reading the open Zendesk was asked of the network meanwhile. */
  close(): Promise<void>;
}

const stageFor = async <B extends Browser>(start: (proxyPort: number) => Promise<B>): Promise<Stage<B>> => {
  const demo = await startDemo();
  const proxy = await startProxy(demo.port);
  const browser = await start(proxy.port);
  return {
    demo,
    proxy,
    browser,
    async close() {
      await browser.close();
      proxy.close();
      await demo.close();
      const left = unwanted({demo, proxy, browser});
      if (left.length > 0) throw new Error(`Something left the browser: ${left.join(', ')}`);
    },
  };
};

export const startStage = (name: Browser['name'], withExtension = true): Promise<Stage> =>
  name === 'chromium'
    ? startChromiumStage(withExtension)
    : stageFor(port => startFirefox(port, withExtension));

/** For what only Chromium can be asked: counters, workers, tasks. `extension` is another folder than the built one. */
export const startChromiumStage = (
  withExtension = true,
  extension?: string,
): Promise<Stage<ChromiumBrowser>> => stageFor(port => startChromium(port, withExtension, extension));

/** Firefox with another home folder, where an organisation's policy may lie. */
export const startFirefoxStage = (home: string): Promise<Stage> =>
  stageFor(port => startFirefox(port, true, {home}));

/** Another build than the usual one, in either browser; `extension` is its folder. */
export const startStageWith = (name: Browser['name'], extension: string): Promise<Stage> =>
  name === 'chromium'
    ? startChromiumStage(true, extension)
    : stageFor(port => startFirefox(port, true, {extension}));

const patienceMs = 15_000;
const pollMs = 25;

/** Waits until a condition holds; throws with the question when it does not within 15 s. */
export const until = async (
  question: string,
  holds: () => Promise<boolean>,
  patience = patienceMs,
): Promise<void> => {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Still not so after ${patience} ms: ${question}`);
    await new Promise(resolve => setTimeout(resolve, pollMs));
  }
};
