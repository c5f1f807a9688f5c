import type {SidebarActions} from '../../components/sidebar-model';
import type {PageBridge} from './bridge';

/** The sidebar's wishes, carried out by the page script and the background. */
export function sidebarActions(bridge: PageBridge): SidebarActions {
  const ticketId = (): string | null => {
    const {reader} = bridge.snapshot();
    return reader.at === 'elsewhere' ? null : reader.ticketId;
  };
  return {
    jump: evidence => bridge.jumpTo(evidence),
    clearHighlight: () => bridge.clearHighlight(),
    open: href => void window.open(href, '_blank', 'noopener,noreferrer'),
    openBehind: async url => (await bridge.ask({type: 'open-behind', url}))?.opened === true,
    opened: entry => void bridge.change({do: 'opened', entry}),
    setOpen: open => bridge.setOpen(open),
    setWidth: width => void bridge.change({do: 'panel-width', width}),
    dock: width => bridge.dock(width),
    fold: (section, folded) => void bridge.change({do: 'fold', section, folded}),
    async hide(area, on) {
      const id = ticketId();
      if (id === null) return {saved: false, why: 'no ticket is open'};
      return bridge.change({do: 'hide', ticketId: id, area, on});
    },
    setArea: (area, on) => bridge.change({do: 'area', area, on}),
    search: () => bridge.setPalette(true),
    showKeys: () => bridge.setPalette(true, '?'),
    showOptions: () => void bridge.ask({type: 'open-options'}),
    rememberFocus: () => bridge.rememberFocus(),
    focusBack: () => bridge.focusBack(),
    diagnosis: () => bridge.diagnosis(),
  };
}
