import {useEffect, useState} from 'react';
import type {TicketErrors} from '../../triage/errors/ticket-errors';
import type {ErrorTools} from '../../triage/errors/tools';
import type {OpenTicket} from '../../zendesk/state';
import '../protocol/error-tools';
import type {PageBridge} from './bridge';

const breathe = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

/** Has the script of known errors loaded; null until it is there. */
async function loadTools(bridge: PageBridge): Promise<ErrorTools | null> {
  if (globalThis.secPodErrors === undefined) await bridge.ask({type: 'load', script: 'errors'});
  return globalThis.secPodErrors ?? null;
}

let latest: {readonly id: string; readonly found: TicketErrors} | null = null;
/** What was found in a ticket last; null where it was not looked through. */
export const errorsFoundIn = (ticketId: string): TicketErrors | null =>
  latest?.id === ticketId ? latest.found : null;

export interface ErrorSearch {
  /** null until the script of known errors is loaded, or where it cannot be. */
  readonly tools: ErrorTools | null;
  /** null while this very ticket is being looked through for the first time. */
  readonly found: TicketErrors | null;
}

/** Looks for error lines in the ticket in front of the engineer, in slices, again when it grows. */
export function useErrorLines(bridge: PageBridge, ticket: OpenTicket | null): ErrorSearch {
  const [tools, setTools] = useState<ErrorTools | null>(() => globalThis.secPodErrors ?? null);
  const [result, setResult] = useState<{readonly id: string; readonly found: TicketErrors} | null>(null);
  const isWanted = ticket !== null;
  useEffect(() => {
    if (!isWanted || tools !== null) return;
    let current = true;
    void loadTools(bridge).then(loaded => {
      if (current) setTools(loaded);
    });
    return () => {
      current = false;
    };
  }, [bridge, isWanted, tools]);
  useEffect(() => {
    if (ticket === null || tools === null) return;
    const run = new AbortController();
    const search = async (): Promise<void> => {
      const slices = {now: () => performance.now(), pause: breathe, signal: run.signal};
      const found = await tools.inTicket(ticket, slices);
      if (run.signal.aborted) return;
      latest = {id: ticket.id, found};
      setResult(latest);
    };
    // The only thing it throws is that another ticket took this one's place.
    search().catch(() => undefined);
    return () => run.abort();
  }, [tools, ticket]);
  return {tools, found: result !== null && result.id === ticket?.id ? result.found : null};
}
