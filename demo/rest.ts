import {htmlBody} from './body';
import type {DemoComment, DemoTicket} from './ticket';

const agent = {id: 1900, name: 'Alex Example', email: 'alex@support.example', role: 'agent'} as const;
const groupId = 360000;
const channelNames = {web: 'web', email: 'email', api: 'api', messaging: 'native_messaging'} as const;

const requesterId = (ticket: DemoTicket): number => ticket.id * 10 + 1;
const organizationId = (ticket: DemoTicket): number | null =>
  ticket.organization === null ? null : ticket.id * 10 + 2;
const isCustomer = (comment: DemoComment): boolean => comment.from === 'customer';

/** Numbers of the n-th comment (from 0) of a ticket, the same in API and page. */
export const commentIds = (ticketId: number, index: number): {id: number; auditId: number} => ({
  id: ticketId * 10_000 + index,
  auditId: ticketId * 10_000 + 5_000 + index,
});

export const me = {...agent, authenticity_token: 'demo-csrf'};

/** The ticket as `GET /api/v2/tickets/{id}.json` gives it. */
export const restTicket = (ticket: DemoTicket, origin: string) => ({
  id: ticket.id,
  url: `${origin}/api/v2/tickets/${ticket.id}.json`,
  subject: ticket.subject,
  raw_subject: ticket.subject,
  description: ticket.comments[0]?.body ?? '',
  status: ticket.status,
  custom_status_id: null,
  priority: ticket.priority,
  type: null,
  requester_id: requesterId(ticket),
  assignee_id: agent.id,
  organization_id: organizationId(ticket),
  group_id: groupId,
  brand_id: null,
  ticket_form_id: null,
  tags: ticket.tags,
  custom_fields: [
    {id: 360001, value: null},
    {id: 360002, value: ''},
  ],
  via: {channel: channelNames[ticket.channel], source: {from: {}, to: {}, rel: null}},
  is_public: true,
  from_messaging_channel: ticket.channel === 'messaging',
  created_at: ticket.comments[0]?.at,
  updated_at: ticket.comments.at(-1)?.at,
});

/** Users that appear in the ticket, for side-loading. */
export const restUsers = (ticket: DemoTicket) => [
  {
    id: requesterId(ticket),
    name: ticket.requester,
    email: `user${ticket.id}@customer.example`,
    role: 'end-user',
  },
  agent,
];

export const restOrganizations = (ticket: DemoTicket) => {
  const id = organizationId(ticket);
  return id === null ? [] : [{id, name: ticket.organization}];
};

/** The n-th comment (from 0). `metadata.system` carries what a reader must drop at once. */
export const restComment = (ticket: DemoTicket, comment: DemoComment, index: number, origin: string) => {
  const {id, auditId} = commentIds(ticket.id, index);
  return {
    id,
    type: 'Comment',
    author_id: isCustomer(comment) ? requesterId(ticket) : agent.id,
    body: comment.body,
    html_body: htmlBody(comment.body),
    plain_body: comment.body,
    public: comment.from !== 'internal',
    attachments: comment.attachments.map(({name, content}, number) => ({
      id: id * 10 + number,
      file_name: name,
      content_url: `${origin}/attachments/demo/${id}/${encodeURIComponent(name)}`,
      content_type: /\.(log|txt|ya?ml|json)$/.test(name) ? 'text/plain' : 'application/octet-stream',
      size: content.length,
    })),
    audit_id: auditId,
    via: {channel: channelNames[ticket.channel], source: {from: {}, to: {}, rel: null}},
    created_at: comment.at,
    metadata: {
      system: {
        client: 'Mozilla/5.0 (demo)',
        ip_address: '192.0.2.44',
        location: 'Nowhere, ZZ',
        latitude: 12.5,
        longitude: 34.5,
      },
      custom: {},
    },
  };
};
