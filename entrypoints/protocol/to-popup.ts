/** What the background asks of a popup that it has just opened. Never stored: the text may come from a ticket. */
export interface LookUp {
  readonly type: 'look-up';
  readonly text: string;
}

export const isLookUp = (message: unknown): message is LookUp =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'look-up' &&
  'text' in message &&
  typeof message.text === 'string' &&
  message.text.length <= 200;
