import {randomBytes} from 'node:crypto';
import type {Fault} from './faults';
import {readTickets} from './read-tickets';
import type {DemoComment, DemoTicket} from './ticket';

/** What one request looked like when it reached the server. */
export interface Seen {
  readonly at: number;
  readonly method: string;
  readonly host: string;
  /** Path with query. */
  readonly path: string;
  readonly signedIn: boolean;
}

/** Needs Collaboration, the view GitLab Support works from, and an ordinary one beside it. */
export const views = [
  {id: 360080204660, title: 'Needs Collaboration'},
  {id: 360080204661, title: 'All unsolved tickets'},
] as const;

/** Everything the demo Zendesk knows: tickets, session, what to do wrong, and who asked for what. */
export class Desk {
  readonly tickets = new Map<number, DemoTicket>();
  /** Cookie value that counts as signed in; changed by signOut. */
  session = randomBytes(16).toString('hex');
  signedIn = true;
  /** First match wins; see faults.ts. */
  faults: Fault[] = [];
  /** Milliseconds an API answer waits, by path; for shuffled answers. */
  delay: (path: string) => number = () => 0;
  readonly requests: Seen[] = [];
  /** What wanted to change something through the API, since the start: reset leaves it. */
  readonly writes: Seen[] = [];

  constructor(tickets: readonly DemoTicket[] = readTickets()) {
    for (const ticket of tickets) this.tickets.set(ticket.id, ticket);
  }

  /** Adds a comment as if it had just come in. Returns false when there is no such ticket. */
  addComment(id: number, comment: Pick<DemoComment, 'from' | 'body'> & Partial<DemoComment>): boolean {
    const ticket = this.tickets.get(id);
    if (ticket === undefined) return false;
    const added = {at: new Date().toISOString(), attachments: [], ...comment};
    this.tickets.set(id, {...ticket, comments: [...ticket.comments, added]});
    return true;
  }

  /** The open session ends; pages that are open stay open, as in real life. */
  signOut(): void {
    this.signedIn = false;
    this.session = randomBytes(16).toString('hex');
  }

  /** No faults, no delays, an empty record. Tickets stay as they are. */
  reset(): void {
    this.signedIn = true;
    this.faults = [];
    this.delay = () => 0;
    this.requests.length = 0;
  }
}
