import data from 'virtual:act';
import {useMemo, useSyncExternalStore} from 'react';
import type {ActSetup} from '../../components/act-model';
import type {DraftId} from '../../triage/act/draft';
import type {PageSnapshot} from '../protocol/page-core';
import type {PageBridge} from './bridge';
import {errorsFoundIn} from './use-error-lines';

const nothingOff: ReadonlySet<DraftId> = new Set();

const knownErrors = (ticketId: string): readonly string[] =>
  (errorsFoundIn(ticketId)?.known ?? []).map(({error}) => error.message.replace(/\{[a-z]+\}/g, '…'));

/** What actions need of this page: the reply of the ticket in front, and where the ticket is. */
export function useActSetup({reply}: PageBridge, {reader}: PageSnapshot): ActSetup {
  const mode = useSyncExternalStore(reply.watch, reply.mode);
  const priority = reader.at === 'ready' ? reader.ticket.priority : null;
  return useMemo(
    () => ({
      data,
      ticketUrl: id => `${location.origin}/agent/tickets/${id}`,
      priority,
      mode,
      modeNow: reply.mode,
      off: nothingOff,
      knownErrors,
      insert: reply.insert,
    }),
    [reply, priority, mode],
  );
}
