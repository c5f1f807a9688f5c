import type {PageCore} from '../protocol/page-core';

/** Popovers of the page that may come to lie above ours within `inMs` before we give way. */
const patience = {times: 5, inMs: 5000};

/**
 * Whether the page keeps the engineer from seeing what a click on us would do: the page is hidden or see-through, we
 * are inert, or a modal dialog of the page has the floor.
 */
function isCovered(core: PageCore): boolean {
  const {host} = core;
  const {documentElement, body} = document;
  if (host.matches('[inert]') || documentElement.matches('[inert]')) return true;
  if (getComputedStyle(documentElement).display === 'none' || body === null) return true;
  return [...document.querySelectorAll(':modal')].some(element => element !== host);
}

/**
 * Keeps `covered` in the store true to the page. A popover of the page above ours is answered by raising ours again;
 * a page that insists has its way, and nothing of ours acts until it stops.
 */
export function watchCover(core: PageCore): () => void {
  const stop = new AbortController();
  const {signal} = stop;
  let raised: number[] = [];
  let isOutdone = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** Raises our host once more, unless it was in vain too often: then the page has its way. */
  const insist = (): void => {
    const now = performance.now();
    raised = [...raised.filter(time => now - time < patience.inMs), now];
    isOutdone = raised.length > patience.times;
    if (!isOutdone) core.raise();
    clearTimeout(retry);
    if (isOutdone) retry = setTimeout(tryAgain, patience.inMs);
  };
  const tryAgain = (): void => {
    insist();
    look();
  };
  const look = (): void => {
    // Hidden as a popover it would still be drawn, but below the page's own layers.
    if (!isOutdone && core.host.isConnected && !core.host.matches(':popover-open')) insist();
    const covered = isOutdone || isCovered(core);
    if (covered !== core.snapshot().covered) core.set({covered});
  };
  const onToggle = (event: Event): void => {
    const {target} = event;
    const isForeign = target instanceof Element && target !== core.host && target.matches(':popover-open');
    if (isForeign) insist();
    else if (isOutdone && target !== core.host) {
      isOutdone = [...document.querySelectorAll(':popover-open')].some(element => element !== core.host);
    }
    look();
  };
  // Neither event bubbles; both are seen on their way down.
  document.addEventListener('toggle', onToggle, {capture: true, signal});
  document.addEventListener('close', look, {capture: true, signal});
  const observer = new MutationObserver(look);
  const attributeFilter = ['style', 'class', 'inert', 'hidden', 'open', 'popover'];
  for (const element of [document.documentElement, document.body, core.host]) {
    observer.observe(element, {attributes: true, attributeFilter});
  }
  // A dialog opens by a method, which shows as an attribute of the dialog only.
  const dialogs = new MutationObserver(records => {
    if (records.some(({target}) => target.nodeName === 'DIALOG')) look();
  });
  dialogs.observe(document, {attributes: true, attributeFilter: ['open'], subtree: true});
  look();
  return () => {
    stop.abort();
    clearTimeout(retry);
    observer.disconnect();
    dialogs.disconnect();
  };
}
