import {readFile} from 'node:fs/promises';
import {z} from 'zod';
import type {DemoTicket} from './ticket';

const ticketNumber = 9001;

/** A line of the labelled tickets, or of what `npm run detect` takes. */
const jsonTicket = z.object({
  subject: z.string().default(''),
  comments: z
    .array(
      z.object({
        author: z.enum(['customer', 'agent', 'internal']).default('customer'),
        body: z.string().default(''),
        attachments: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  tags: z.array(z.string()).default([]),
});

const frame = {
  id: ticketNumber,
  status: 'open',
  priority: 'normal',
  channel: 'web',
  requester: 'From your file',
  organization: null,
  expects: {primary: 'none', also: []},
  why: 'not known',
} as const;

const now = (): string => new Date().toISOString();

/** Reads a ticket: a JSON line `{subject, comments: [{author, body}], tags}`, or plain text whose first line is the subject. */
export const parseTicket = (text: string): DemoTicket => {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (!trimmed.startsWith('{')) {
    const [subject = '', ...rest] = trimmed.split('\n');
    const body = rest.join('\n').trim();
    return {
      ...frame,
      subject,
      tags: [],
      comments: [{from: 'customer', at: now(), body, attachments: []}],
      expects: {primary: 'none', also: []},
    };
  }
  const {subject, comments, tags} = jsonTicket.parse(JSON.parse(trimmed.split('\n')[0] ?? ''));
  const given = comments.length > 0 ? comments : [{author: 'customer' as const, body: '', attachments: []}];
  return {
    ...frame,
    expects: {primary: 'none', also: []},
    subject,
    tags,
    comments: given.map(({author, body, attachments}) => ({
      from: author,
      at: now(),
      body,
      attachments: attachments.map(name => ({name, content: ''})),
    })),
  };
};

export const readTicketFile = async (path: string): Promise<DemoTicket> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} cannot be read. Give a file with one JSON ticket or plain text.`);
  });
  try {
    return parseTicket(text);
  } catch (error) {
    throw new Error(
      `${path} is not a ticket: it begins with { but its first line is not JSON of the form {"subject": "…", "comments": [{"author": "customer", "body": "…"}]}.`,
      {cause: error},
    );
  }
};
