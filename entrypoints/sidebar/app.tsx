import catalog from 'virtual:catalog';
import {type ReactElement, useMemo, useState, useSyncExternalStore} from 'react';
import type {Asked, Deed} from '../../components/act-commands';
import {Sidebar} from '../../components/sidebar';
import {useSystemDark} from '../../components/use-dark';
import {panelWidth} from '../../settings/model';
import type {PageBridge} from './bridge';
import {sidebarActions} from './actions';
import {TicketErrorLines} from './error-lines';
import {Palette} from './palette';
import {useActSetup} from './use-act-setup';
import {useRestricted, withProfile} from './profile';
import {usePaletteKey} from './use-palette-key';
import {sidebarView} from './view';

/** Everything of ours on the Zendesk page that needs React. */
export function App({
  bridge,
  version,
}: {
  readonly bridge: PageBridge;
  readonly version: string;
}): ReactElement {
  const snapshot = useSyncExternalStore(bridge.subscribe, bridge.snapshot);
  const systemDark = useSystemDark();
  const restricted = useRestricted(bridge);
  const view = useMemo(
    () => withProfile(sidebarView(snapshot, systemDark), restricted),
    [snapshot, systemDark, restricted],
  );
  const actions = useMemo(() => sidebarActions(bridge), [bridge]);
  const paletteKey = usePaletteKey(bridge);
  const act = useActSetup(bridge, snapshot, restricted);
  const {reader} = snapshot;
  const [asked, setAsked] = useState<Asked | null>(null);
  const onDeed = (deed: Deed): void => {
    if (reader.at === 'elsewhere') return;
    bridge.setOpen(true);
    const {ticketId} = reader;
    setAsked(before => ({number: (before?.number ?? 0) + 1, ticketId, deed}));
  };
  const ticket = reader.at === 'ready' ? reader.ticket : null;
  return (
    <div className="sp" data-scheme={view.dark ? 'dark' : 'light'}>
      <Sidebar
        view={view}
        catalog={catalog}
        actions={actions}
        version={version}
        paletteKey={paletteKey}
        range={panelWidth}
        act={act}
        asked={asked}
        slots={{top: <TicketErrorLines key={ticket?.id} bridge={bridge} ticket={ticket} />}}
      />
      <Palette bridge={bridge} snapshot={snapshot} restricted={restricted} onDeed={onDeed} />
    </div>
  );
}
