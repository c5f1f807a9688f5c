import {type ComposerMemory, composers, composerText} from './composer';
import type {After} from './get-json';
import type {PageInsertion} from './insert-in-page';
import type {Pane} from './pane';

/** The same thing twice: with real links, and as plain text with its addresses written out. */
export interface Insertion {
  readonly html: string;
  readonly text: string;
}

export type Inserted =
  | {readonly done: true; readonly by: 'page' | 'paste' | 'typing'}
  /** Nothing was written; the clipboard is what remains. */
  | {readonly done: false; readonly why: 'no composer' | 'another ticket' | 'not taken'};

export interface InsertTools {
  readonly window: Window & typeof globalThis;
  readonly memory: ComposerMemory;
  /** Ticket and pane by the reader rule at this moment. */
  readonly current: () => {readonly ticketId: string; readonly found: Pane} | null;
  readonly after: After;
  /** Asks the background to run `insertInPage` in the page's world. Absent or false: the next way is tried. */
  readonly runInPage?: (insertion: PageInsertion) => Promise<boolean>;
}

const lookEvery = 100;
const mostLooks = 4;

/**
 * Puts text at the caret of the open ticket's reply and makes sure that it is there, because the return values of all
 * these ways lie. Never replaces a draft, never sends, never writes into another ticket's editor.
 */
export async function insertReply(insertion: Insertion, tools: InsertTools): Promise<Inserted> {
  const {window, memory, current, after, runInPage} = tools;
  const ticketId = current()?.ticketId;
  const composer = memory.last();
  if (!composer || ticketId === undefined || !memory.focusBack()) return {done: false, why: 'no composer'};
  const before = count(composerText(composer), insertion.text);

  const isHere = (): boolean => {
    const now = current();
    return now?.ticketId === ticketId && composers(now.found).includes(composer);
  };
  const isThere = async (): Promise<boolean> => {
    for (let look = 0; look < mostLooks; look++) {
      await new Promise<void>(resolve => void after(lookEvery, resolve));
      if (count(composerText(composer), insertion.text) > before) return true;
    }
    return false;
  };

  const ways = [
    ['page', async () => (await runInPage?.({ticketId, html: insertion.html})) ?? false],
    ['paste', async () => paste(window, composer, insertion)],
    ['typing', async () => type(window, composer, insertion.text)],
  ] as const;
  for (const [by, way] of ways) {
    if (!isHere()) return {done: false, why: 'another ticket'};
    if ((await way()) && (await isThere())) return {done: true, by};
  }
  return {done: false, why: 'not taken'};
}

/** How often the text stands in the draft, white space aside: the editor breaks lines its own way. */
function count(draft: string, text: string): number {
  const words = text.replace(/\s+/g, '');
  return words ? draft.replace(/\s+/g, '').split(words).length - 1 : 0;
}

/** Taken by CKEditor in Chromium: links, lists, the caret and one step of undo. Firefox says yes and does nothing. */
function paste(window: Window & typeof globalThis, composer: HTMLElement, {html, text}: Insertion): boolean {
  const clipboardData = new window.DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  const event = new window.ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
  return !composer.dispatchEvent(event);
}

/** Taken by CKEditor in both browsers; an address becomes a link by the space behind it. */
function type(window: Window & typeof globalThis, composer: HTMLElement, text: string): boolean {
  const send = (inputType: string, data: string | null): boolean =>
    !composer.dispatchEvent(
      new window.InputEvent('beforeinput', {inputType, data, bubbles: true, cancelable: true}),
    );
  const taken = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [send('insertParagraph', null)] : []),
      ...line.split(/(?<=\S)(?= )/).map(part => part === '' || send('insertText', part)),
    ]);
  return taken.includes(true);
}
