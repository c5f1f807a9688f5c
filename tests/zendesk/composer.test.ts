import {describe, expect, test} from 'vitest';
import {composerMode, composers, composerText, rememberComposer} from '../../zendesk/composer';
import {findPane} from '../../zendesk/pane';
import {openPage, type PageWindow, selectTicket} from './page';

const find = (window: PageWindow, id = '4242') => findPane(window.document, id);
const editor = (window: PageWindow, id: string): HTMLElement => {
  const element = window.document.querySelector<HTMLElement>(`[data-ticket-id="${id}"] [contenteditable]`);
  if (!element) throw new Error('no editor');
  element.tabIndex = 0;
  return element;
};

test("finds this ticket's editors only, hidden ones last", () => {
  const window = openPage('2026');
  const [first] = composers(find(window));
  const copy = first?.cloneNode(true);
  if (copy) first?.after(copy);
  first?.setAttribute('aria-hidden', 'true');
  const all = composers(find(window));
  expect(all.map(composerText)).toEqual(['apple draft', 'apple draft']);
  expect(all[1]).toBe(first);
  expect(composers({at: 'api-only', reason: 'no pane'})).toEqual([]);
});

describe('who reads the reply', () => {
  const mode = (change: (button: Element) => void) => {
    const window = openPage('2026');
    for (const button of window.document.querySelectorAll('[data-channel]')) change(button);
    return composerMode(find(window));
  };
  test('the customer', () => expect(mode(() => undefined)).toBe('public'));
  test('colleagues', () =>
    expect(mode(button => button.setAttribute('data-channel', 'internal'))).toBe('internal'));
  test.each([
    ['a channel never seen', (button: Element) => button.setAttribute('data-channel', 'whatsapp')],
    ['no channel', (button: Element) => button.removeAttribute('data-channel')],
    ['no switcher', (button: Element) => button.remove()],
    [
      'two that differ',
      (button: Element) => {
        const other = button.cloneNode() as Element;
        other.setAttribute('data-channel', 'internal');
        button.after(other);
      },
    ],
    ['a name of Object', (button: Element) => button.setAttribute('data-channel', 'toString')],
  ])('unknown: %s', (_, change) => expect(mode(change)).toBe('unknown'));
});

describe('the way back to the editor', () => {
  function remember(window: PageWindow) {
    const end = new AbortController();
    const ticket = {id: '4242'};
    const memory = rememberComposer(window, end.signal, () => ({
      ticketId: ticket.id,
      found: find(window, ticket.id),
    }));
    return {memory, ticket, end};
  }
  const leave = (window: PageWindow, element: HTMLElement): void => {
    element.dispatchEvent(new window.FocusEvent('focusout', {bubbles: true}));
  };

  test('leads to the caret that was left', () => {
    const window = openPage('2026');
    const {memory} = remember(window);
    const element = editor(window, '4242');
    const text = element.firstElementChild?.firstChild;
    if (text) window.document.getSelection()?.setBaseAndExtent(text, 2, text, 5);
    leave(window, element);
    window.document.getSelection()?.removeAllRanges();
    expect(memory.focusBack()).toBe(true);
    expect(window.document.activeElement).toBe(element);
    expect(window.document.getSelection()?.toString()).toBe('ple');
  });

  test('survives that the draft has become shorter', () => {
    const window = openPage('2026');
    const {memory} = remember(window);
    const element = editor(window, '4242');
    const text = element.firstElementChild?.firstChild;
    if (text) window.document.getSelection()?.setBaseAndExtent(text, 9, text, 9);
    leave(window, element);
    if (text) text.nodeValue = 'a';
    expect(memory.focusBack()).toBe(true);
  });

  test('never leads to another ticket', () => {
    const window = openPage('2026');
    const {memory, ticket} = remember(window);
    leave(window, editor(window, '4242'));
    selectTicket(window, '77');
    ticket.id = '77';
    expect(memory.last()).toBe(editor(window, '77'));
    ticket.id = '4242';
    expect(memory.last()).toBeNull();
    expect(memory.focusBack()).toBe(false);
  });

  test('remembers each ticket by itself and nothing after the end', () => {
    const window = openPage('2026');
    const {memory, end} = remember(window);
    const first = editor(window, '4242');
    const second = first.cloneNode(true) as HTMLElement;
    first.after(second);
    leave(window, second);
    expect(memory.last()).toBe(second);
    end.abort();
    leave(window, first);
    expect(memory.last()).toBe(second);
  });
});
