import {browser} from 'wxt/browser';
import {defineContentScript} from 'wxt/utils/define-content-script';
import {installKeyGate} from './key-gate';
import {isAllowed, policyHosts} from '../../settings/policy';
import {isAlive} from './background';
import {startPage} from './start-page';

/** Whether the organisation's policy, if there is one, leaves us this Zendesk. */
const mayRunHere = async (): Promise<boolean> =>
  isAllowed(location.hostname, await policyHosts(browser.storage.managed));

/** Runs on every agent page: guards the keys at once, everything else waits until the page had its turn. */
export default defineContentScript({
  matches: ['https://gitlab.zendesk.com/agent/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  async main() {
    // Injected twice into the same world, as at installation: the first one goes on. WXT's own way, by which the newer
    // copy ends the older, is not used: its event can be sent by any page.
    if (window.top !== window || globalThis.secPodTriageRuns?.() === true) return;
    globalThis.secPodTriageRuns = isAlive;
    const life = new AbortController();
    // Not waited for: while the browser starts it takes seconds, and nearly nobody has such a policy.
    void mayRunHere().then(may => {
      if (!may) life.abort();
    });
    const gate = installKeyGate(window, life.signal);
    if (document.readyState === 'loading') {
      await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
    }
    await new Promise<void>(resolve => requestIdleCallback(() => resolve(), {timeout: 500}));
    if (isAlive() && !life.signal.aborted) startPage(life, gate);
  },
});
