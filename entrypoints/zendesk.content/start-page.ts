import {browser} from 'wxt/browser';
import {watchTickets} from '../../zendesk/watch';
import {watchScheme} from '../../zendesk/scheme';
import {answerRequests} from './answer-requests';
import {ask, isAlive} from './background';
import {createCore} from './core';
import {followTicket} from './follow-ticket';
import {createHost, removeLeftHosts} from './host';
import {keepHost} from './keep-host';
import type {KeyGate} from './key-gate';
import {createPageStore} from './page-store';
import {drawRail, type RailIcon} from './rail';

/** Wires the page script together: read, detect, ask for the sidebar. Ends with `life`. */
export function startPage(life: AbortController, gate: KeyGate): void {
  const {signal} = life;
  const store = createPageStore();
  removeLeftHosts(document);
  const host = createHost(document);
  gate.protect(host.element, host.root);

  let rail: RailIcon | null = null;
  let sidebarAsked = false;
  const loadSidebar = (): void => {
    if (sidebarAsked) return;
    sidebarAsked = true;
    void ask({type: 'load', script: 'sidebar'}).then(answer => {
      if (answer?.loaded === true) return;
      sidebarAsked = false;
      rail?.say('Open Sec Pod Triage (it does not answer: reload the tab)');
    });
  };

  const ticket = followTicket(store, signal, loadSidebar);
  const watching = watchTickets({
    window,
    // Firefox: `window.fetch` is the page's, whose streams this world cannot read; ours answers with ours.
    fetch: (input, init) => fetch(input, init),
    signal,
    onState: reader => {
      ticket.onReader(reader);
      if (reader.at === 'elsewhere') return;
      if (!host.element.isConnected) host.raise();
      if (!sidebarAsked && rail === null) {
        rail = drawRail(host.root, store.snapshot().dark, () => core.setOpen(true));
      }
    },
  });
  keepHost(host, signal, {isAlive, end: () => life.abort()});

  const core = createCore({
    store,
    host,
    watching,
    signal,
    loadSidebar,
    onDetector: ticket.onDetector,
    onMounted: () => rail?.remove(),
  });
  globalThis.secPodTriage = core;
  answerRequests(core, loadSidebar);

  const readSettings = async (): Promise<void> => {
    const answer = await ask({type: 'stored'});
    if (answer === null || signal.aborted) return;
    const {settings, panel, hidden} = answer.stored;
    store.set({settings, panel});
    ticket.onHidden(hidden);
    if (panel.open && store.snapshot().reader.at !== 'elsewhere') loadSidebar();
  };
  void readSettings();
  browser.storage.local.onChanged.addListener(readSettings);
  watchScheme(window, signal, dark => store.set({dark}));

  signal.addEventListener('abort', () => {
    if (isAlive()) browser.storage.local.onChanged.removeListener(readSettings);
    if (globalThis.secPodTriage === core) globalThis.secPodTriage = undefined;
    core.unmount();
    host.remove();
  });
}
