import {readFileSync} from 'node:fs';
import {Window} from 'happy-dom';

export type PageWindow = globalThis.Window & typeof globalThis;
export type Generation = '2026' | '2025' | '2022';
export const generations: readonly Generation[] = ['2026', '2025', '2022'];

const html = (generation: Generation): string =>
  readFileSync(new URL(`./pages/${generation}.html`, import.meta.url), 'utf8');
const sources = new Map(generations.map(generation => [generation, html(generation)]));

/** Which ticket a pane was drawn for, whatever a test does to its attributes. */
const drawnFor = new WeakMap<Element, string>();
const panesIn = (window: PageWindow): readonly Element[] => [
  ...window.document.querySelectorAll('#main_panes > *, .main_panes > *'),
];

/** A window at `path` of the demo instance that shows one of the rebuilt pages, or the given HTML. */
export function openPage(
  page: Generation | {readonly html: string},
  path = '/agent/tickets/4242',
): PageWindow {
  const window = new Window({url: `https://gitlab.zendesk.com${path}`});
  window.document.write(typeof page === 'string' ? (sources.get(page) ?? '') : page.html);
  // happy-dom's classes are not the compiler's, but the same interface.
  const opened = window as unknown as PageWindow;
  for (const pane of panesIn(opened)) {
    const id = /(?:ticket-|ticket-id="|anchor-id=")(\d+)/.exec(pane.outerHTML)?.[1];
    if (id) drawnFor.set(pane, id);
  }
  return opened;
}

/** Thousands of open windows would not fit into memory. */
export const closePage = async (window: PageWindow): Promise<void> => {
  // Made by openPage, so it is one of happy-dom's.
  await (window as unknown as Window).happyDOM.close();
};

/** What Zendesk does on a click on a tab: the address first, then tabs and panes. */
export function selectTicket(
  window: PageWindow,
  id: string,
  steps: 'address' | 'tabs' | 'both' = 'both',
): void {
  if (steps !== 'tabs') window.history.pushState({}, '', `/agent/tickets/${id}`);
  if (steps === 'address') return;
  for (const tab of window.document.querySelectorAll('[data-test-id="header-tab"]')) {
    const isSelected = tab.getAttribute('data-entity-id') === id;
    tab.setAttribute('data-entity-is-selected', String(isSelected));
    if (isSelected) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  for (const pane of panesIn(window)) {
    if (drawnFor.get(pane) === id) pane.removeAttribute('style');
    else pane.setAttribute('style', 'display:none');
  }
  for (const layout of window.document.querySelectorAll('[data-is-active]')) {
    layout.setAttribute(
      'data-is-active',
      String(layout.getAttribute('data-test-id') === `ticket-${id}-standard-layout`),
    );
  }
}
