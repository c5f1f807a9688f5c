import {browser} from 'wxt/browser';
import {diagnosis, readerHealth} from '../../zendesk/health';
import type {ReaderState} from '../../zendesk/state';
import type {PageCore} from '../protocol/page-core';
import type {PageHealth, PageRequest, TabTriage} from '../protocol/to-page';
import {isAlive} from './background';

function readingOf(at: ReaderState['at'], isDetected: boolean): TabTriage['reading'] {
  if (at === 'unreadable') return 'failed';
  return at === 'elsewhere' || isDetected ? 'done' : 'under way';
}

/** Which areas the popup may show for this tab; no text of the ticket. */
function tabTriage({snapshot}: PageCore): TabTriage {
  const {reader, triage, scanning, hidden, settings} = snapshot();
  const areas = (triage?.areas ?? []).filter(
    area => !hidden.includes(area.id) && !settings.areasOff.includes(area.id),
  );
  return {
    ticketId: reader.at === 'elsewhere' ? null : reader.ticketId,
    host: location.hostname,
    reading: readingOf(reader.at, triage !== null && !scanning),
    areas: areas.map(({id, level}) => ({id, level})),
  };
}

function pageHealth({snapshot, watching}: PageCore): PageHealth {
  const health = readerHealth(document, snapshot().reader, watching.lastRead().api);
  const {version} = browser.runtime.getManifest();
  const {api, page, missing} = health;
  return {api, page, missing, diagnosis: diagnosis(health, `${version}, ${navigator.userAgent}`)};
}

/** The longest text that a palette is opened with. */
const longestText = 200;

const plain = [{type: 'triage'}, {type: 'health'}, {type: 'open-sidebar'}, {type: 'focus-sidebar'}] as const;

/** The request in a message, or null: by hand and not by a schema library, which would weigh more than this script. */
function requestIn(message: unknown): PageRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const {type, text, ...rest}: {type?: unknown; text?: unknown} = message;
  if (Object.keys(rest).length > 0) return null;
  if (type === 'open-palette') {
    if (text === undefined) return {type};
    return typeof text === 'string' && text.length <= longestText ? {type, text} : null;
  }
  if (text !== undefined) return null;
  return plain.find(request => request.type === type) ?? null;
}

/** Answers the popup and the background; messages from anywhere else, or of another shape, are left alone. */
export function answerRequests(core: PageCore, loadSidebar: () => void): void {
  const doIt = (request: PageRequest): TabTriage | PageHealth | {readonly done: true} => {
    switch (request.type) {
      case 'triage':
        return tabTriage(core);
      case 'health':
        return pageHealth(core);
      case 'open-sidebar':
        core.setOpen(true);
        break;
      case 'focus-sidebar':
        core.set({focusAsked: core.snapshot().focusAsked + 1});
        loadSidebar();
        break;
      case 'open-palette': {
        const text = request.text ?? String(getSelection() ?? '').slice(0, longestText);
        core.raise();
        core.set({palette: {open: true, text}});
        loadSidebar();
      }
    }
    return {done: true};
  };
  const onMessage = (
    message: unknown,
    sender: {readonly id?: string; readonly url?: string},
    respond: (answer: unknown) => void,
  ): void => {
    const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    const request = isOurs === true ? requestIn(message) : null;
    if (request !== null) respond(doIt(request));
  };
  browser.runtime.onMessage.addListener(onMessage);
  core.signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(onMessage);
  });
}
