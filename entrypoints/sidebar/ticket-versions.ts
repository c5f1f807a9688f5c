import {type SeenVersion, versionOfTicket} from '../../triage/errors/ticket-version';
import type {GitLabVersion} from '../../triage/log/versions';
import type {Ticket} from '../../triage/ticket';

/** GitLab versions by ticket, for as long as the page lives; nothing of it is stored. */
export interface TicketVersions {
  /**
   * What counts: set by hand, else what the ticket's text says, else what a log read for it says, else its tags. A
   * form field is filled in once and forgotten, a log is of the day.
   */
  of(ticket: Ticket): SeenVersion | null;
  /** null goes back to what was read. */
  setByHand(ticketId: string, version: GitLabVersion | null): void;
  readInLog(ticketId: string, version: GitLabVersion): void;
  subscribe(listener: () => void): () => void;
  /** Another number after each change. */
  revision(): number;
}

export function createTicketVersions(): TicketVersions {
  const byHand = new Map<string, GitLabVersion>();
  const inLogs = new Map<string, GitLabVersion>();
  const listeners = new Set<() => void>();
  let revision = 0;
  const changed = (): void => {
    revision++;
    for (const listener of [...listeners]) listener();
  };
  return {
    of(ticket) {
      const set = byHand.get(ticket.id);
      if (set !== undefined) return {version: set, from: 'set by hand'};
      const seen = versionOfTicket(ticket);
      const inLog = inLogs.get(ticket.id);
      if (inLog === undefined || (seen !== null && seen.from !== 'tag')) return seen;
      return {version: inLog, from: 'log'};
    },
    setByHand(ticketId, version) {
      if (version === null) byHand.delete(ticketId);
      else byHand.set(ticketId, version);
      changed();
    },
    readInLog(ticketId, version) {
      if (inLogs.get(ticketId) === version) return;
      inLogs.set(ticketId, version);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    revision: () => revision,
  };
}
