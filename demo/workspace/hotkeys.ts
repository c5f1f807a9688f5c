import {element} from './element';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const isHotkey = (event: KeyboardEvent): boolean =>
  event.ctrlKey && event.altKey
    ? true
    : event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;

/**
 * Single letters act in Zendesk wherever the focus is not in a text field of its own, and so does everything with
 * Ctrl+Alt. Here they act on nothing but `window.__hotkeys` and a short message.
 */
export const listenForHotkeys = (): void => {
  window.__hotkeys = [];
  const message = element('div', {class: 'hotkey', role: 'status'});
  document.body.append(message);
  let hide = 0;
  const listen = (on: 'window' | 'document', capture: boolean): void => {
    const target = on === 'window' ? window : document;
    target.addEventListener(
      'keydown',
      event => {
        if (!(event instanceof KeyboardEvent) || isTyping(event.target) || !isHotkey(event)) return;
        window.__hotkeys.push({key: event.key, on, phase: capture ? 'capture' : 'bubble'});
        message.textContent = `Zendesk hotkey: ${event.key}`;
        clearTimeout(hide);
        hide = window.setTimeout(() => message.replaceChildren(), 2000);
      },
      {capture},
    );
  };
  for (const capture of [true, false]) {
    listen('window', capture);
    listen('document', capture);
  }
};
