import type {Known} from './read-api';

/** The last tickets read, in memory only, so that going back to one costs a single small request. Oldest first. */
export type RecentTickets = Map<string, Known>;

const mostTickets = 12;
const mostCharacters = 1_000_000;
/** What a comment weighs besides its text, in characters. */
const perComment = 200;

export function remember(recent: RecentTickets, id: string, known: Known): void {
  recent.delete(id);
  recent.set(id, known);
  for (const oldest of recent.keys()) if (recent.size > mostTickets) recent.delete(oldest);
}

/** For a ticket that is no longer looked at: very much text is not worth its memory. */
export function forgetHuge(recent: RecentTickets, id: string): void {
  const comments = recent.get(id)?.ticket.comments ?? [];
  if (comments.reduce((sum, {body}) => sum + body.length + perComment, 0) > mostCharacters) recent.delete(id);
}
