import {type Demo, startDemo} from '../../../demo/server';
import {startChromium} from './chromium';
import {startFirefox} from './firefox';
import {type DemoProxy, startProxy} from './proxy';
import type {Browser} from './tab';

export const browserNames = ['chromium', 'firefox'] as const;

/** A demo Zendesk, the proxy that leads to it, and one browser behind it. */
export interface Stage {
  readonly demo: Demo;
  readonly proxy: DemoProxy;
  readonly browser: Browser;
  close(): Promise<void>;
}

export const startStage = async (name: Browser['name'], withExtension = true): Promise<Stage> => {
  const demo = await startDemo();
  const proxy = await startProxy(demo.port);
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start(proxy.port, withExtension);
  return {
    demo,
    proxy,
    browser,
    async close() {
      await browser.close();
      proxy.close();
      await demo.close();
    },
  };
};

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
