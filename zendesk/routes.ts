/**
 * The number of the ticket that the address names, or null elsewhere (views, search, a requester's list, a new
 * ticket). The event log of a ticket counts as the ticket; `/agent/#/tickets/1` is how links of 2015 look.
 */
export function ticketId({pathname, hash}: Pick<Location, 'pathname' | 'hash'>): string | null {
  const path = /^\/agent\/?$/.test(pathname) ? `/agent${hash.slice(1)}` : pathname;
  return /^\/agent\/tickets\/([1-9]\d{0,14})(?:\/(?:events\/?)?)?$/.exec(path)?.[1] ?? null;
}
