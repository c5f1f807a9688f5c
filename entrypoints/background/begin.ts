import browser from 'webextension-polyfill';
import {registerAddedInstances, startInOpenTabs} from './tabs';

/**
 * Starts the page script in open tabs, once after each installation, update, reload or switching on: no copy that
 * still has its extension can be there then. The session's storage is emptied by each of these, and by nothing else
 * while the browser runs; `onInstalled` does not tell of the last two.
 */
export async function begin(): Promise<void> {
  const {begun} = await browser.storage.session.get('begun');
  if (begun === true) return;
  await browser.storage.session.set({begun: true});
  await Promise.all([startInOpenTabs(), registerAddedInstances()]);
}
