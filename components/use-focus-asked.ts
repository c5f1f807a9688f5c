import {type RefObject, useEffect, useLayoutEffect, useRef} from 'react';
import {focusRow} from './roving';

/** To the first row, else to the first thing that can be used. */
function focusInto(panel: HTMLElement | null): void {
  const row = panel?.querySelector('[data-row]');
  if (row) focusRow(row);
  else panel?.querySelector<HTMLElement>('.sp-empty button, button')?.focus();
}

function isInside(panel: HTMLElement | null): boolean {
  const root = panel?.getRootNode();
  const focused = root !== undefined && 'activeElement' in root ? root.activeElement : null;
  return focused instanceof Element && panel?.contains(focused) === true;
}

export interface FocusAsked {
  readonly panel: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  /** Counts up each time the shortcut asks for the focus. */
  readonly asked: number;
  open(): void;
  /** Before the focus is taken. */
  remember(): void;
  back(): void;
}

/**
 * Answers the shortcut: into the panel, opening it where needed; from inside, back to where the caret was. Returns
 * how to let the panel take the focus when it opens next.
 */
export function useFocusAsked({panel, isOpen, asked, open, remember, back}: FocusAsked): () => void {
  const wanted = useRef(false);
  const seen = useRef(0);
  useEffect(() => {
    if (asked <= seen.current) return;
    seen.current = asked;
    if (isInside(panel.current)) return back();
    remember();
    if (isOpen) focusInto(panel.current);
    else open();
  });
  useLayoutEffect(() => {
    if (!isOpen || !wanted.current) return;
    wanted.current = false;
    focusInto(panel.current);
  }, [isOpen, panel]);
  return () => {
    wanted.current = true;
  };
}
