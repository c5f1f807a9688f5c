import {onOwnLine, type ReplyText, withoutLinks} from '../../triage/act/insertion';
import {
  type ComposerMemory,
  type ComposerMode,
  composerMode,
  composerText,
  isPlainComposer,
} from '../../zendesk/composer';
import {type Inserted, insertReply} from '../../zendesk/insert';
import type {PageCore} from '../protocol/page-core';

/** Who reads what goes into the open ticket's reply; `none` where the ticket has no editor. */
export type ReplyMode = ComposerMode | 'none';

export interface ReplyBox {
  /** As of the last look; see `watch`. */
  mode(): ReplyMode;
  watch(listener: () => void): () => void;
  /**
   * Puts our text at the caret of the ticket's reply, or says why nothing was written: only while that ticket is in
   * front and `may` says yes to the mode at that moment.
   */
  insert(ticketId: string, reply: ReplyText, may: (mode: ReplyMode) => boolean): Promise<Inserted>;
}

/** Long enough for Zendesk to draw its switch anew. */
const settles = 150;
const signs = ['click', 'keyup', 'focusin'] as const;

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/**
 * The reply of the ticket in front. Its mode is looked at after what an agent does (a click, a key), not by watching
 * the page; and once more, freshly, before anything internal is inserted.
 */
export function createReplyBox(core: PageCore, memory: ComposerMemory): ReplyBox {
  const read = (): ReplyMode => (memory.last() === null ? 'none' : composerMode(core.watching.pane()));
  const current = () => {
    const {reader} = core.snapshot();
    return reader.at === 'elsewhere' ? null : {ticketId: reader.ticketId, found: core.watching.pane()};
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    mode: read,
    watch(listener) {
      let known = read();
      let cancel: () => void = () => undefined;
      const look = (): void => {
        const now = read();
        if (now === known) return;
        known = now;
        listener();
      };
      const soon = (): void => {
        cancel();
        cancel = after(settles, look);
      };
      const life = new AbortController();
      for (const sign of signs)
        document.addEventListener(sign, soon, {capture: true, passive: true, signal: life.signal});
      const unsubscribe = core.subscribe(soon);
      return () => {
        life.abort();
        unsubscribe();
        cancel();
      };
    },
    insert(ticketId, reply, may) {
      const begin = async (): Promise<Inserted> => {
        if (current()?.ticketId !== ticketId) return {done: false, why: 'another ticket'};
        if (!may(read())) return {done: false, why: 'mode changed'};
        const composer = memory.last();
        const isPlain = composer !== null && isPlainComposer(composer);
        const hasDraft = composer !== null && composerText(composer).trim() !== '';
        const placed = hasDraft ? onOwnLine(reply) : reply;
        return insertReply(isPlain ? withoutLinks(placed) : placed, {
          window,
          memory,
          current,
          after,
          mayStill: () => may(read()),
          runInPage: async insertion => (await core.ask({type: 'insert', ...insertion}))?.told === true,
        });
      };
      // One after the other: two at once would each take the other's text for its own.
      const inserting = queue.then(begin);
      queue = inserting.catch(() => undefined);
      return inserting;
    },
  };
}
