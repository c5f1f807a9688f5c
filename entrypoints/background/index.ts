import browser, {type Runtime} from 'webextension-polyfill';
import {defineBackground} from 'wxt/utils/define-background';
import {isAgentPage} from '../../settings/hosts';
import type {PageRequest} from '../protocol/to-page';
import {answer, type Hands} from './answer';
import {areaName, isKnownAddress} from './addresses';
import {begin} from './begin';
import {registerContextMenu} from './context-menu';
import {registerOmnibox} from './omnibox';
import {senderKind} from './sender';
import {createStores} from './stores';
import {insertInto, loadScript, showBadge, startWhereGranted} from './tabs';

/** Asks the page script of a tab; false where none answers (another site, or a page from before the installation). */
async function askPage(tabId: number, request: PageRequest): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, request, {frameId: 0});
    return true;
  } catch {
    return false;
  }
}

const openPopup = (): Promise<void> => browser.action.openPopup().catch(() => undefined);

export default defineBackground(() => {
  const extension = {id: browser.runtime.id, origin: browser.runtime.getURL('')};
  const hands: Hands = {
    senderKind: sender => senderKind(sender, extension, isAgentPage),
    load: loadScript,
    showBadge: (tabId, areas) => showBadge(tabId, areas.map(areaName)),
    ...createStores(browser.storage.local),
    bindings: async () =>
      (await browser.commands.getAll()).map(({name, description, shortcut}) => ({
        name: name ?? '',
        description: description ?? '',
        shortcut: shortcut ?? '',
      })),
    isKnownAddress,
    insert: insertInto,
    openBehind: url => browser.tabs.create({url, active: false}),
    openLog: () => browser.tabs.create({url: browser.runtime.getURL('log.html')}),
    openOptions: part =>
      browser.tabs.create({
        url: browser.runtime.getURL(`options.html${part === undefined ? '' : `#${part}`}`),
      }),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender, hands),
  );

  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id;
    if (command === 'focus-sidebar' && tabId !== undefined) await askPage(tabId, {type: 'focus-sidebar'});
    if (command === 'open-palette') {
      const opened = tabId !== undefined && (await askPage(tabId, {type: 'open-palette'}));
      if (!opened) await openPopup();
    }
  });

  registerContextMenu(askPage);
  registerOmnibox();

  void begin();
  browser.permissions.onAdded.addListener(startWhereGranted);
  browser.permissions.onRemoved.addListener(startWhereGranted);
});
