import type {Pane} from './pane';
import type {Target} from './quiet-observer';
import * as selectors from './selectors';

const children = {childList: true};
const growing = {childList: true, subtree: true};
const selection = {
  ...growing,
  attributeFilter: ['aria-current', 'data-entity-is-selected', 'data-entity-id'],
};

/**
 * What tells that another tab was selected or a comment arrived: the tab bar, the list of comments, and the children of
 * what they stand in, to notice when React replaces them. Never a subtree of the body: that costs 37 to 71 % of every
 * change of the page.
 */
export function pageTargets(document: Document, found: Pane): readonly Target[] {
  const tabBar =
    document.querySelector(selectors.tabBar) ?? document.querySelector(selectors.tab)?.parentElement;
  const log = found.at === 'pane' ? found.log : null;
  const list = log?.querySelector(selectors.item)?.parentElement ?? null;
  const targets = new Map<Node, MutationObserverInit>();
  for (const inner of [tabBar, list ?? log]) {
    for (let above = inner?.parentElement; above; above = above.parentElement) targets.set(above, children);
  }
  if (tabBar) targets.set(tabBar, selection);
  if (list) targets.set(list, children);
  else if (log) targets.set(log, growing);
  return [...targets];
}
