import {readFileSync} from 'node:fs';
import {Window} from 'happy-dom';

export type PageWindow = globalThis.Window & typeof globalThis;
export type Generation = '2026' | '2025' | '2022';
export const generations: readonly Generation[] = ['2026', '2025', '2022'];

const html = (generation: Generation): string =>
  readFileSync(new URL(`./pages/${generation}.html`, import.meta.url), 'utf8');
const sources = new Map(generations.map(generation => [generation, html(generation)]));

/** A window at `path` of the demo instance that shows one of the rebuilt pages, or the given HTML. */
export function openPage(
  page: Generation | {readonly html: string},
  path = '/agent/tickets/4242',
): PageWindow {
  const window = new Window({url: `https://gitlab.zendesk.com${path}`});
  window.document.write(typeof page === 'string' ? (sources.get(page) ?? '') : page.html);
  // happy-dom's classes are not the compiler's, but the same interface.
  return window as unknown as PageWindow;
}

/** Puts a window back to a fresh page of ticket 4242; thousands of windows would not fit into memory. */
export function resetPage(window: PageWindow, generation: Generation): void {
  const {document} = window;
  const fresh = new window.DOMParser().parseFromString(sources.get(generation) ?? '', 'text/html');
  document.body.replaceChildren(...[...fresh.body.children].map(child => document.importNode(child, true)));
  window.history.replaceState({}, '', '/agent/tickets/4242');
}

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
  for (const layout of window.document.querySelectorAll('[data-is-active]')) {
    layout.setAttribute(
      'data-is-active',
      String(layout.getAttribute('data-test-id') === `ticket-${id}-standard-layout`),
    );
  }
}
