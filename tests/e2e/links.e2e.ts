import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readTickets} from '../../demo/read-tickets';
import {areaIds} from '../../triage/ticket';
import {pageFacts} from '../catalog/page-facts';
import {clickInside, openSidebar, openTicket, shownBy} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const page = readFileSync(new URL('../../catalog/handbook/sec-pod.md', import.meta.url), 'utf8');
const tickets = readTickets();

/** Every link under the headings of the areas. The pod's own and the learning resources are the popup's matter. */
const areaLinks = (): string[] => {
  const facts = pageFacts(page);
  const lineOf = (heading: string): number =>
    facts.find(({what, value}) => what === 'heading' && value === heading)?.line ?? 0;
  const [from, to] = [lineOf('Sec Pod Troubleshooting Resources'), lineOf('Learning Resources')];
  return facts
    .filter(({what, line}) => what === 'link' && line > from && line < to)
    .map(({value}) => new URL(value, 'https://handbook.gitlab.com').href);
};

/** Opens everything that is folded, one click at a time, as a reader would. */
const unfold = async (tab: Tab): Promise<void> => {
  const folded = 'aside [data-area] button[aria-expanded="false"]:not(.sp-why button)';
  const count = (): Promise<number> =>
    tab.evaluate(
      selector =>
        [...document.documentElement.children].reduce(
          (sum, host) => sum + (host.shadowRoot?.querySelectorAll(selector).length ?? 0),
          0,
        ),
      folded,
    );
  await until('everything is unfolded', async () => {
    if ((await count()) === 0) return true;
    await clickInside(tab, folded);
    return false;
  });
};

const hrefs = (tab: Tab): Promise<string[]> =>
  tab.evaluate(
    () =>
      [...document.documentElement.children].flatMap(host =>
        [...(host.shadowRoot?.querySelectorAll('aside a') ?? [])].map(
          link => (link as HTMLAnchorElement).href,
        ),
      ),
    null,
  );

describe.each(browserNames)('links of the handbook page in the sidebar of %s', name => {
  let stage: Stage;
  let tab: Tab;
  const reached = new Set<string>();
  beforeAll(async () => {
    stage = await startStage(name);
    tab = await stage.browser.open('/agent/dashboard');
  });
  afterAll(() => stage.close());

  test.each(areaIds)('%s', async id => {
    const ticket = tickets.find(({expects}) => expects.primary === id);
    if (ticket === undefined) throw new Error(`No demo ticket is about ${id}`);
    await openTicket(tab, ticket.id);
    await openSidebar(tab, ticket.id);
    await unfold(tab);
    expect((await shownBy(tab))?.areas[0]?.id).toBe(id);
    for (const href of await hrefs(tab)) reached.add(href);
  });

  test('every link of the page about an area was there', () => {
    const wanted = areaLinks();
    expect(wanted).toHaveLength(49);
    expect(wanted.filter(link => !reached.has(link))).toEqual([]);
  });

  test('every link leads to a full https address', () => {
    expect([...reached].filter(href => !href.startsWith('https://'))).toEqual([]);
  });
});
