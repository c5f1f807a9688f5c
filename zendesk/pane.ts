import * as selectors from './selectors';

/** Why the page of a ticket is not read, in words for the health line. */
type PaneReason =
  | 'no selected tab'
  | 'no pane'
  | 'two conversations'
  | 'another tab is selected'
  | 'two panes'
  | 'pane not active'
  | 'pane not visible'
  | "another ticket's pane";

/**
 * Where ticket N is on the page. `api-only`: the page does not say, so the page is not read, but the address still
 * names the ticket. `nothing`: the page contradicts the address, so nothing may be shown.
 */
export type Pane =
  | {readonly at: 'pane'; readonly pane: Element; readonly log: Element}
  | {readonly at: 'api-only'; readonly reason: PaneReason}
  | {readonly at: 'nothing'; readonly reason: PaneReason};

/** Zendesk keeps every open ticket mounted, so text is only ever read inside the pane this returns. */
export function findPane(document: Document, id: string): Pane {
  const tab = selectedTicket(document);
  if (tab !== null && tab !== id) return {at: 'nothing', reason: 'another tab is selected'};

  const all = [...document.querySelectorAll(selectors.paneOf(id))].filter(hasLog);
  const [pane, ...more] = all.filter(element => isActive(element, id));
  if (!pane) {
    return all.length > 0 ? {at: 'nothing', reason: 'pane not active'} : {at: 'api-only', reason: 'no pane'};
  }
  // The first in the page is the outermost, if they are nested at all.
  if (!more.every(other => pane.contains(other))) return {at: 'nothing', reason: 'two panes'};
  const other = selectors.paneOfOther(id);
  // Links in a conversation may carry other numbers.
  if (pane.closest(other) || [...pane.querySelectorAll(other)].some(hasLog)) {
    return {at: 'nothing', reason: "another ticket's pane"};
  }
  if (tab === null) return {at: 'api-only', reason: 'no selected tab'};
  // Not a question of place, since panes overlap: Zendesk hides the others by display or visibility.
  if (!pane.checkVisibility({visibilityProperty: true})) return {at: 'api-only', reason: 'pane not visible'};

  const [log, ...rest] = pane.querySelectorAll(`${selectors.log},${selectors.item}`);
  const isOne =
    rest.every(part => log?.contains(part)) && pane.querySelectorAll(selectors.subject).length < 2;
  return log && isOne ? {at: 'pane', pane, log} : {at: 'api-only', reason: 'two conversations'};
}

const hasLog = (element: Element): boolean => element.querySelector(selectors.log) !== null;

/** Where Zendesk says whether a layout is active, it must be: the pane itself or one inside it. */
const isActive = (pane: Element, id: string): boolean =>
  [pane, ...pane.querySelectorAll(selectors.layoutOf(id))].every(
    layout => (layout.getAttribute('data-is-active') ?? 'true') === 'true',
  );

/** Number of the selected ticket tab; '' when tabs contradict each other or it is no ticket; null when unknown. */
function selectedTicket(document: Document): string | null {
  const ids = new Set<string>();
  for (const tab of document.querySelectorAll(selectors.selectedTab)) {
    const type = tab.getAttribute('data-entity-type') ?? 'TICKET_ENTITY_TYPE';
    const number =
      tab.getAttribute('data-entity-id') ?? /\/tickets\/(\d+)/.exec(tab.getAttribute('href') ?? '')?.[1];
    if (type !== 'TICKET_ENTITY_TYPE') ids.add('');
    else if (number !== undefined) ids.add(number);
  }
  const [first = null] = ids;
  return ids.size > 1 ? '' : first;
}
