import browser from 'webextension-polyfill';
import {hostPattern, instances} from '../../settings/hosts';
import type {Script} from '../protocol/to-background';
import {insertInPage, type PageInsertion} from '../../zendesk/insert-in-page';

const contentScript = '/content-scripts/zendesk.js';
const registrationId = 'added-instances';

/** Instances whose pages the browser lets us into now. */
async function grantedPatterns(): Promise<string[]> {
  const patterns = instances.map(instance => hostPattern(instance.host));
  const granted = await Promise.all(
    patterns.map(pattern => browser.permissions.contains({origins: [pattern]})),
  );
  return patterns.filter((_, index) => granted[index]);
}

/**
 * Makes the page script run on instances that were granted later than at installation, and stop on those that were
 * taken back. The first instance stands in the manifest. What the organisation's policy leaves us is the script's own
 * question: the answer takes the browser many seconds while it starts.
 */
async function registerAddedInstances(): Promise<void> {
  const optional = instances
    .filter(instance => instance.optional)
    .map(instance => hostPattern(instance.host));
  const matches = (await grantedPatterns()).filter(pattern => optional.includes(pattern));
  const registered = await browser.scripting.getRegisteredContentScripts({ids: [registrationId]});
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ids: [registrationId]});
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: registrationId,
      matches: matches.map(pattern => pattern.replace(/\*$/, 'agent/*')),
      js: [contentScript],
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Has the page script run wherever the browser lets us: in pages that load from now on, and in Zendesk tabs that were
 * open before it could start by itself. One call after the other: two at once would take each other's registration
 * away.
 */
export function startWhereGranted(): Promise<void> {
  const next = last.then(async () => {
    await Promise.all([startInOpenTabs(), registerAddedInstances()]);
  });
  last = next.catch(() => undefined);
  return next;
}

async function startInOpenTabs(): Promise<void> {
  const patterns = await grantedPatterns();
  if (patterns.length > 0) await injectInto(patterns);
}

/** Where a living copy of the script runs already, another one ends itself. */
async function injectInto(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({url: patterns.map(pattern => pattern.replace(/\*$/, 'agent/*'))});
  await Promise.allSettled(
    tabs.map(tab =>
      tab.id === undefined || tab.discarded
        ? undefined
        : browser.scripting.executeScript({target: {tabId: tab.id}, files: [contentScript]}),
    ),
  );
}

/** Loads a script into the isolated world of one tab's top frame, where the page script runs. */
export async function loadScript(tabId: number, script: Script): Promise<boolean> {
  try {
    await browser.scripting.executeScript({target: {tabId, frameIds: [0]}, files: [`/${script}.js`]});
    return true;
  } catch {
    return false; // the tab went away or to another site
  }
}

/**
 * Puts text at the caret of the focused editor from the page's own world, where alone the editor can be reached. The
 * function runs once and leaves nothing behind. Says whether the editor was told.
 */
export async function insertInto(tabId: number, insertion: PageInsertion): Promise<boolean> {
  try {
    const [outcome] = await browser.scripting.executeScript({
      target: {tabId, frameIds: [0]},
      world: 'MAIN',
      func: insertInPage,
      args: [insertion],
    });
    return outcome?.result === true;
  } catch {
    return false; // the tab went away, or this browser does not let us
  }
}

/** Number of areas on the toolbar button of a tab, their names in its title; none clears both. */
export async function showBadge(tabId: number, names: readonly string[]): Promise<boolean> {
  try {
    await browser.action.setBadgeText({tabId, text: names.length > 0 ? String(names.length) : ''});
    await browser.action.setBadgeBackgroundColor({tabId, color: '#1f73b7'});
    await browser.action.setTitle({
      tabId,
      title: names.length > 0 ? `Sec Pod Triage: ${names.join(', ')}` : 'Sec Pod Triage',
    });
    return true;
  } catch {
    return false; // the tab was closed meanwhile
  }
}
