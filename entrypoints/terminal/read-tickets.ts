import {z} from 'zod';
import type {Ticket} from '../../triage/ticket';

const comment = z.object({
  author: z
    .enum(['customer', 'agent', 'internal'])
    .nullish()
    .transform(author => author ?? 'customer'),
  body: z
    .string()
    .nullish()
    .transform(body => body ?? ''),
  attachments: z.array(z.string()).nullish(),
});

/** One line of a ticket file; what is missing is empty. */
const ticketLine = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform(id => id ?? ''),
  subject: z
    .string()
    .nullish()
    .transform(subject => subject ?? ''),
  comments: z.array(comment).nullish(),
  tags: z.array(z.string()).nullish(),
});

/** A line of a JSONL file: a ticket, or why it is none. */
export type TicketLine =
  | {readonly ticket: Ticket /** As it was written: text or number. */; readonly id: string | number}
  | {readonly line: number; readonly reason: string};

/** Reads JSON lines; blank ones are passed over. Never throws. */
export function* readTickets(text: string): Generator<TicketLine> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield readTicket(line, index + 1);
  }
}

function readTicket(source: string, line: number): TicketLine {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return {line, reason: 'is not JSON'};
  }
  const result = ticketLine.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    return {
      line,
      reason: `${issue?.path.map(String).join('.') || 'ticket'}: ${issue?.message ?? 'is not a ticket'}`,
    };
  }
  const {id, subject, comments, tags} = result.data;
  return {
    id,
    ticket: {
      id: String(id),
      subject,
      comments: (comments ?? []).map(({author, body, attachments}) =>
        attachments ? {author, body, attachments} : {author, body},
      ),
      tags: tags ?? [],
    },
  };
}
