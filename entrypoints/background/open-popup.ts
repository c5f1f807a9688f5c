import browser from 'webextension-polyfill';
import type {LookUp} from '../protocol/to-popup';

const tries = 20;
const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Opens the popup with a text in its box. Call it straight from the user's action: Firefox opens it only then. The
 * popup's script may take a moment to listen, so the text is offered until it is taken.
 */
export async function openPopupWith(text: string): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    return; // no window has the focus, or the browser wants another user action
  }
  if (text === '') return;
  const request: LookUp = {type: 'look-up', text: text.slice(0, 200)};
  for (let count = 0; count < tries; count++) {
    try {
      if ((await browser.runtime.sendMessage(request)) !== undefined) return;
    } catch {
      // nobody listens yet
    }
    await wait(50);
  }
}
