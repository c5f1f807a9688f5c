import type {Detector} from '../../triage/detect';
import type {AreaId, Triage} from '../../triage/ticket';
import type {Hidden} from '../../settings/model';
import type {OpenTicket, ReaderState} from '../../zendesk/state';
import {ask, isAlive} from './background';
import type {PageStore} from './page-store';
import {triageInSlices} from './triage';

export interface TicketFollower {
  onReader(reader: ReaderState): void;
  onHidden(hidden: Hidden): void;
  onDetector(detector: Detector): void;
}

/**
 * Detects for the ticket in front of the engineer and keeps the store true to it: a new ticket never shows the
 * result of the one before. Asks for the sidebar when there is something likely to show.
 */
export function followTicket(store: PageStore, signal: AbortSignal, loadSidebar: () => void): TicketFollower {
  let running: AbortController | null = null;
  let scanned: OpenTicket | null = null;
  let allHidden: Hidden['tickets'] = [];
  let badge = '';
  let detector: Detector | null = null;
  let isAsked = false;
  signal.addEventListener('abort', () => running?.abort());

  const hiddenFor = (id: string): readonly AreaId[] =>
    allHidden.find(entry => entry.ticketId === id)?.areas ?? [];

  const shown = (triage: Triage | null): void => {
    const {hidden, settings} = store.snapshot();
    const likely = (triage?.areas ?? []).filter(
      area => area.level === 'likely' && !hidden.includes(area.id) && !settings.areasOff.includes(area.id),
    );
    if (likely.length > 0) loadSidebar();
    const ids = likely.map(area => area.id);
    if (ids.join() === badge) return;
    badge = ids.join();
    void ask({type: 'badge', areas: ids});
  };

  const needDetector = async (): Promise<void> => {
    if (detector !== null || isAsked) return;
    isAsked = true;
    const answer = await ask({type: 'load', script: 'detector'});
    if (answer?.loaded !== true) isAsked = false; // asked again with the next change
  };

  const scan = async (ticket: OpenTicket): Promise<void> => {
    if (detector === null) return;
    running?.abort();
    const run = new AbortController();
    running = run;
    scanned = ticket;
    const triage = await triageInSlices(detector, ticket, run.signal, partial => {
      store.set({triage: partial, scanning: true});
      shown(partial);
    });
    if (triage === null || run.signal.aborted) return;
    store.set({triage, scanning: false});
    shown(triage);
  };

  return {
    onReader(reader) {
      if (!isAlive()) store.set({outdated: true});
      const before = store.snapshot().reader;
      const idBefore = before.at === 'elsewhere' ? null : before.ticketId;
      const id = reader.at === 'elsewhere' ? null : reader.ticketId;
      const keeps = id === idBefore && reader.at === 'ready';
      if (!keeps) {
        running?.abort();
        scanned = null;
        store.set({reader, triage: null, scanning: false, hidden: id === null ? [] : hiddenFor(id)});
        shown(null);
      } else {
        store.set({reader});
      }
      if (reader.at !== 'elsewhere') void needDetector();
      if (reader.at === 'ready' && reader.ticket !== scanned) void scan(reader.ticket);
    },
    onHidden({tickets}) {
      allHidden = tickets;
      const {reader, triage} = store.snapshot();
      if (reader.at !== 'elsewhere') store.set({hidden: hiddenFor(reader.ticketId)});
      shown(triage);
    },
    onDetector(loaded) {
      detector = loaded;
      const {reader} = store.snapshot();
      if (reader.at === 'ready') void scan(reader.ticket);
    },
  };
}
