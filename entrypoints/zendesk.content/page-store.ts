import {defaults} from '../../settings/model';
import type {PageSnapshot} from '../protocol/page-core';

const initial: PageSnapshot = {
  reader: {at: 'elsewhere'},
  triage: null,
  scanning: false,
  hidden: [],
  dark: false,
  settings: defaults.settings,
  panel: defaults.panel,
  outdated: false,
  covered: false,
  palette: {open: false, text: ''},
  focusAsked: 0,
  openAsked: 0,
};

export interface PageStore {
  snapshot(): PageSnapshot;
  subscribe(listener: () => void): () => void;
  set(part: Partial<PageSnapshot>): void;
}

/** The one place that holds what the page script knows; React reads it through `useSyncExternalStore`. */
export function createPageStore(): PageStore {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(part) {
      current = {...current, ...part};
      for (const listener of [...listeners]) listener();
    },
  };
}
