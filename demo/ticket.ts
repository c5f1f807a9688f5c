import {z} from 'zod';
import {areaIds} from '../triage/ticket';

const line = z.string().min(1);

const attachment = z.union([
  line.transform(name => ({name, content: `${name}: no content in the demo\n`})),
  z.strictObject({name: line, content: z.string()}),
]);

const comment = z.strictObject({
  /** `auto` is what a Zendesk trigger sends in the agent's name. */
  from: z.enum(['customer', 'agent', 'internal', 'auto']),
  /** Who it says it is; invented. */
  name: line.optional(),
  at: z.iso.datetime(),
  body: z.string(),
  attachments: z.array(attachment).default([]),
});

/** One invented ticket, as the files in demo/tickets/ hold it. */
export const demoTicket = z.strictObject({
  id: z.int().positive(),
  subject: z.string(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']).default('open'),
  priority: z.enum(['urgent', 'high', 'normal', 'low']).nullable().default('normal'),
  channel: z.enum(['web', 'email', 'api', 'messaging']).default('web'),
  requester: line,
  organization: line.nullable().default(null),
  tags: z.array(line).default([]),
  comments: z.array(comment).min(1),
  /** What the extension should say about it: the area it is about (or `none`) and others truly involved. */
  expects: z.strictObject({
    primary: z.enum([...areaIds, 'none']),
    also: z.array(z.enum(areaIds)).default([]),
  }),
  /** Why that is the answer, for whoever doubts it. */
  why: line,
});

export type DemoTicket = z.output<typeof demoTicket>;
export type DemoComment = DemoTicket['comments'][number];
