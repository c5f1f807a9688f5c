/** Sits on top of the page's own styles: `:host{all:initial}` would lose to a page rule with !important. */
const hostStyle = `
:host{all:initial !important;display:block !important;position:fixed !important;inset-block:0 !important;inset-inline:auto 0 !important;
margin:0 !important;padding:0 !important;border:0 !important;width:auto !important;height:auto !important;
max-width:none !important;max-height:none !important;background:transparent !important;overflow:visible !important;
opacity:1 !important;visibility:visible !important;transform:none !important;filter:none !important;
pointer-events:none !important;z-index:2147483647 !important;contain:layout style !important}
`;

export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Puts the host (back) on the page and on top of it. */
  raise(): void;
  remove(): void;
}

/**
 * Makes the one element of ours on the page: a popover below <html>, so that neither Zendesk's React tree nor its
 * styles own it, with an open shadow root. The tag name is random per page: another copy is found by the registry in
 * our own world, not by name.
 */
export function createHost(document: Document): Host {
  const element = document.createElement(`sp-${Math.random().toString(36).slice(2, 10)}`);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({mode: 'open'});
  const style = document.createElement('style');
  style.textContent = hostStyle;
  root.append(style);
  return {
    element,
    root,
    raise() {
      if (!element.isConnected) document.documentElement.append(element);
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    remove() {
      element.remove();
    },
  };
}
