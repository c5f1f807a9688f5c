import type {Detector} from '../../triage/detect';
import type {Watching} from '../../zendesk/watch';
import type {PageCore} from '../protocol/page-core';
import {ask, isAlive} from './background';
import type {Host} from './host';
import type {PageStore} from './page-store';

export interface Parts {
  readonly store: PageStore;
  readonly host: Host;
  readonly watching: Watching;
  readonly signal: AbortSignal;
  loadSidebar(): void;
  onMounted(): void;
  onDetector(detector: Detector): void;
}

/** What the sidebar's script gets to work with, and `unmount` to take it down. */
export function createCore(parts: Parts): PageCore & {unmount(): void} {
  const {store, host, watching, signal, loadSidebar} = parts;
  let unmountSidebar: (() => void) | null = null;
  const core: PageCore = {
    host: host.element,
    root: host.root,
    signal,
    watching,
    snapshot: store.snapshot,
    subscribe: store.subscribe,
    set: store.set,
    raise: host.raise,
    async ask(request) {
      const answer = await ask(request);
      // Reloaded, updated or switched off under this page: say so instead of failing silently.
      if (answer === null && !isAlive()) store.set({outdated: true});
      return answer;
    },
    async change(change) {
      const answer = await core.ask({type: 'change', change});
      return answer ?? {saved: false, why: 'The extension does not answer. Reload the tab.'};
    },
    setOpen(open) {
      if (open && !host.element.isConnected) host.raise();
      loadSidebar();
      const {panel, openAsked} = store.snapshot();
      store.set({panel: {...panel, open}, openAsked: openAsked + (open ? 1 : 0)});
      if (panel.open === open) return;
      void core.change({do: 'panel-open', open});
    },
    provideDetector: parts.onDetector,
    mounted(unmount) {
      unmountSidebar?.();
      unmountSidebar = unmount;
      parts.onMounted();
    },
  };
  return {...core, unmount: () => unmountSidebar?.()};
}
