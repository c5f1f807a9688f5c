import {mkdirSync} from 'node:fs';
import {origin} from '../../demo/hosts';
import {startDemo} from '../../demo/server';
import {dropFile} from '../e2e/harness/drop-file';
import {focusPart, waitInside, writeDraft} from '../e2e/harness/act';
import {clickInside, openSidebar, openTicket} from '../e2e/harness/sidebar';
import type {ChromiumBrowser} from '../e2e/harness/chromium';
import {startDisplay} from '../e2e/harness/display';
import {startHeaded} from '../e2e/harness/headed';
import {startProxy} from '../e2e/harness/proxy';
import {type Stage, startChromiumStage, until} from '../e2e/harness/stage';
import type {Tab} from '../e2e/harness/tab';

const folder = 'docs/screenshots';
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const schemes = ['light', 'dark'] as const;

/** Holds what must not leave with a request for help. */
const telling =
  'We changed the filter on git.maps.example (10.20.30.40) and ran it again with glpat-AbCdEfGh1234567890xy. I also tried what bo@maps.example proposed.';

async function showRequest(tab: Tab): Promise<void> {
  await waitInside(tab, 'aside .sp-deeds');
  await clickInside(tab, 'aside [data-area="security-dashboard"] h2');
  await tab.press('r');
  await tab.type('counts of report and dashboard differ');
  await clickInside(tab, 'dialog summary');
  await pause(300);
}

/** The pictures of README and docs: each surface, light and dark, on demo tickets. */
const onTickets: readonly {
  readonly name: string;
  readonly ticket: number;
  readonly act?: (tab: Tab) => Promise<void>;
}[] = [
  {name: 'sidebar', ticket: 4101},
  {
    name: 'known-error',
    ticket: 4101,
    act: async tab => {
      await waitInside(tab, 'aside .sp-error');
      await clickInside(tab, 'aside .sp-error .sp-error-line');
      await pause(700);
    },
  },
  {name: 'owner-unclear', ticket: 4107},
  {name: 'several-areas', ticket: 4122},
  {name: 'look-alike', ticket: 4126},
  {
    name: 'highlight',
    ticket: 4101,
    act: async tab => {
      await clickInside(tab, '.sp-snippet');
      await pause(700);
    },
  },
  {
    name: 'checklist',
    ticket: 4101,
    act: async tab => {
      await waitInside(tab, 'aside .sp-deeds');
      await clickInside(tab, 'aside [data-area="sast"] .sp-deed:last-child');
      await waitInside(tab, 'dialog.sp-draft');
      await tab.press('Escape');
    },
  },
  {
    name: 'guard',
    ticket: 4101,
    act: async tab => {
      await writeDraft(tab, 4101, '<p>Hello Ines,</p>');
      await focusPart(tab, 'sast', 'help');
      await tab.press('i');
      await waitInside(tab, 'aside .sp-guard');
    },
  },
  {name: 'request-for-help', ticket: 4110, act: showRequest},
  {
    name: 'palette',
    ticket: 4107,
    act: async tab => {
      await clickInside(tab, 'aside button[aria-label^="Search"]');
      await pause(600);
      await tab.type('dast auth');
      await pause(400);
    },
  },
];

async function takeTicketPictures(stage: Stage): Promise<void> {
  const tab = await stage.browser.open('/agent/dashboard');
  for (const scheme of schemes) {
    await tab.evaluate(wanted => window.__demo.setScheme(wanted), scheme);
    for (const {name, ticket, act} of onTickets) {
      await openTicket(tab, ticket);
      await openSidebar(tab, ticket);
      await act?.(tab);
      await pause(300);
      await tab.screenshot(`${folder}/${name}-${scheme}.png`);
      console.log(`${folder}/${name}-${scheme}.png`);
      await tab.press('Escape');
    }
  }
}

/** The extension's own pages: in which state, reached by what is typed. */
const ownPages: readonly {readonly name: string; readonly page: string; readonly typed?: string}[] = [
  {name: 'options', page: 'options'},
  {name: 'popup', page: 'popup'},
  {name: 'popup-results', page: 'popup', typed: 'secret det'},
  {name: 'popup-none', page: 'popup', typed: 'zzqx'},
  {name: 'keys', page: 'popup', typed: '?'},
];

