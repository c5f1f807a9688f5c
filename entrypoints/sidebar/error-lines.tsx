import {type ReactElement, useCallback, useEffect, useMemo, useSyncExternalStore} from 'react';
import {ErrorLines} from '../../components/errors';
import {type TicketFile, TicketFiles} from '../../components/errors-files';
import {useCopyTools} from '../../components/errors-tools';
import {useLog} from '../../components/log-state';
import {useTools} from '../../components/sidebar-context';
import {packFor} from '../../triage/errors/offline-text';
import {offlineSign} from '../../triage/errors/ticket-version';
import {attachmentBytes, ownAddress} from '../../zendesk/attachment';
import type {OpenTicket} from '../../zendesk/state';
import type {PageBridge} from './bridge';
import {useErrorLines} from './use-error-lines';

interface Attached {
  readonly name: string;
  readonly comment: number;
  /** Where the page may fetch it from its own origin. */
  readonly address: string | null;
}

function attachedTo(ticket: OpenTicket): readonly Attached[] {
  return ticket.comments.flatMap(({attachments = []}, index) =>
    attachments.map((name, number) => ({
      name,
      comment: index + 1,
      address: ownAddress(ticket.commentRefs[index]?.files?.[number] ?? '', location.origin),
    })),
  );
}

/** Known error lines of the open ticket, its attachments, and what else bears on them. */
export function TicketErrorLines({
  bridge,
  ticket,
}: {
  readonly bridge: PageBridge;
  readonly ticket: OpenTicket | null;
}): ReactElement | null {
  const {view, catalog} = useTools();
  const copyTools = useCopyTools();
  const {tools, found} = useErrorLines(bridge, ticket);
  const {versions} = bridge;
  useSyncExternalStore(versions.subscribe, versions.revision);
  const open = useCallback((name: string) => tools?.openLog(name) ?? null, [tools]);
  const taker = useLog(open);
  const read = useMemo(
    () => ({
      sign: ticket && offlineSign(ticket),
      attached: ticket === null ? [] : attachedTo(ticket),
    }),
    [ticket],
  );
  const inLog = taker.log?.reading?.gitlab ?? null;
  const ticketId = ticket?.id;
  useEffect(() => {
    if (ticketId !== undefined && inLog !== null) versions.readInLog(ticketId, inLog);
  }, [versions, ticketId, inLog]);
  if (ticket === null) return null;
  const seen = versions.of(ticket);
  const version = seen?.version ?? null;
  const {take} = taker;
  const files = read.attached.map(
    ({name, comment, address}): TicketFile => ({
      name,
      comment,
      ...(address === null
        ? {}
        : {
            read: () =>
              void take(
                name,
                0,
                attachmentBytes(address, {
                  fetch: (url, init) => fetch(url, init),
                  signal: bridge.core.signal,
                }),
              ),
          }),
    }),
  );
  return (
    <ErrorLines
      key={ticket.id}
      found={found}
      version={{
        version,
        from: seen?.from ?? null,
        onSet: next => versions.setByHand(ticket.id, next),
      }}
      offline={
        read.sign === null || tools === null
          ? null
          : {
              sign: read.sign,
              pack: packFor(
                tools.offline,
                view.matches.map(({id}) => id),
              ),
            }
      }
      files={
        <TicketFiles
          files={files}
          taker={taker}
          areas={catalog.areas}
          version={version}
          tools={copyTools}
          onPage={() => void bridge.ask({type: 'open-log'})}
        />
      }
    />
  );
}
