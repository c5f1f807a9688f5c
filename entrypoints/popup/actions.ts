import browser from 'webextension-polyfill';
import type {LookupActions} from '../../components/lookup-model';
import type {Change} from '../../settings/change';
import type {Request} from '../protocol/to-background';
import {askTab} from './use-tab';

/** Asks the background; null where it does not answer. */
async function ask(request: Request): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(request);
  } catch {
    return null;
  }
}

const change = (wanted: Change): void => void ask({type: 'change', change: wanted});

/**
 * The popup's ways to act. `tabId` is the tab it was opened over; over a Zendesk without history nothing that was opened
 * or pinned is kept.
 */
export function popupActions(tabId: number | null, keepsHistory: boolean): LookupActions {
  const openSidebar = async (): Promise<void> => {
    if (tabId !== null) await askTab(tabId, {type: 'open-sidebar'});
    window.close();
  };
  return {
    open: url => void browser.tabs.create({url}).then(() => window.close()),
    async openBehind(url) {
      const answer = await ask({type: 'open-behind', url});
      return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'opened') === true;
    },
    opened: entry => {
      if (keepsHistory) change({do: 'opened', entry});
    },
    pin: (entry, on) => {
      if (keepsHistory) change({do: 'pin', entry, on});
    },
    run(command) {
      if (command === 'command/sidebar') void openSidebar();
      else if (command === 'command/options')
        void browser.runtime.openOptionsPage().then(() => window.close());
      else if (command === 'command/forget') change({do: 'forget', what: 'usage'});
    },
  };
}
