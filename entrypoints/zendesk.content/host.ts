/** Sits on top of the page's own styles: `:host{all:initial}` would lose to a page rule with !important. */
const hostStyle = `
:host{all:initial !important;display:block !important;position:fixed !important;inset-block:0 !important;inset-inline:auto 0 !important;
margin:0 !important;padding:0 !important;border:0 !important;width:auto !important;height:auto !important;
max-width:none !important;max-height:none !important;background:transparent !important;overflow:visible !important;
opacity:1 !important;visibility:visible !important;transform:none !important;filter:none !important;
pointer-events:none !important;z-index:2147483647 !important;contain:layout style !important}
`;

/** Tells our host from those of other extensions, also for the copy that comes after an update. */
const mark = 'data-sec-pod-triage';

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host (back) on the page and on top of it. */
  raise(): void;
  remove(): void;
}

/** Removes what a copy of ours left on the page when the extension was updated or switched off under it. */
export function removeLeftHosts({documentElement}: Document): void {
  for (const element of [...documentElement.children]) {
    const isOurs = [...(element.shadowRoot?.children ?? [])].some(child => child.hasAttribute(mark));
    if (isOurs) element.remove();
  }
}

/**
 * Makes the one element of ours on the page: a popover below <html>, so that neither Zendesk's React tree nor its
 * styles own it, with an open shadow root. The tag name is random per page.
 */
export function createHost(document: Document): Host {
  const element = document.createElement(`sp-${Math.random().toString(36).slice(2, 10)}`);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({mode: 'open'});
  const style = document.createElement('style');
  style.textContent = hostStyle;
  style.setAttribute(mark, '');
  root.append(style);
  return {
    element,
    root,
    raise() {
      if (!element.isConnected) document.documentElement.append(element);
      // Without its attribute it could not be shown; a page may take it.
      element.setAttribute('popover', 'manual');
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    remove() {
      element.remove();
    },
  };
}
