import type {Change} from '../../settings/change';
import type {Evidence} from '../../triage/ticket';
import {rememberComposer} from '../../zendesk/composer';
import {diagnosis, readerHealth} from '../../zendesk/health';
import type {PageCore, PageSnapshot} from '../protocol/page-core';
import {createReplyBox, type ReplyBox} from './composer';
import {createDock} from './dock';
import {createJumper} from './jump';
import {createTicketVersions, type TicketVersions} from './ticket-versions';

/** Outcome of a jump to evidence in the ticket. */
export type Jump = {readonly shown: true} | {readonly shown: false; readonly why: string};

/** What the sidebar can do on the page: the page script's core, and what needs no place on every page. */
export interface PageBridge {
  readonly core: PageCore;
  snapshot(): PageSnapshot;
  subscribe(listener: () => void): () => void;
  ask: PageCore['ask'];
  change(change: Change): Promise<{readonly saved: boolean; readonly why?: string}>;
  jumpTo(evidence: Evidence): Jump;
  clearHighlight(): void;
  readonly reply: ReplyBox;
  readonly versions: TicketVersions;
  /** Notes where the focus is, before it comes to us. */
  rememberFocus(): void;
  /** Back to where the caret was before the focus came to us. */
  focusBack(): void;
  setOpen(open: boolean): void;
  setPalette(open: boolean, text?: string): void;
  /** Reserves `width` pixels beside the ticket, or none. */
  dock(width: number | null): void;
  /** Health of the reader, without ticket text, ready to be copied. */
  diagnosis(): string;
  remove(): void;
}

/** Puts together what an open sidebar needs of the page. */
export function createBridge(core: PageCore, version: string): PageBridge {
  const dock = createDock(document);
  const jumper = createJumper(core);
  let focusedBefore: Element | null = null;
  const memory = rememberComposer(window, core.signal, () => {
    const {reader} = core.snapshot();
    return reader.at === 'elsewhere' ? null : {ticketId: reader.ticketId, found: core.watching.pane()};
  });
  const rememberFocus = (): void => {
    if (document.activeElement !== core.host) focusedBefore = document.activeElement;
  };
  return {
    core,
    snapshot: core.snapshot,
    subscribe: core.subscribe,
    ask: core.ask,
    change: core.change,
    jumpTo: jumper.jumpTo,
    clearHighlight: jumper.clear,
    reply: createReplyBox(core, memory),
    versions: createTicketVersions(),
    rememberFocus,
    focusBack() {
      const wasComposer = focusedBefore === null || memory.last()?.contains(focusedBefore) === true;
      if (wasComposer && memory.focusBack()) return;
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) {
        focusedBefore.focus({preventScroll: true});
      }
    },
    setOpen: core.setOpen,
    setPalette(open, text = '') {
      if (open) {
        rememberFocus();
        core.raise();
      }
      core.set({palette: {open, text}});
    },
    dock: dock.reserve,
    diagnosis: () =>
      diagnosis(
        readerHealth(document, core.snapshot().reader, core.watching.lastRead().api),
        `${version}, ${navigator.userAgent}`,
      ),
    remove() {
      jumper.clear();
      dock.remove();
    },
  };
}
