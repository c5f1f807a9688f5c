import {browser} from 'wxt/browser';
import type {PageCore} from '../protocol/page-core';

/** Longest wait for the background; a dead one is woken by the message itself. */
const patience = 10_000;

/**
 * Sends a request to the background. Resolves to null where nobody answers in time or the extension is gone: the
 * page script goes on with what it has.
 */
export const ask: PageCore['ask'] = async request => {
  let clock: ReturnType<typeof setTimeout> | undefined;
  try {
    const timeout = new Promise<null>(resolve => {
      clock = setTimeout(resolve, patience, null);
    });
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(request), timeout]);
    if (typeof answer !== 'object' || answer === null || 'refused' in answer) return null;
    return answer as NonNullable<Awaited<ReturnType<PageCore['ask']>>> as never; // our own background's answer
  } catch {
    return null;
  } finally {
    clearTimeout(clock);
  }
};

/** Whether the extension that this script belongs to is still there; after an update its `runtime.id` is gone. */
export const isAlive = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};
