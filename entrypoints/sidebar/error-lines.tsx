import {type ReactElement, useCallback, useMemo, useState} from 'react';
import {ErrorLines} from '../../components/errors';
import {type TicketFile, TicketFiles} from '../../components/errors-files';
import {useCopyTools} from '../../components/errors-tools';
import {useLog} from '../../components/log-state';
import {useTools} from '../../components/sidebar-context';
import {packFor} from '../../triage/errors/offline-text';
import {offlineSign, versionOfTicket} from '../../triage/errors/ticket-version';
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

/** Versions that were set by hand, for as long as the page lives. */
const setByHand = new Map<string, string>();

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
  const [, redraw] = useState(0);
  const open = useCallback((name: string) => tools?.openLog(name) ?? null, [tools]);
  const taker = useLog(open);
  const read = useMemo(
    () => ({
      version: ticket && versionOfTicket(ticket),
      sign: ticket && offlineSign(ticket),
      attached: ticket === null ? [] : attachedTo(ticket),
    }),
    [ticket],
  );
  if (ticket === null) return null;
  const byHand = setByHand.get(ticket.id);
  const inLog = taker.log?.reading?.gitlab ?? null;
  const seen = read.version ?? (inLog === null ? null : {version: inLog, from: 'log'});
  const version = byHand ?? seen?.version ?? null;
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
        from: byHand === undefined ? (seen?.from ?? null) : 'set by hand',
        onSet(next) {
          if (next === null) setByHand.delete(ticket.id);
          else setByHand.set(ticket.id, next);
          redraw(count => count + 1);
        },
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
