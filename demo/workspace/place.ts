/** What an address of the workspace shows. */
export type Place =
  | {readonly at: 'ticket'; readonly id: number}
  | {readonly at: 'view'; readonly id: number}
  | {readonly at: 'search'; readonly query: string}
  | {readonly at: 'dashboard'};

export const placeOf = (url: URL): Place => {
  const [, ticket] = /^\/agent\/tickets\/(\d+)/.exec(url.pathname) ?? [];
  if (ticket !== undefined) return {at: 'ticket', id: Number(ticket)};
  const [, view] = /^\/agent\/filters\/(\d+)/.exec(url.pathname) ?? [];
  if (view !== undefined) return {at: 'view', id: Number(view)};
  if (url.pathname.startsWith('/agent/search')) return {at: 'search', query: url.searchParams.get('q') ?? ''};
  return {at: 'dashboard'};
};

/** A name for the pane of a place; one pane each stays mounted. */
export const paneKey = (place: Place): string => ('id' in place ? `${place.at} ${place.id}` : place.at);
