import {defineContentScript} from 'wxt/utils/define-content-script';
import {installKeyGate} from './key-gate';
import {startPage} from './start-page';

/** Runs on every agent page: guards the keys at once, everything else waits until the page had its turn. */
export default defineContentScript({
  matches: ['https://gitlab.zendesk.com/agent/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (window.top !== window) return;
    const gate = installKeyGate(window, ctx.signal);
    if (document.readyState === 'loading') {
      await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, {once: true}));
    }
    await new Promise<void>(resolve => requestIdleCallback(() => resolve(), {timeout: 500}));
    if (ctx.isValid) startPage(ctx, gate);
  },
});
