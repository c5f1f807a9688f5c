import {mkdirSync} from 'node:fs';
import {focusPart, waitInside, writeDraft} from '../e2e/harness/act';
import {clickInside, openSidebar, openTicket} from '../e2e/harness/sidebar';
import {type Stage, startStage} from '../e2e/harness/stage';
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

async function takePagePictures(stage: Stage): Promise<void> {
  for (const page of ['options', 'popup']) {
    const tab = await stage.browser.open(`${stage.browser.extensionOrigin}${page}.html`);
    if (page === 'popup') await tab.resize(400, 520);
    await pause(600);
    await tab.screenshot(`${folder}/${page}-light.png`);
    console.log(`${folder}/${page}-light.png`);
    await tab.close();
  }
}

mkdirSync(folder, {recursive: true});
const stage = await startStage('chromium');
try {
  stage.demo.desk.addComment(4110, {from: 'customer', body: telling});
  await takeTicketPictures(stage);
  await takePagePictures(stage);
} finally {
  await stage.close();
}
