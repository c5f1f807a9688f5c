import catalog from 'virtual:catalog';
import type {ReactElement} from 'react';
import {LookupPalette} from '../../components/lookup-palette';
import type {PageSnapshot} from '../protocol/page-core';
import '../protocol/palette-kit';
import type {PageBridge} from './bridge';

/** The lookup over the page, while it is asked for; its script is loaded the first time. */
export function Palette({
  bridge,
  snapshot,
}: {
  readonly bridge: PageBridge;
  readonly snapshot: PageSnapshot;
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
  return (
    // Asked for again with another text: starts anew.
    <LookupPalette
      key={snapshot.palette.text}
      text={snapshot.palette.text}
      inside={globalThis.secPodPalette ?? null}
      load={load}
      rest={{page: bridge, snapshot, catalog}}
      onClose={close}
    />
  );
}
