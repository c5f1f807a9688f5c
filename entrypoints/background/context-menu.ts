import browser from 'webextension-polyfill';
import {isAgentPage} from '../../settings/hosts';
import type {PageRequest} from '../protocol/to-page';
import {openPopupWith} from './open-popup';

const id = 'look-up';

/**
 * "Look up '…' in Sec Pod" on selected text: the palette on a Zendesk page of ours, else the popup. Nothing of the
 * selection is kept.
 */
export function registerContextMenu(
  askPage: (tabId: number, request: PageRequest) => Promise<boolean>,
): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({id, title: 'Look up “%s” in Sec Pod', contexts: ['selection']});
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (info.menuItemId !== id) return;
    const text = (info.selectionText ?? '').trim().slice(0, 200);
    const tabId = tab?.id;
    // Which way is decided before anything is awaited: a popup opens only straight from the click.
    if (tabId === undefined || !isAgentPage(info.pageUrl ?? '')) return openPopupWith(text);
    if (!(await askPage(tabId, {type: 'open-palette', text}))) await openPopupWith(text);
  });
}
