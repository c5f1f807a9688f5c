import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readCatalog} from '../../catalog/read-catalog';
import {readTickets} from '../../demo/read-tickets';
import {areaIds} from '../../triage/ticket';
import {pageFacts} from '../catalog/page-facts';
import {clickInside, openSidebar, openTicket, shownBy} from './harness/sidebar';
import {browserNames, type Stage, startStage, until} from './harness/stage';
import type {Tab} from './harness/tab';

const page = readFileSync(new URL('../../catalog/handbook/sec-pod.md', import.meta.url), 'utf8');
const areas = readCatalog().catalog?.areas ?? [];
const tickets = readTickets();

/** Lines of the handbook page from one area's heading to the next heading. */
const linesOf = (id: string): {from: number; to: number} => {
  const from = areas.find(area => area.id === id)?.line ?? Number.POSITIVE_INFINITY;
  const next = pageFacts(page).find(({what, line}) => what === 'heading' && line > from);
  return {from, to: next?.line ?? Number.POSITIVE_INFINITY};
};

/** The links the page gives for an area. Where API security shares DAST's section, both share its links. */
const linksOf = (id: string): string[] => {
  const {from, to} = linesOf(id);
  return pageFacts(page)
    .filter(({what, line}) => what === 'link' && line >= from && line < to)
    .map(({value}) => value);
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
  for (let left = await count(); left > 0; left = await count()) {
    const before = left;
    await clickInside(tab, folded);
    await until('one more is unfolded', async () => (await count()) < before);
  }
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
    const wanted = linksOf(id).map(link => new URL(link, 'https://handbook.gitlab.com').href);
    // API security has no section of its own on the page: DAST's holds its links, and either area may show them.
    const elsewhere = id === 'dast' ? await apiSecurityLinks() : [];
    expect(wanted.filter(link => !reached.has(link) && !elsewhere.includes(link))).toEqual([]);
  });

  const apiSecurityLinks = async (): Promise<string[]> => {
    const area = areas.find(found => found.id === 'api-security');
    return (area?.resources ?? []).flatMap(({href}) => (href === undefined ? [] : [href]));
  };

  test('every link leads to a full https address', () => {
    expect([...reached].filter(href => !href.startsWith('https://'))).toEqual([]);
  });
});
