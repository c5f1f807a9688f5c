import {launch} from 'puppeteer-core';
import {findChromium, findFirefox} from '../../../demo/browsers';
import {launchChromium} from '../../../demo/chromium';
import {built} from './built';

/** A browser with a window, driven by real keys; the protocol only prepares pages and looks on. */
export interface Headed {
  readonly name: 'chromium' | 'firefox';
  readonly windowClass: string;
  goto(address: string): Promise<void>;
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Addresses that tabs went to, or tried to: nothing but the demo can be reached. */
  visited(): Promise<readonly string[]>;
  /** Closes all tabs but the first and shows that one. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

async function headedChromium(proxyPort: number, display: string): Promise<Headed> {
  const browser = findChromium();
  if (browser === null) throw new Error('No Chromium found. On Debian: sudo apt-get install -y chromium');
  process.env['DISPLAY'] = display;
  const place = ['--window-size=1400,900', '--window-position=0,0', '--ozone-platform=x11'];
  const {context, close} = await launchChromium({
    browser,
    extension: built('chrome-mv3'),
    headless: false,
    args: [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>', ...place],
  });
  const visited: string[] = [];
  context.on('request', request => {
    if (request.isNavigationRequest()) visited.push(request.url());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    name: 'chromium',
    windowClass: 'chromium',
    async goto(address) {
      // The error page of an address that could not be reached may still be on its way, and would come in between.
      for (let left = 10; ; left--) {
        try {
          await page.goto(address, {waitUntil: 'domcontentloaded'});
          return;
        } catch (error) {
          if (left === 0) throw error;
          await new Promise(resolve => setTimeout(resolve, 300));
        }
      }
    },
    evaluate: (run, argument) => page.evaluate(run as (value: unknown) => never, argument as unknown),
    visited: async () => visited,
    async tidy() {
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.bringToFront();
    },
    close,
  };
}

/** Firefox's page for a tab that could not be reached names the address it was for. */
const addressOf = (url: string): string =>
  url.startsWith('about:') ? (new URL(url).searchParams.get('u') ?? url) : url;

async function headedFirefox(proxyPort: number, display: string): Promise<Headed> {
  const executablePath = findFirefox();
  if (executablePath === null)
    throw new Error('No Firefox found. On Debian: sudo apt-get install -y firefox-esr');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    acceptInsecureCerts: true,
    env: {...process.env, DISPLAY: display, MOZ_ENABLE_WAYLAND: '0'},
    args: ['--remote-allow-system-access', '--width=1400', '--height=900'],
    defaultViewport: null,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'browser.urlbar.suggest.searches': false,
      // What automation usually sets so that windows need no focus would keep keys from popups.
      'focusmanager.testmode': false,
      'remote.prefs.recommended': false,
    },
  });
  await browser.installExtension(built('firefox-mv3'));
  const [page = await browser.newPage()] = await browser.pages();
  return {
    name: 'firefox',
    windowClass: 'firefox',
    goto: async address => void (await page.goto(address, {waitUntil: 'domcontentloaded'})),
    evaluate: (run, argument) => page.evaluate(run as (value: unknown) => never, argument as unknown),
    visited: async () => (await browser.pages()).map(one => addressOf(one.url())),
    async tidy() {
      // Firefox then shows the one that is left; bringing it to the front by the protocol would take the keys away.
      for (const other of await browser.pages()) if (other !== page) await other.close();
    },
    close: () => browser.close(),
  };
}

export const startHeaded = (name: Headed['name'], proxyPort: number, display: string): Promise<Headed> =>
  name === 'chromium' ? headedChromium(proxyPort, display) : headedFirefox(proxyPort, display);
