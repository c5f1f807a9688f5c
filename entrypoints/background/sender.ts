import type {Runtime} from 'webextension-polyfill';

/** Who sent a message: one of the extension's own pages, its script in a tab's top frame, or somebody else. */
export type SenderKind = 'extension-page' | 'zendesk-page' | 'stranger';

/**
 * Tells the classes of senders apart. `origin` is the extension's own base address; `isZendesk` says whether an
 * address belongs to an instance that the user granted.
 */
export function senderKind(
  sender: Runtime.MessageSender,
  extension: {readonly id: string; readonly origin: string},
  isZendesk: (url: string) => boolean,
): SenderKind {
  if (sender.id !== extension.id || typeof sender.url !== 'string') return 'stranger';
  if (sender.url.startsWith(extension.origin)) return 'extension-page';
  return sender.tab?.id !== undefined && sender.frameId === 0 && isZendesk(sender.url)
    ? 'zendesk-page'
    : 'stranger';
}
