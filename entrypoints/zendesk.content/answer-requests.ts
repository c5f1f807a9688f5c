import * as v from 'valibot';
import {browser} from 'wxt/browser';
import type {PageBridge} from '../protocol/page-bridge';
import {pageRequestSchema, type TabTriage} from '../protocol/to-page';

type Shown = PageBridge & {askFocus(): void};

/** Which areas the popup may show for this tab; no text of the ticket. */
function tabTriage({snapshot}: PageBridge): TabTriage {
  const {reader, triage, hidden, settings} = snapshot();
  const areas = (triage?.areas ?? []).filter(
    area => !hidden.includes(area.id) && !settings.areasOff.includes(area.id),
  );
  return {
    ticketId: reader.at === 'elsewhere' ? null : reader.ticketId,
    areas: areas.map(({id, level}) => ({id, level})),
  };
}

/** Answers the popup and the background; messages from anywhere else, or of another shape, are left alone. */
export function answerRequests(bridge: Shown, loadSidebar: () => void, signal: AbortSignal): void {
  const onMessage = (
    message: unknown,
    sender: {readonly id?: string; readonly url?: string},
    respond: (answer: unknown) => void,
  ): void => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    if (isOurs !== true) return;
    const parsed = v.safeParse(pageRequestSchema, message);
    if (!parsed.success) return;
    const request = parsed.output;
    switch (request.type) {
      case 'triage':
        return respond(tabTriage(bridge));
      case 'open-sidebar':
        bridge.setOpen(true);
        return respond({done: true});
      case 'focus-sidebar':
        bridge.askFocus();
        return respond({done: true});
      case 'open-palette':
        loadSidebar();
        bridge.setPalette(true, request.text ?? String(getSelection() ?? '').slice(0, 200));
        return respond({done: true});
    }
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(onMessage));
}
