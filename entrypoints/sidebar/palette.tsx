import catalog from 'virtual:catalog';
import signs from 'virtual:lookup-signs';
import {type ReactElement, useEffect, useMemo, useState} from 'react';
import {actCommands, type Deed, deedOfCommand} from '../../components/act-commands';
import {type BoundKey, commonCommands, type LookupData, sidebarCommand} from '../../components/lookup-model';
import {LookupPalette} from '../../components/lookup-palette';
import {defaults, type Usage} from '../../settings/model';
import type {PageSnapshot} from '../protocol/page-core';
import {areaOf} from '../../triage/show/summary-line';
import type {PageBridge} from './bridge';
import {nothingOff, offWhenRestricted} from './use-act-setup';

/** Not offered where the profile leaves out Slack and requests for help. */
const notRestricted: NonNullable<LookupData['without']> = new Set(['channel', 'rfh'] as const);
const isFirefox = navigator.userAgent.includes('Firefox');
const whereToSet = isFirefox
  ? 'Add-ons and themes, the gear, Manage extension shortcuts'
  : 'type chrome://extensions/shortcuts into the address bar';

/** Everything but what the background knows: recent and pinned entries, and the keys as they are bound. */
function useKnown(bridge: PageBridge) {
  const [usage, setUsage] = useState<Usage>(defaults.usage);
  const [bindings, setBindings] = useState<readonly BoundKey[]>([]);
  const [asked, ask] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each change
  useEffect(() => {
    let current = true;
    void bridge.ask({type: 'stored'}).then(answer => {
      if (current && answer !== null && 'stored' in answer) setUsage(answer.stored.usage);
    });
    return () => {
      current = false;
    };
  }, [bridge, asked]);
  useEffect(() => {
    void bridge.ask({type: 'bindings'}).then(answer => {
      if (answer !== null && 'bindings' in answer) setBindings(answer.bindings);
    });
  }, [bridge]);
  return {usage, bindings, refresh: () => ask(count => count + 1)};
}

interface PaletteProps {
  readonly bridge: PageBridge;
  readonly snapshot: PageSnapshot;
  readonly restricted: boolean;
  /** What the sidebar has to carry out on the open ticket. */
  readonly onDeed: (deed: Deed) => void;
}

function OpenPalette({bridge, snapshot, restricted, onDeed}: PaletteProps): ReactElement {
  const {usage, bindings, refresh} = useKnown(bridge);
  const {triage, hidden, settings, palette, reader} = snapshot;
  const close = (): void => {
    bridge.setPalette(false);
    bridge.focusBack();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `close`, `refresh` and `onDeed` do the same each time
  const data = useMemo((): LookupData => {
    const listed = (triage?.areas ?? []).filter(
      ({id}) => !hidden.includes(id) && !settings.areasOff.includes(id),
    );
    return {
      catalog,
      signs,
      commands:
        reader.at === 'elsewhere'
          ? commonCommands
          : [
              ...actCommands(
                listed.flatMap(match => areaOf(match, catalog) ?? []),
                restricted ? offWhenRestricted : nothingOff,
              ),
              sidebarCommand,
              ...commonCommands,
            ],
      ...(restricted ? {without: notRestricted} : {}),
      usual: {areas: listed.map(({id}) => id), pinned: usage.pinned, recent: usage.recent},
      richCopy: true,
      letterKeys: settings.letterKeys,
      bindings,
      whereToSet,
      actions: {
        open: href => void window.open(href, '_blank', 'noopener,noreferrer'),
        openBehind: async url => {
          const answer = await bridge.ask({type: 'open-behind', url});
          return answer !== null && 'opened' in answer && answer.opened;
        },
        opened: entry => void bridge.change({do: 'opened', entry}).then(refresh),
        pin: (entry, on) => void bridge.change({do: 'pin', entry, on}).then(refresh),
        ...(reader.at === 'ready'
          ? {
              insert(item) {
                close();
                onDeed({do: 'insert', item});
              },
            }
          : {}),
        run(command) {
          if (command === 'command/forget') void bridge.change({do: 'forget', what: 'usage'}).then(refresh);
          else close();
          const deed = deedOfCommand(command);
          if (deed !== null) onDeed(deed);
          if (command === 'command/sidebar') bridge.setOpen(true);
          if (command === 'command/options') void bridge.ask({type: 'open-options'});
        },
      },
    };
  }, [bridge, triage, hidden, settings, reader.at, usage, bindings, restricted]);
  return <LookupPalette data={data} text={palette.text} onClose={close} />;
}

/** The lookup over the page, while it is asked for. */
export function Palette(props: PaletteProps): ReactElement | null {
  const {snapshot} = props;
  if (!snapshot.palette.open || snapshot.covered) return null;
  // Asked for again with another text: starts anew.
  return <OpenPalette key={snapshot.palette.text} {...props} />;
}
