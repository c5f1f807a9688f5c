declare global {
  interface Window {
    /** Frames in which the sidebar spoke about another ticket than the address, or showed another ticket's area. */
    __wrongPaints: {url: string; ticketId: string | null; area: string | null; since: number}[];
  }
}

/**
 * Looks at the sidebar in every frame the browser paints. Wrong is an area that does not belong to the ticket the
 * sidebar names, at any time; and areas of a ticket that has not been the address for more than 50 ms. Runs inside
 * the page, so it uses only its argument: ticket number → area expected first.
 */
export const watchPaint = (primaries: Record<string, string>): void => {
  window.__wrongPaints = [];
  let address = location.pathname;
  let changedAt = performance.now();
  requestAnimationFrame(function look() {
    if (location.pathname !== address) {
      address = location.pathname;
      changedAt = performance.now();
    }
    const aside = [...document.documentElement.children]
      .map(host => host.shadowRoot?.querySelector('aside[aria-label="Sec Pod Triage"]'))
      .find(found => found !== null && found !== undefined);
    const ticketId = aside?.getAttribute('data-ticket-id') ?? null;
    const area = aside?.querySelector('[data-area]')?.getAttribute('data-area') ?? null;
    const since = performance.now() - changedAt;
    const isOther = ticketId !== null && area !== null && primaries[ticketId] !== area;
    const isStale = area !== null && !address.endsWith(`/${ticketId}`) && since > 50;
    if (isOther || isStale) window.__wrongPaints.push({url: address, ticketId, area, since});
    requestAnimationFrame(look);
  });
};
