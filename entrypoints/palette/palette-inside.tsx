import signs from 'virtual:lookup-signs';
import {type ReactElement, useEffect, useMemo, useState} from 'react';
import {actCommands, deedOfCommand} from '../../components/act-commands';
import {
  type BoundKey,
  commonCommands,
  type LookupData,
  notRestricted,
  sidebarCommand,
} from '../../components/lookup-model';
import {LookupPanel} from '../../components/lookup-panel';
import {defaults, type Usage} from '../../settings/model';
import {areaOf} from '../../triage/show/summary-line';
import type {PaletteProps} from '../protocol/palette-kit';

const isFirefox = navigator.userAgent.includes('Firefox');
const whereToSet = isFirefox
  ? 'Add-ons and themes, the gear, Manage extension shortcuts'
  : 'type chrome://extensions/shortcuts into the address bar';

/** Everything but what the background knows: recent and pinned entries, and the keys as they are bound. */
function useKnown(page: PaletteProps['page']) {
  const [usage, setUsage] = useState<Usage>(defaults.usage);
  const [bindings, setBindings] = useState<readonly BoundKey[]>([]);
  const [asked, ask] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each change
  useEffect(() => {
    let current = true;
    void page.ask({type: 'stored'}).then(answer => {
      if (current && answer !== null && 'stored' in answer) setUsage(answer.stored.usage);
    });
    return () => {
      current = false;
    };
  }, [page, asked]);
  useEffect(() => {
    void page.ask({type: 'bindings'}).then(answer => {
      if (answer !== null && 'bindings' in answer) setBindings(answer.bindings);
    });
  }, [page]);
  return {usage, bindings, refresh: () => ask(count => count + 1)};
}

/** The lookup over the page, with what the page and the background know. */
export function PaletteInside(props: PaletteProps): ReactElement {
  const {page, snapshot, catalog, restricted, off, onDeed, start, field, onClose} = props;
  const {usage, bindings, refresh} = useKnown(page);
  const {triage, hidden, settings, reader} = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onClose`, `refresh` and `onDeed` do the same each time
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
                off,
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
          const answer = await page.ask({type: 'open-behind', url});
          return answer !== null && 'opened' in answer && answer.opened;
        },
        opened: entry => void page.change({do: 'opened', entry}).then(refresh),
        pin: (entry, on) => void page.change({do: 'pin', entry, on}).then(refresh),
        ...(reader.at === 'ready'
          ? {
              insert(item) {
                onClose();
                onDeed({do: 'insert', item});
              },
            }
          : {}),
        run(command) {
          if (command === 'command/forget') void page.change({do: 'forget', what: 'usage'}).then(refresh);
          else onClose();
          const deed = deedOfCommand(command);
          if (deed !== null) onDeed(deed);
          if (command === 'command/sidebar') page.setOpen(true);
          if (command === 'command/options') void page.ask({type: 'open-options'});
        },
      },
    };
  }, [page, catalog, triage, hidden, settings, reader.at, usage, bindings, restricted, off]);
  return <LookupPanel data={data} start={start} field={field} onLeave={onClose} />;
}
