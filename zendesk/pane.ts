import * as selectors from './selectors';

/** Why the page of a ticket is not read, in words for the health line. */
export type PaneReason =
  | 'no selected tab'
  | 'no pane'
  | 'two conversations'
  | 'another tab is selected'
  | 'two panes'
  | 'pane not active'
  | "another ticket's pane";

/**
 * Where ticket N is on the page. `api-only`: the page does not say, so the page is not read, but the address still
 * names the ticket. `nothing`: the page contradicts the address, so nothing may be shown.
 */
export type Pane =
  | {readonly at: 'pane'; readonly pane: Element; readonly log: Element}
  | {readonly at: 'api-only'; readonly reason: PaneReason}
  | {readonly at: 'nothing'; readonly reason: PaneReason};

const nested = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);

/** Zendesk keeps every open ticket mounted, so text is only ever read inside the pane this returns. */
export function findPane(document: Document, id: string): Pane {
  const tab = selectedTicket(document);
  if (tab !== null && tab !== id) return {at: 'nothing', reason: 'another tab is selected'};

  const all = [selectors.paneByTicket(id), selectors.paneByLayout(id), selectors.paneByAnchor(id)]
    .flatMap(selector => [...document.querySelectorAll(selector)])
    .filter(element => element.querySelector(selectors.log) !== null);
  const active = all.filter(element => isActive(element, id));
  const pane = active[0];
  if (!pane) {
    return all.length > 0 ? {at: 'nothing', reason: 'pane not active'} : {at: 'api-only', reason: 'no pane'};
  }
  if (!active.every(element => nested(element, pane))) return {at: 'nothing', reason: 'two panes'};
  if (isMixed(pane, id)) return {at: 'nothing', reason: "another ticket's pane"};
  if (tab === null) return {at: 'api-only', reason: 'no selected tab'};

  const [log, ...more] = pane.querySelectorAll(selectors.log);
  if (!log || !more.every(other => log.contains(other))) return {at: 'api-only', reason: 'two conversations'};
  return {at: 'pane', pane, log};
}

/** Number of the selected ticket tab; '' when tabs contradict each other or it is no ticket; null when unknown. */
function selectedTicket(document: Document): string | null {
  const ids = new Set<string>();
  for (const tab of document.querySelectorAll(selectors.tab)) {
    if (!tab.matches(selectors.selected)) continue;
    const type = tab.getAttribute('data-entity-type');
    const number =
      tab.getAttribute('data-entity-id') ?? /\/tickets\/(\d+)/.exec(tab.getAttribute('href') ?? '')?.[1];
    if (type !== null && type !== 'TICKET_ENTITY_TYPE') ids.add('');
    else if (number !== undefined) ids.add(number);
  }
  if (ids.size > 1) return '';
  return ids.values().next().value ?? null;
}

function isActive(element: Element, id: string): boolean {
  const layouts = [element, ...element.querySelectorAll(selectors.paneByLayout(id))];
  return layouts.every(layout => (layout.getAttribute('data-is-active') ?? 'true') === 'true');
}

/** Whether the pane carries, holds or lies in the conversation of another ticket. Links may carry numbers freely. */
function isMixed(pane: Element, id: string): boolean {
  const holders: Element[] = [pane, ...pane.querySelectorAll(selectors.anyPane)];
  for (let above = pane.parentElement; above; above = above.parentElement) holders.push(above);
  return holders.some(holder => {
    const layout = /^ticket-(\d+)-standard-layout$/.exec(holder.getAttribute('data-test-id') ?? '')?.[1];
    const named = [
      holder.getAttribute('data-ticket-id'),
      holder.getAttribute('data-side-conversations-anchor-id'),
      layout,
    ];
    return named.some(other => other && other !== id) && holder.querySelector(selectors.log) !== null;
  });
}
