import catalog from 'virtual:catalog';
import type {ReactElement} from 'react';
import type {Deed} from '../../components/act-commands';
import {LookupPalette} from '../../components/lookup-palette';
import type {PageSnapshot} from '../protocol/page-core';
import '../protocol/palette-kit';
import type {PageBridge} from './bridge';
import {nothingOff, offWhenRestricted} from './use-act-setup';

/** The lookup over the page, while it is asked for; its script is loaded the first time. */
export function Palette({
  bridge,
  snapshot,
  restricted,
  onDeed,
}: {
  readonly bridge: PageBridge;
  readonly snapshot: PageSnapshot;
  readonly restricted: boolean;
  /** What the sidebar has to carry out on the open ticket. */
  readonly onDeed: (deed: Deed) => void;
}): ReactElement | null {
  if (!snapshot.palette.open || snapshot.covered) return null;
  const close = (): void => {
    bridge.setPalette(false);
    bridge.focusBack();
  };
  const load = async () => {
    await bridge.ask({type: 'load', script: 'palette'});
    return globalThis.secPodPalette ?? null;
  };
  const off = restricted ? offWhenRestricted : nothingOff;
  return (
    // Asked for again with another text: starts anew.
    <LookupPalette
      key={snapshot.palette.text}
      text={snapshot.palette.text}
      inside={globalThis.secPodPalette ?? null}
      load={load}
      rest={{page: bridge, snapshot, catalog, restricted, off, onDeed}}
      onClose={close}
    />
  );
}
