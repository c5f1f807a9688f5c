import type {KnownError} from '../../catalog/known-error';
import type {OfflinePack} from '../../catalog/offline-pack';
import type {ScannerWords} from '../../catalog/scanner-words';
import {createLogTools, type LogReader} from '../log/read-log';
import type {SliceOptions} from '../match/slices';
import type {Ticket} from '../ticket';
import {createErrorFinder} from './find';
import {errorsInTicket, type TicketErrors} from './ticket-errors';

/** Everything that knows error lines; made once, kept as long as the page lives. */
export interface ErrorTools {
  /** @throws the signal's reason when aborted */
  inTicket(ticket: Ticket, slices: Omit<SliceOptions, 'limit'>): Promise<TicketErrors>;
  openLog(name: string): LogReader;
  readonly offline: OfflinePack;
}

export function createErrorTools(
  errors: readonly KnownError[],
  words: ScannerWords,
  offline: OfflinePack,
): ErrorTools {
  const finder = createErrorFinder(errors);
  const logs = createLogTools(finder, words);
  return {
    inTicket: (ticket, slices) => errorsInTicket(ticket, {finder, words}, slices),
    openLog: logs.open,
    offline,
  };
}
