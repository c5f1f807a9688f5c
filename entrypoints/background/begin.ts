import browser from 'webextension-polyfill';
import {startWhereGranted} from './tabs';

/** A page that is on its way meanwhile may get the script from neither side: so once more after so many milliseconds. */
const onceMore = 1000;

/**
 * Starts the page script in open tabs, once after each installation, update, reload or switching on: no copy that
 * still has its extension can be there then. The session's storage is emptied by each of these, and by nothing else
 * while the browser runs; `onInstalled` does not tell of the last two.
 */
export async function begin(): Promise<void> {
  const {begun} = await browser.storage.session.get('begun');
  if (begun === true) return;
  await browser.storage.session.set({begun: true});
  await startWhereGranted();
  await new Promise(resolve => setTimeout(resolve, onceMore));
  await startWhereGranted();
}
