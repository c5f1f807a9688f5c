const types = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
] as const;

const fields = [
  'key',
  'code',
  'keyCode',
  'which',
  'charCode',
  'location',
  'repeat',
  'isComposing',
  'ctrlKey',
  'shiftKey',
  'altKey',
  'metaKey',
  'data',
  'inputType',
  'clipboardData',
] as const;

/** Pointer and form events that can make something of ours act. */
const acting = [
  'click',
  'auxclick',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'submit',
  'change',
];

export interface KeyGate {
  /** The host whose shadow tree is protected from now on. */
  protect(host: HTMLElement, root: ShadowRoot): void;
}

/**
 * Keeps what is typed in our shadow tree from the page, and the page's made-up events from our buttons. Zendesk acts
 * on single letters and listens on window in the capture phase, so the gate has to be the first listener there:
 * install it at document_start. The stopped event reaches the focused element as a copy that stays inside the tree.
 * The copy is a plain Event that carries the fields: Firefox lets a KeyboardEvent out in spite of `composed: false`.
 */
export function installKeyGate(window: Window & typeof globalThis, signal: AbortSignal): KeyGate {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let passing = 0;
  const held = new Set<unknown>();

  const gate = (event: Event): void => {
    if (host === null || root === null) return;
    const code: unknown = Reflect.get(event, 'code');
    // Escape gives the focus back on keydown: its keyup then happens in the page, but is still ours.
    const wasOurs = event.type === 'keyup' && event.isTrusted && held.delete(code);
    if (event.target !== host) {
      if (wasOurs) event.stopImmediatePropagation();
      return;
    }
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.isTrusted) held.add(code);
    if (!event.isTrusted) {
      event.preventDefault();
      return;
    }
    const copy = new window.Event(event.type, {bubbles: true, cancelable: event.cancelable, composed: false});
    for (const field of fields) {
      const value: unknown = Reflect.get(event, field);
      if (value !== undefined) Object.defineProperty(copy, field, {value});
    }
    passing++;
    try {
      if (!(root.activeElement ?? root).dispatchEvent(copy)) event.preventDefault();
    } finally {
      passing--;
    }
  };
  for (const type of types) window.addEventListener(type, gate, {capture: true, signal});

  // Inside the tree only what the browser made counts, and what the gate itself passes on: a copy of a key, a click
  // that a UI kit makes while it handles one. An event that the page makes in there, not composed, never meets `gate`.
  const refuse = (event: Event): void => {
    if (event.isTrusted || passing > 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  return {
    protect(newHost, newRoot) {
      host = newHost;
      root = newRoot;
      for (const type of [...types, ...acting])
        newRoot.addEventListener(type, refuse, {capture: true, signal});
    },
  };
}
