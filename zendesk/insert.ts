import {type ComposerMemory, composers, composerText} from './composer';
import type {After} from './get-json';
import type {PageInsertion} from './insert-in-page';
import type {Pane} from './pane';
import {decodeEntities} from './text';

/** The same thing twice: with real links, made by us; and as plain text, where addresses may be written out. */
export interface Insertion {
  readonly html: string;
  readonly text: string;
}

export type Inserted =
  | {readonly done: true; readonly by: 'page' | 'paste' | 'typing'}
  /** Nothing was written; the clipboard is what remains. */
  | {readonly done: false; readonly why: 'no composer' | 'another ticket' | 'mode changed' | 'not taken'};

export interface InsertTools {
  readonly window: Window & typeof globalThis;
  readonly memory: ComposerMemory;
  /** Ticket and pane by the reader rule at this moment. */
  readonly current: () => {readonly ticketId: string; readonly found: Pane} | null;
  readonly after: After;
  /** Whether the text may go in as the reply is set now, public or internal; asked again before each way. */
  readonly mayStill?: () => boolean;
  /** Asks the background to run `insertInPage` in the page's world. Absent or false: the next way is tried. */
  readonly runInPage?: (insertion: PageInsertion) => Promise<boolean>;
}

const lookEvery = 100;
const caretSettles = 80;
const mostLooks = 4;

/**
 * Puts text at the caret of the open ticket's reply and makes sure that it is there, because the return values of all
 * these ways lie. Never replaces a draft, never sends, never writes into another ticket's editor.
 */
export async function insertReply(insertion: Insertion, tools: InsertTools): Promise<Inserted> {
  const {window, memory, current, after, mayStill = () => true, runInPage} = tools;
  const ticketId = current()?.ticketId;
  const composer = memory.last();
  if (!composer || ticketId === undefined || !memory.focusBack()) return {done: false, why: 'no composer'};
  const draft = composerText(composer);
  const shown = decodeEntities(insertion.html.replace(/<[^>]*>/g, ''));

  /** What has come in between since the engineer asked; null: nothing. */
  const barred = (): Inserted | null => {
    const now = current();
    if (now?.ticketId !== ticketId || !composers(now.found).includes(composer))
      return {done: false, why: 'another ticket'};
    return mayStill() ? null : {done: false, why: 'mode changed'};
  };
  const isThere = async (text: string): Promise<boolean> => {
    // The first look is at once: whoever undoes it right away must not get it back by the next way.
    for (let look = 0; ; look++) {
      if (count(composerText(composer), text) > count(draft, text)) return true;
      if (look === mostLooks) return false;
      await new Promise<void>(resolve => void after(lookEvery, resolve));
    }
  };

  // The editor learns of the caret by an event that comes later, and of the focus after 50 ms.
  await new Promise<void>(resolve => void after(caretSettles, resolve));
  const before = barred();
  if (before) return before;
  const isTold = await runInPage?.({ticketId, html: insertion.html});
  if (isTold && (await isThere(shown))) return {done: true, by: 'page'};
  const beforePaste = barred();
  if (beforePaste) return beforePaste;
  paste(window, composer, insertion);
  if (await isThere(shown)) return {done: true, by: 'paste'};
  const beforeTyping = barred();
  if (beforeTyping) return beforeTyping;
  type(window, composer, insertion.text);
  return (await isThere(insertion.text)) ? {done: true, by: 'typing'} : {done: false, why: 'not taken'};
}

/** How often the text stands in the draft. Without white space and fillers: the editor sets these its own way. */
function count(draft: string, text: string): number {
  const words = text.replace(blank, '');
  return words ? draft.replace(blank, '').split(words).length - 1 : 0;
}
const blank = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** Taken by CKEditor in Chromium: links, lists, the caret and one step of undo. Firefox says yes and does nothing. */
function paste(window: Window & typeof globalThis, composer: HTMLElement, {html, text}: Insertion): void {
  const clipboardData = new window.DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  composer.dispatchEvent(
    new window.ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
  );
}

/** Taken by CKEditor in both browsers; an address becomes a link by the space that is typed behind it. */
function type(window: Window & typeof globalThis, composer: HTMLElement, text: string): void {
  const send = (inputType: string, data: string | null): void => {
    composer.dispatchEvent(
      new window.InputEvent('beforeinput', {inputType, data, bubbles: true, cancelable: true}),
    );
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) send('insertParagraph', null);
    for (const part of line.split(/(?<=\S)(?= )/)) if (part) send('insertText', part);
  }
}
