import {type Desk, views} from './desk';
import {type Answer, errorAnswer, notFound, unauthorized, withFaults} from './faults';
import {me, restComment, restOrganizations, restTicket, restUsers} from './rest';
import type {DemoTicket} from './ticket';

const perMinute = 700;
const pageLimit = 100;

const headers = (used: number): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'max-age=0, private, must-revalidate',
  'x-rate-limit': String(perMinute),
  'x-rate-limit-remaining': String(Math.max(0, perMinute - used)),
  'ratelimit-reset': '30',
});

/** A page of `all` behind `page[after]`, with the `meta` and `links` of cursor paging. */
const cursorPage = <T>(all: readonly T[], url: URL) => {
  const size = Math.min(Number(url.searchParams.get('page[size]') ?? pageLimit) || pageLimit, pageLimit);
  const from = Number(url.searchParams.get('page[after]') ?? 0) || 0;
  const rows = all.slice(from, from + size);
  const end = from + rows.length;
  const hasMore = end < all.length;
  const next = new URL(url);
  next.searchParams.set('page[after]', String(end));
  return {
    rows,
    meta: {
      has_more: hasMore,
      after_cursor: rows.length > 0 ? String(end) : null,
      before_cursor: String(from),
    },
    links: {next: hasMore ? next.href : null, prev: null},
  };
};

const wants = (url: URL, what: string): boolean =>
  (url.searchParams.get('include') ?? '').split(',').includes(what);

const showTicket = (ticket: DemoTicket, url: URL) => ({
  ticket: restTicket(ticket, url.origin),
  ...(wants(url, 'users') ? {users: restUsers(ticket)} : {}),
  ...(wants(url, 'organizations') ? {organizations: restOrganizations(ticket)} : {}),
});

const listComments = (ticket: DemoTicket, url: URL) => {
  const all = ticket.comments.map((comment, index) => ({comment, index}));
  if (url.searchParams.get('sort') === '-created_at') all.reverse();
  const {rows, meta, links} = cursorPage(all, url);
  const comments = rows.map(({comment, index}) => restComment(ticket, comment, index, url.origin));
  return {comments, meta, links, ...(wants(url, 'users') ? {users: restUsers(ticket)} : {})};
};

/** Tickets that contain every word of a search, in subject or comments. */
export const searchTickets = (desk: Desk, query: string): DemoTicket[] => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '' && !word.includes(':'));
  return [...desk.tickets.values()].filter(ticket => {
    const text = [ticket.subject, ...ticket.comments.map(comment => comment.body)].join('\n').toLowerCase();
    return words.every(word => text.includes(word));
  });
};

const search = (desk: Desk, url: URL) => {
  const results = searchTickets(desk, url.searchParams.get('query') ?? '').map(ticket => ({
    ...restTicket(ticket, url.origin),
    result_type: 'ticket',
  }));
  return {results, facets: null, count: results.length, next_page: null, previous_page: null};
};

/** What a well-behaved API gives for the address, or null where it knows none. */
const good = (desk: Desk, url: URL): unknown => {
  const [, ticketId, comments] =
    /^\/api\/v2\/tickets\/(\d+)(\/comments)?(?:\.json)?$/.exec(url.pathname) ?? [];
  if (ticketId !== undefined) {
    const ticket = desk.tickets.get(Number(ticketId));
    if (ticket === undefined) return null;
    return comments === undefined ? showTicket(ticket, url) : listComments(ticket, url);
  }
  const [, viewId] = /^\/api\/v2\/views\/(\d+)\/tickets(?:\.json)?$/.exec(url.pathname) ?? [];
  if (viewId !== undefined) {
    if (!views.some(view => view.id === Number(viewId))) return null;
    const {rows, meta, links} = cursorPage([...desk.tickets.values()], url);
    return {tickets: rows.map(ticket => restTicket(ticket, url.origin)), meta, links};
  }
  if (/^\/api\/v2\/tickets\/show_many(\.json)?$/.test(url.pathname)) {
    const ids = (url.searchParams.get('ids') ?? '').split(',').slice(0, 100).map(Number);
    const tickets = ids
      .flatMap(id => desk.tickets.get(id) ?? [])
      .map(ticket => restTicket(ticket, url.origin));
    return {tickets, count: tickets.length, next_page: null, previous_page: null};
  }
  if (/^\/api\/v2\/search(\.json)?$/.test(url.pathname)) return search(desk, url);
  if (/^\/api\/v2\/users\/me(\.json)?$/.test(url.pathname)) return {user: me};
  return null;
};

/** Answers one request to /api/v2, with whatever faults are switched on. `url` carries the host that was asked. */
export const apiAnswer = (desk: Desk, method: string, url: URL, signedIn: boolean): Answer => {
  const path = `${url.pathname}${url.search}`;
  if (!signedIn) return withFaults(unauthorized, path, desk.faults);
  if (method !== 'GET') return errorAnswer(403, 'Forbidden', 'Invalid authenticity token');
  const body = good(desk, url);
  const used = desk.requests.filter(seen => seen.path.startsWith('/api/')).length;
  const answer = body === null ? notFound : {status: 200, headers: headers(used), body: JSON.stringify(body)};
  return withFaults(answer, path, desk.faults);
};
