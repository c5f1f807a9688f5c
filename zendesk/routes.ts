/**
 * The number of the ticket that the address names, or null elsewhere (views, search, a requester's list, a new
 * ticket). The event log of a ticket counts as the ticket; `/agent/#/tickets/1` is how links of 2015 look.
 */
export function ticketId({pathname, hash}: Pick<Location, 'pathname' | 'hash'>): string | null {
  const found =
    /^\/agent\/tickets\/([1-9]\d{0,14})(?:\/(?:events\/?)?)?$/.exec(pathname) ??
    (/^\/agent\/?$/.test(pathname) ? /^#\/tickets\/([1-9]\d{0,14})(?:\/(?:events\/?)?)?$/.exec(hash) : null);
  return found?.[1] ?? null;
}
