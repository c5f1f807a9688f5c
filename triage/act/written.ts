import {readZones} from '../detect/zones';
import type {Ticket, Where} from '../ticket';

/** A stretch of what the customer wrote themselves; offsets into the unchanged text it comes from. */
export interface Written {
  readonly text: string;
  readonly where: Pick<Where, 'comment' | 'side'>;
  readonly start: number;
}

/** Looked at per comment, and in all comments together: what comes after it tells the same, and takes time. */
const mostText = 20_000;
const mostInAll = 100_000;

/**
 * The subject and what the customer wrote, newest first, without quoted mail and signatures: there stand the agent's
 * own questions.
 */
export function* writtenByCustomer(ticket: Ticket): Generator<Written> {
  let left = mostInAll;
  for (let index = ticket.comments.length - 1; index >= 0 && left > 0; index--) {
    const {author, body: whole = ''} = ticket.comments[index] ?? {};
    if (author !== 'customer') continue;
    const body = whole.slice(0, mostText);
    left -= body.length;
    const zones = readZones(body);
    for (const [number, {start, zone}] of zones.entries()) {
      if (zone === 'quote' || zone === 'signature') continue;
      const end = zones[number + 1]?.start ?? body.length;
      yield {text: body.slice(start, end), where: {comment: index + 1, side: 'customer'}, start};
    }
  }
  yield {text: ticket.subject, where: {comment: 0, side: 'customer'}, start: 0};
}
