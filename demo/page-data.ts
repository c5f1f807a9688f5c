import type {Desk} from './desk';
import {views} from './desk';
import {searchTickets} from './api';
import {commentIds} from './rest';
import type {DemoComment, DemoTicket} from './ticket';

/** A comment as the demo's own page gets it; faults of the API never touch this way. */
export interface PageComment extends Pick<DemoComment, 'from' | 'at' | 'body'> {
  readonly id: number;
  readonly auditId: number;
  readonly sender: string;
  readonly attachments: readonly string[];
}

export interface PageTicket
  extends Pick<
    DemoTicket,
    'id' | 'subject' | 'status' | 'priority' | 'channel' | 'requester' | 'organization' | 'tags'
  > {
  readonly comments: readonly PageComment[];
}

export type PageRow = Omit<PageTicket, 'comments'>;

export interface PageView {
  readonly id: number;
  readonly title: string;
  readonly rows: readonly PageRow[];
}

const senders = {agent: 'Alex Example', internal: 'Alex Example', auto: 'GitLab Support'} as const;

const row = ({
  id,
  subject,
  status,
  priority,
  channel,
  requester,
  organization,
  tags,
}: DemoTicket): PageRow => ({
  id,
  subject,
  status,
  priority,
  channel,
  requester,
  organization,
  tags,
});

const pageTicket = (ticket: DemoTicket): PageTicket => ({
  ...row(ticket),
  comments: ticket.comments.map(({from, at, body, name, attachments}, index) => ({
    ...commentIds(ticket.id, index),
    from,
    at,
    body,
    sender: name ?? (from === 'customer' ? ticket.requester : senders[from]),
    attachments: attachments.map(attachment => attachment.name),
  })),
});

/** What `/__demo/…` answers to the demo's own page: a ticket, the views, a search; null where there is nothing. */
export const pageData = (
  desk: Desk,
  url: URL,
): PageTicket | readonly PageView[] | readonly PageRow[] | null => {
  const [, id] = /^\/__demo\/tickets\/(\d+)$/.exec(url.pathname) ?? [];
  if (id !== undefined) {
    const ticket = desk.tickets.get(Number(id));
    return ticket === undefined ? null : pageTicket(ticket);
  }
  if (url.pathname === '/__demo/views') {
    const rows = [...desk.tickets.values()].map(row);
    return views.map(view => ({...view, rows}));
  }
  if (url.pathname === '/__demo/search') return searchTickets(desk, url.searchParams.get('q') ?? '').map(row);
  return null;
};
