import type {Pane} from './pane';
import {pageText} from './page-text';
import * as selectors from './selectors';

/** Who reads what is sent from the composer. `unknown` must be treated like `public` for internal things. */
export type ComposerMode = 'public' | 'internal' | 'unknown';

/** Only what was seen; another channel is not guessed at. */
const modes: ReadonlyMap<string | null, ComposerMode> = new Map([
  ['web', 'public'],
  ['internal', 'internal'],
]);

/** The editors of this ticket, the one that is shown first. Other tickets' editors are mounted too. */
export function composers(found: Pane): readonly HTMLElement[] {
  if (found.at !== 'pane') return [];
  const all = [...found.pane.querySelectorAll<HTMLElement>(selectors.composer)].filter(
    element => (element.getAttribute('contenteditable') ?? 'false') !== 'false',
  );
  const isHidden = (element: HTMLElement): number =>
    element.closest('[hidden],[aria-hidden="true"]') ? 1 : 0;
  return all.sort((a, b) => isHidden(a) - isHidden(b));
}

/** Reads the switcher of this ticket; switchers that disagree, or a channel never seen, are `unknown`. */
export function composerMode(found: Pane): ComposerMode {
  if (found.at !== 'pane') return 'unknown';
  const switchers = [...found.pane.querySelectorAll(selectors.channel)];
  const seen = new Set(
    switchers.map(switcher => modes.get(switcher.getAttribute('data-channel')) ?? 'unknown'),
  );
  const [mode = 'unknown'] = seen;
  return seen.size === 1 ? mode : 'unknown';
}

/** Whether an editor keeps no links: an address has to be written out there. */
export const isPlainComposer = (composer: HTMLElement): boolean => composer.matches(selectors.plainComposer);

/** What is written in an editor now, with its line breaks. */
export const composerText = (composer: HTMLElement): string => pageText(composer);

export interface ComposerMemory {
  /** The editor of the ticket in front that had the focus last, else the first one; null without one. */
  readonly last: () => HTMLElement | null;
  /** Puts focus and caret back where they were in this ticket's editor. False if there is none. */
  readonly focusBack: () => boolean;
}

type Caret = readonly [anchor: Node, anchorOffset: number, focus: Node, focusOffset: number];

/**
 * Remembers for each ticket the editor that was left last, and its caret: a click into the sidebar takes both away.
 * The caret is noted whenever it moves, since Firefox has moved it before it says that the focus leaves.
 * `current` gives ticket and pane by the reader rule, so another ticket's editor never gets the focus.
 */
export function rememberComposer(
  window: Window,
  signal: AbortSignal,
  current: () => {readonly ticketId: string; readonly found: Pane} | null,
): ComposerMemory {
  const {document} = window;
  const left = new Map<string, WeakRef<HTMLElement>>();
  const carets = new WeakMap<HTMLElement, Caret>();

  const noteCaret = (composer = document.activeElement?.closest<HTMLElement>(selectors.composer)): void => {
    const selection = document.getSelection();
    const {anchorNode, focusNode} = selection ?? {};
    if (!selection || !anchorNode || !focusNode || !composer) return;
    if (!composer.contains(anchorNode) || !composer.contains(focusNode)) return;
    carets.set(composer, [anchorNode, selection.anchorOffset, focusNode, selection.focusOffset]);
  };
  const onFocusOut = (event: Event): void => {
    const now = current();
    if (!now) return;
    // Focus events are sent to elements only.
    const composer = composers(now.found).find(element => element.contains(event.target as Node | null));
    if (!composer) return;
    left.set(now.ticketId, new WeakRef(composer));
    noteCaret(composer);
  };
  noteCaret();
  document.addEventListener('selectionchange', () => noteCaret(), {signal});
  document.addEventListener('focusout', onFocusOut, {capture: true, signal});

  function find(): HTMLElement | null {
    const now = current();
    if (!now) return null;
    const all = composers(now.found);
    const before = left.get(now.ticketId)?.deref();
    return before && all.includes(before) ? before : (all[0] ?? null);
  }

  return {
    last: find,
    focusBack() {
      const composer = find();
      if (!composer) return false;
      const caret = carets.get(composer);
      const hadFocus = composer.contains(document.activeElement);
      composer.focus({preventScroll: true});
      const selection = document.getSelection();
      const [anchor, anchorOffset, focus, focusOffset] = caret ?? [];
      if (anchor && focus && composer.contains(anchor) && composer.contains(focus)) {
        selection?.setBaseAndExtent(
          anchor,
          clamp(anchor, anchorOffset ?? 0),
          focus,
          clamp(focus, focusOffset ?? 0),
        );
      } else if (!hadFocus) {
        // Never been in it: behind what is written there, not before.
        selection?.selectAllChildren(composer);
        selection?.collapseToEnd();
      }
      return true;
    },
  };
}

/** The editor may have changed since: an offset past the end would throw. */
const clamp = (node: Node, offset: number): number =>
  Math.min(offset, node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '').length : node.childNodes.length);
