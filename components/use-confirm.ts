import {Toast as Base} from '@base-ui/react/toast';
import {useCallback, useRef, useState} from 'react';
import type {CopyTexts} from '../triage/show/copy-texts';
import {copyOut} from './copy-out';
import type {Toast, ToastManager} from './toast';

export interface Confirm {
  /** Has what `Toasts` shows. */
  readonly toasts: ToastManager;
  confirm(toast: Toast): void;
  copy(texts: Pick<CopyTexts, 'plain' | 'html'>, id: string): Promise<void>;
  /** Id of what was copied last, while its confirmation shows. */
  readonly copied: string | null;
  /** What the live region says; a new id makes the same words be said again. */
  readonly spoken: {readonly id: number; readonly text: string};
  say(text: string): void;
}

/** Copies and confirms: one message at a time to see, the same words to hear. */
export function useConfirm(): Confirm {
  const count = useRef(0);
  const [toasts] = useState(() => Base.createToastManager<Toast>());
  const [copied, setCopied] = useState<string | null>(null);
  const [spoken, setSpoken] = useState({id: 0, text: ''});

  const say = useCallback((text: string): void => {
    count.current += 1;
    setSpoken({id: count.current, text});
  }, []);
  const confirm = useCallback(
    (next: Toast): void => {
      // The same id: a new message takes the place of the one before.
      toasts.add({id: 'confirmation', data: next, onClose: () => setCopied(null)});
      setCopied(null);
      say(next.detail === undefined ? next.text : `${next.text}: ${next.detail}`);
    },
    [toasts, say],
  );
  const copy = useCallback(
    async (texts: Pick<CopyTexts, 'plain' | 'html'>, id: string): Promise<void> => {
      const done = await copyOut(texts);
      confirm(
        done
          ? {text: 'Copied', detail: texts.plain}
          : {text: 'The browser refused to copy; select it here', detail: texts.plain, failed: true},
      );
      if (done) setCopied(id);
    },
    [confirm],
  );
  return {toasts, confirm, copy, copied, spoken, say};
}