async function takePagePictures(stage: Stage<ChromiumBrowser>): Promise<void> {
  for (const scheme of schemes)
    for (const {name, page, typed} of ownPages) {
      const tab = await stage.browser.open();
      await stage.browser.pageOf(tab).emulateMedia({colorScheme: scheme});
      await tab.goto(`${stage.browser.extensionOrigin}${page}.html`);
      if (page === 'popup') await tab.resize(400, 520);
      await pause(600);
      if (typed !== undefined) await tab.type(typed);
      await pause(600);
      await tab.screenshot(`${folder}/${name}-${scheme}.png`);
      console.log(`${folder}/${name}-${scheme}.png`);
      await tab.close();
    }
}

/** What belongs to the browser and not to a page: the address bar's suggestions. */
async function takeOmniboxPicture(): Promise<void> {
  const demo = await startDemo();
  const proxy = await startProxy(demo.port);
  const display = await startDisplay();
  const browser = await startHeaded('chromium', proxy.port, display.name);
  try {
    await browser.goto(`${origin}/agent/dashboard`);
    await display.focus(browser.windowClass);
    await pause(2000);
    await display.press('ctrl+l');
    await display.type('sec ');
    await pause(500);
    await display.type('ds docs');
    await pause(1500);
    await display.picture(`${folder}/omnibox.png`);
    console.log(`${folder}/omnibox.png`);
  } finally {
    await browser.close();
    await display.close();
    proxy.close();
    await demo.close();
  }
}

/** A job log as runners write it, with what must not be shown. */
const jobLog = `Running with gitlab-runner 17.9.0 (c4cbe9dd)
  on docker-1 x8Yz
Using docker image sha256:9f1c2d for registry.gitlab.com/security-products/semgrep:5 with digest registry.gitlab.com/security-products/semgrep@sha256:77aa ...
$ export TOKEN=glpat-AbCdEfGh1234567890xy
$ /analyzer run
[INFO] [Semgrep] [2026-11-20T08:01:44Z] ▶ GitLab Semgrep analyzer v5.30.0
[INFO] [Semgrep] [2026-11-20T08:01:45Z] ▶ SAST_EXCLUDED_PATHS=spec, test, tmp
[FATA] [Semgrep] [2026-11-20T08:03:19Z] ▶ tool notification error: Out of memory
Uploading artifacts...
WARNING: gl-sast-report.json: no matching files. Ensure that the artifact path is relative to the working directory
ERROR: Job failed: exit code 1
`;

async function takeLogPictures(stage: Stage<ChromiumBrowser>): Promise<void> {
  for (const scheme of schemes) {
    const tab = await stage.browser.open(`${stage.browser.extensionOrigin}log.html`);
    await stage.browser.pageOf(tab).emulateMedia({colorScheme: scheme});
    await until('the page stands', () =>
      tab.evaluate(() => document.querySelector('.sp-drop') !== null, null),
    );
    await tab.evaluate(dropFile, {selector: '.sp-drop', name: 'semgrep-sast.log', text: jobLog});
    await until('the log is read', () =>
      tab.evaluate(() => document.querySelector('.sp-log[data-state="done"] .sp-facts') !== null, null),
    );
    await pause(300);
    await tab.screenshot(`${folder}/log-page-${scheme}.png`);
    console.log(`${folder}/log-page-${scheme}.png`);
    await tab.close();
  }
}

mkdirSync(folder, {recursive: true});
const stage = await startChromiumStage();
try {
  stage.demo.desk.addComment(4110, {from: 'customer', body: telling});
  await takeTicketPictures(stage);
  await takePagePictures(stage);
  await takeLogPictures(stage);
} finally {
  await stage.close();
}
await takeOmniboxPicture().catch((error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  console.log(
    'docs/screenshots/omnibox.png is left as it was: a picture of the address bar needs ImageMagick (on Debian: sudo apt-get install -y imagemagick)',
  );
});
