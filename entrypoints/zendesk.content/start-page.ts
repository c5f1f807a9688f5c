import detectorData from 'virtual:detector';
import {browser} from 'wxt/browser';
import type {ContentScriptContext} from 'wxt/utils/content-script-context';
import {readStored} from '../../settings/store';
import {createDetector} from '../../triage/detect';
import {watchTickets} from '../../zendesk/watch';
import {watchScheme} from '../../zendesk/scheme';
import {answerRequests} from './answer-requests';
import {ask} from './background';
import {createBridge} from './bridge';
import {createDock} from './dock';
import {followTicket} from './follow-ticket';
import {createHost} from './host';
import type {KeyGate} from './key-gate';
import {createPageStore} from './page-store';
import {drawRail} from './rail';

/** Wires the page script together: read, detect, ask for the sidebar. Ends with `ctx`. */
export function startPage(ctx: ContentScriptContext, gate: KeyGate): void {
  const {signal} = ctx;
  const store = createPageStore();
  const host = createHost(document);
  const dock = createDock(document);
  const detector = createDetector(detectorData);
  gate.protect(host.element, host.root);

  let removeRail: (() => void) | null = null;
  let sidebarAsked = false;
  const loadSidebar = (): void => {
    if (sidebarAsked) return;
    sidebarAsked = true;
    void ask({type: 'load-sidebar'}).then(answer => {
      if (answer?.loaded !== true) sidebarAsked = false;
    });
  };

  const ticket = followTicket(store, detector, signal, loadSidebar);
  const watching = watchTickets({
    window,
    fetch: window.fetch.bind(window),
    signal,
    onState: reader => {
      ticket.onReader(reader);
      if (reader.at === 'elsewhere') return;
      if (!host.element.isConnected) host.raise();
      if (!sidebarAsked && removeRail === null) {
        removeRail = drawRail(host.root, store.snapshot().dark, () => bridge.setOpen(true));
      }
    },
  });
  ctx.addEventListener(window, 'wxt:locationchange', () => watching.check());

  const bridge = createBridge({store, host, dock, watching, signal, loadSidebar, onMounted: () => removeRail?.()});
  globalThis.secPodTriage = bridge;
  answerRequests(bridge, loadSidebar, signal);

  const readSettings = async (): Promise<void> => {
    const {stored} = await readStored(browser.storage.local);
    if (signal.aborted) return;
    store.set({settings: stored.settings, panel: stored.panel});
    ticket.onHidden(stored.hidden);
    if (stored.panel.open && store.snapshot().reader.at !== 'elsewhere') loadSidebar();
  };
  void readSettings();
  browser.storage.local.onChanged.addListener(readSettings);
  watchScheme(window, signal, dark => store.set({dark}));

  ctx.onInvalidated(() => {
    browser.storage?.local?.onChanged.removeListener(readSettings);
    if (globalThis.secPodTriage === bridge) globalThis.secPodTriage = undefined;
    bridge.unmount();
    dock.remove();
    host.remove();
  });
}
