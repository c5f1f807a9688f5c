/** What the background asks of a popup that it has just opened. Never stored: the text may come from a ticket. */
export interface LookUp {
  readonly type: 'look-up';
  readonly text: string;
}

/** The part of a sender that is looked at. `tab`: the message comes from a page, not from the background. */
interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
}

const longest = 200;

/** The request in a message of our own background; null for any other sender and any other shape. */
export function lookUpIn(
  message: unknown,
  sender: Sender,
  extension: {readonly id: string; readonly origin: string},
): LookUp | null {
  // A service worker may come without an address.
  const isOurs = sender.id === extension.id && (sender.url ?? extension.origin).startsWith(extension.origin);
  if (!isOurs || sender.tab !== undefined || typeof message !== 'object' || message === null) return null;
  const {type, text, ...rest}: {type?: unknown; text?: unknown} = message;
  if (type !== 'look-up' || typeof text !== 'string' || text.length > longest) return null;
  return Object.keys(rest).length === 0 ? {type, text} : null;
}
