import {findPane} from './pane';
import * as selectors from './selectors';
import type {ReaderState} from './state';

/** Which reader works and which selectors match nothing, without a word of any ticket. */
export interface Health {
  readonly at: ReaderState['at'];
  readonly source: 'api' | 'page' | null;
  readonly trouble: string | null;
  /** How the API answered last: "ok", "not asked", or trouble and reason. */
  readonly api: string;
  /** "ok", or why the page is not read. */
  readonly page: string;
  readonly comments: number | null;
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

/** What every ticket page has; the rest (notes, "show more", attachments) may be absent for good reasons. */
const {tabBar, tab, panes, log, item, message, body, time, subject, composer, channel} = selectors;
const outside = {tabBar, tab, panes};
const inside = {log, item, message, body, time, subject, composer, channel};

/** Looks at the page once. `api` is `watching.lastRead().api`. */
export function readerHealth(document: Document, state: ReaderState, api: string): Health {
  const id = state.at === 'elsewhere' ? null : state.ticketId;
  const pane = id === null ? null : findPane(document, id);
  const checked = [
    ...presence(document, id === null ? {} : outside),
    ...presence(pane?.at === 'pane' ? pane.pane : document, id === null ? {} : inside),
  ];
  return {
    at: state.at,
    source: state.at === 'ready' ? state.ticket.source : null,
    trouble: 'trouble' in state ? state.trouble : null,
    api,
    page: pane === null ? 'no ticket' : pane.at === 'pane' ? 'ok' : pane.reason,
    comments: state.at === 'ready' ? state.ticket.comments.length : null,
    found: checked.filter(({isThere}) => isThere).map(({name}) => name),
    missing: checked.filter(({isThere}) => !isThere).map(({name}) => name),
  };
}

const presence = (root: ParentNode, wanted: Readonly<Record<string, string>>) =>
  Object.entries(wanted).map(([name, selector]) => ({name, isThere: root.querySelector(selector) !== null}));

/** Text to paste into an issue about the extension; `versions` are ours and the browser's. */
export function diagnosis(health: Health, versions: string): string {
  return [
    `Sec Pod Triage ${versions}`,
    `Reader: ${health.at}${health.source ? `, by ${health.source}` : ''}${health.trouble ? `, ${health.trouble}` : ''}`,
    `API: ${health.api}`,
    `Page: ${health.page}`,
    `Comments: ${health.comments ?? 'unknown'}`,
    `Selectors found: ${health.found.join(', ') || 'none'}`,
    `Selectors missing: ${health.missing.join(', ') || 'none'}`,
  ].join('\n');
}
