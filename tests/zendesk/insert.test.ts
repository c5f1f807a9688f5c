import {describe, expect, test} from 'vitest';
import {rememberComposer} from '../../zendesk/composer';
import {insertReply} from '../../zendesk/insert';
import {insertInPage} from '../../zendesk/insert-in-page';
import {findPane} from '../../zendesk/pane';
import {fakeClock} from './clock';
import {openPage, type PageWindow, selectTicket} from './page';

const insertion = {
  html: '<a href="https://docs.gitlab.com/x">SAST docs</a>',
  text: 'SAST docs https://docs.gitlab.com/x',
};

function setting() {
  const window = openPage('2026');
  // happy-dom has none.
  class DataTransfer {
    private readonly kept = new Map<string, string>();
    setData(type: string, text: string): void {
      this.kept.set(type, text);
    }
    getData(type: string): string {
      return this.kept.get(type) ?? '';
    }
  }
  if (!('DataTransfer' in window)) Object.defineProperty(window, 'DataTransfer', {value: DataTransfer});
  const at = {ticketId: '4242'};
  const current = () => ({...at, found: findPane(window.document, at.ticketId)});
  const memory = rememberComposer(window, new AbortController().signal, current);
  const clock = fakeClock();
  const editors = new Map<string, HTMLElement>();
  for (const id of ['4242', '77']) {
    const editor = window.document.querySelector<HTMLElement>(`[data-ticket-id="${id}"] [contenteditable]`);
    if (editor) editors.set(id, editor);
    if (editor) editor.tabIndex = 0;
  }
  const insert = async (runInPage?: () => Promise<boolean>, mayStill?: () => boolean) => {
    const answer = insertReply(insertion, {
      window,
      memory,
      current,
      after: clock.after,
      ...(runInPage ? {runInPage} : {}),
      ...(mayStill ? {mayStill} : {}),
    });
    await clock.pass(5000);
    return answer;
  };
  const text = (id: string): string => editors.get(id)?.textContent ?? '';
  return {window, at, editors, insert, text};
}

const takes = (editor: HTMLElement | undefined, type: 'paste' | 'beforeinput'): void => {
  editor?.addEventListener(type, event => {
    const text = 'data' in event ? String(event.data) : 'SAST docs';
    editor.append(text);
  });
};

describe('inserting into the reply', () => {
  test.each([
    ['at once', 0, 0],
    ['after the page was told', 1, 1],
    ['after pasting', 2, 1],
  ])('a reply that becomes public %s gets nothing more', async (_, times, told) => {
    const {editors, insert, text} = setting();
    editors.get('4242')?.focus();
    let pastes = 0;
    editors.get('4242')?.addEventListener('paste', () => pastes++);
    takes(editors.get('4242'), 'beforeinput');
    let asked = 0;
    let ran = 0;
    const runInPage = async (): Promise<boolean> => {
      ran++;
      return false;
    };
    const mayStill = (): boolean => asked++ < times;
    expect(await insert(runInPage, mayStill)).toEqual({done: false, why: 'mode changed'});
    expect(text('4242')).not.toContain('SAST docs');
    expect([ran, pastes]).toEqual([told, Math.max(0, times - 1)]);
  });

  test('goes down the ladder until the text is there', async () => {
    const byPaste = setting();
    takes(byPaste.editors.get('4242'), 'paste');
    expect(await byPaste.insert()).toEqual({done: true, by: 'paste'});
    expect(byPaste.text('4242')).toBe('apple draftSAST docs');

    const byTyping = setting();
    takes(byTyping.editors.get('4242'), 'beforeinput');
    expect(await byTyping.insert()).toEqual({done: true, by: 'typing'});
    expect(byTyping.text('4242')).toBe('apple draftSAST docs https://docs.gitlab.com/x');

    const byPage = setting();
    expect(
      await byPage.insert(async () => {
        byPage.editors.get('4242')?.append('SAST docs');
        return true;
      }),
    ).toEqual({done: true, by: 'page'});
  });

  test('says what is true, not what the ways say', async () => {
    const s = setting();
    expect(await s.insert(async () => true)).toEqual({done: false, why: 'not taken'});
    expect(s.text('4242')).toBe('apple draft');
  });

  test('text that is already in the draft is no proof', async () => {
    const s = setting();
    s.editors.get('4242')?.append('SAST docs');
    expect(await s.insert()).toEqual({done: false, why: 'not taken'});
  });

  test('stops when another ticket comes to the front, and leaves its draft alone', async () => {
    const s = setting();
    takes(s.editors.get('77'), 'paste');
    takes(s.editors.get('4242'), 'paste');
    const answer = await s.insert(async () => {
      selectTicket(s.window, '77');
      s.at.ticketId = '77';
      return false;
    });
    expect(answer).toEqual({done: false, why: 'another ticket'});
    expect([s.text('4242'), s.text('77')]).toEqual(['apple draft', 'zebra draft']);
  });

  test('without an editor or a known page nothing is tried', async () => {
    const s = setting();
    for (const editor of s.editors.values()) editor.remove();
    expect(await s.insert()).toEqual({done: false, why: 'no composer'});
  });
});

describe("in the page's world", () => {
  function inPage(window: PageWindow, id: string, focused: string): boolean {
    const editor = window.document.querySelector<HTMLElement>(
      `[data-ticket-id="${focused}"] [contenteditable]`,
    );
    if (editor) {
      editor.classList.add('ck-editor__editable');
      editor.tabIndex = 0;
      editor.focus();
      const model = {
        change: (run: () => void) => run(),
        insertContent: (text: unknown) => editor.append(String(text)),
      };
      const data = {processor: {toView: (html: string) => html}, toModel: (view: unknown) => view};
      Object.assign(editor, {ckeditorInstance: {data, model}});
    }
    const before = globalThis.document;
    Object.assign(globalThis, {document: window.document});
    try {
      return insertInPage({ticketId: id, html: 'x'});
    } finally {
      Object.assign(globalThis, {document: before});
    }
  }

  test('writes into the focused editor of the ticket, and of no other', () => {
    const window = openPage('2026');
    expect(inPage(window, '4242', '4242')).toBe(true);
    expect(inPage(window, '4242', '77')).toBe(false);
    expect(window.document.querySelector('[data-ticket-id="77"] [contenteditable]')?.textContent).toBe(
      'zebra draft',
    );
  });

  test('uses nothing from outside its own body', () => {
    expect(insertInPage.toString()).not.toMatch(/__vite|import_/);
  });
});
