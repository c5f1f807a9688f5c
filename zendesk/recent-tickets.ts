import type {Known} from './read-api';

const mostTickets = 12;
const mostCharacters = 1_000_000;

export interface RecentTickets {
  readonly get: (id: string) => Known | undefined;
  readonly set: (id: string, known: Known) => void;
  readonly forget: (id: string) => void;
  /** The ticket is no longer looked at: one with very much text is not worth its memory. */
  readonly leave: (id: string) => void;
}

/** The last tickets read, in memory only, so that going back to one costs a single small request. */
export function recentTickets(): RecentTickets {
  const tickets = new Map<string, Known>();
  return {
    get: id => tickets.get(id),
    set(id, known) {
      tickets.delete(id);
      tickets.set(id, known);
      const [oldest] = tickets.keys();
      if (tickets.size > mostTickets && oldest !== undefined) tickets.delete(oldest);
    },
    forget: id => void tickets.delete(id),
    leave(id) {
      const comments = tickets.get(id)?.ticket.comments ?? [];
      if (comments.reduce((sum, {body}) => sum + body.length, 0) > mostCharacters) tickets.delete(id);
    },
  };
}
