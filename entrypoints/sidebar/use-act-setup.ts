import {useEffect, useMemo, useState, useSyncExternalStore} from 'react';
import type {ActSetup} from '../../components/act-model';
import type {DraftId} from '../../triage/act/draft';
import {assigneeOf} from '../../zendesk/assignee';
import type {ActKit} from '../protocol/act-kit';
import type {PageSnapshot} from '../protocol/page-core';
import type {PageBridge} from './bridge';
import {errorsFoundIn} from './use-error-lines';

export const nothingOff: ReadonlySet<DraftId> = new Set();
/** What the restricted profile leaves out: it goes to Slack, to another system, or sums a ticket up. */
export const offWhenRestricted: ReadonlySet<DraftId> = new Set([
  'request',
  'slack',
  'pairing',
  'handover',
  'summary',
]);

const knownErrors = (ticketId: string): readonly string[] =>
  (errorsFoundIn(ticketId)?.known ?? []).map(({error}) => error.message.replace(/\{[a-z]+\}/g, '…'));

/** The script of actions, loaded as soon as a ticket is open; null until it is there. */
function useActKit(bridge: PageBridge, isWanted: boolean): ActKit | null {
  const [kit, setKit] = useState<ActKit | null>(() => globalThis.secPodActs ?? null);
  useEffect(() => {
    if (!isWanted || kit !== null) return;
    let current = true;
    void bridge.ask({type: 'load', script: 'act'}).then(() => {
      if (current) setKit(globalThis.secPodActs ?? null);
    });
    return () => {
      current = false;
    };
  }, [bridge, isWanted, kit]);
  return kit;
}

/** What actions need of this page: the reply of the ticket in front, and where the ticket is. */
export function useActSetup(
  bridge: PageBridge,
  {reader}: PageSnapshot,
  restricted: boolean,
): ActSetup | undefined {
  const {reply, versions} = bridge;
  const mode = useSyncExternalStore(reply.watch, reply.mode);
  const revision = useSyncExternalStore(versions.subscribe, versions.revision);
  const kit = useActKit(bridge, reader.at !== 'elsewhere');
  const priority = reader.at === 'ready' ? reader.ticket.priority : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version makes other facts
  return useMemo(
    () =>
      kit === null
        ? undefined
        : {
            ...kit,
            ticketUrl: id => `${location.origin}/agent/tickets/${id}`,
            priority,
            assignee: () => assigneeOf(bridge.core.watching.pane()),
            mode,
            modeNow: reply.mode,
            off: restricted ? offWhenRestricted : nothingOff,
            knownErrors,
            versionOf: versions.of,
            insert: reply.insert,
          },
    [bridge, kit, reply, versions, revision, priority, mode, restricted],
  );
}
