import {applyChange} from '../../settings/change';
import {defaults} from '../../settings/model';
import {rememberComposer} from '../../zendesk/composer';
import {diagnosis, readerHealth} from '../../zendesk/health';
import type {Watching} from '../../zendesk/watch';
import type {PageBridge} from '../protocol/page-bridge';
import {ask} from './background';
import type {Dock} from './dock';
import type {Host} from './host';
import {createJumper} from './jump';
import type {PageStore} from './page-store';

export interface Parts {
  readonly store: PageStore;
  readonly host: Host;
  readonly dock: Dock;
  readonly watching: Watching;
  readonly signal: AbortSignal;
  loadSidebar(): void;
  onMounted(): void;
}

/** What the sidebar's script gets to work with. */
export function createBridge(parts: Parts): PageBridge & {askFocus(): void; unmount(): void} {
  const {store, host, dock, watching, signal, loadSidebar} = parts;
  let unmountSidebar: (() => void) | null = null;
  let focusedBefore: Element | null = null;
  const jumper = createJumper(store, watching);
  const memory = rememberComposer(window, signal, () => {
    const {reader} = store.snapshot();
    return reader.at === 'elsewhere' ? null : {ticketId: reader.ticketId, found: watching.pane()};
  });

  const rememberFocus = (): void => {
    const element = document.activeElement;
    if (element !== host.element) focusedBefore = element;
  };

  const focusBack = (): void => {
    const wasComposer = focusedBefore === null || memory.last()?.contains(focusedBefore) === true;
    if (wasComposer && memory.focusBack()) return;
    if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus({preventScroll: true});
  };

  const change: PageBridge['change'] = async wanted => {
    const {settings, panel, hidden, reader} = store.snapshot();
    const ticketId = reader.at === 'elsewhere' ? null : reader.ticketId;
    const tickets = ticketId === null || hidden.length === 0 ? [] : [{ticketId, areas: hidden}];
    const next = applyChange({...defaults, settings, panel, hidden: {version: 1, tickets}}, wanted);
    const hiddenNext = next.hidden.tickets.find(entry => entry.ticketId === ticketId)?.areas ?? [];
    store.set({settings: next.settings, panel: next.panel, hidden: hiddenNext});
    const answer = await ask({type: 'change', change: wanted});
    return answer ?? {saved: false, why: 'The extension does not answer. Reload the tab.'};
  };

  const setOpen = (open: boolean): void => {
    loadSidebar();
    if (store.snapshot().panel.open !== open) void change({do: 'panel-open', open});
  };

  return {
    host: host.element,
    root: host.root,
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    ask,
    change,
    jumpTo: jumper.jumpTo,
    clearHighlight: jumper.clear,
    focusBack,
    setOpen,
    setPalette(open, text = '') {
      if (open) rememberFocus();
      host.raise();
      store.set({palette: {open, text}});
    },
    dock: dock.reserve,
    diagnosis: () =>
      diagnosis(readerHealth(document, store.snapshot().reader, watching.lastRead().api), navigator.userAgent),
    mounted(unmount) {
      unmountSidebar?.();
      unmountSidebar = unmount;
      parts.onMounted();
    },
    askFocus() {
      const isInside = document.activeElement === host.element;
      if (isInside) return focusBack();
      rememberFocus();
      setOpen(true);
      store.set({focusAsked: store.snapshot().focusAsked + 1});
    },
    unmount() {
      unmountSidebar?.();
      jumper.clear();
    },
  };
}
