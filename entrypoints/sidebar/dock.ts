const rule = (width: number): string =>
  `@media (min-width:900px){#main_panes{margin-inline-end:${width}px !important}}`;

export interface Dock {
  /** Reserves `width` CSS pixels at the page's end edge, or none. */
  reserve(width: number | null): void;
  remove(): void;
}

/**
 * Makes room beside the ticket by one stylesheet of ours: no node and no attribute of Zendesk's changes. On narrow
 * windows nothing is reserved, there the sidebar floats.
 */
export function createDock(document: Document): Dock {
  let style: HTMLStyleElement | null = null;
  return {
    reserve(width) {
      if (width === null) {
        style?.remove();
        style = null;
        return;
      }
      const text = rule(Math.round(width));
      style ??= document.createElement('style');
      if (style.textContent !== text) style.textContent = text;
      // Never empty on the page: Firefox would report an empty style of ours to the page's security policy.
      if (!style.isConnected) document.documentElement.append(style);
    },
    remove() {
      style?.remove();
      style = null;
    },
  };
}
