import {useCallback, useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import type {Change} from '../../settings/change';
import {defaults, type Stored} from '../../settings/model';
import type {Repair} from '../../settings/schema';
import {readStored} from '../../settings/store';

export interface SaveState {
  /** What to say beside the controls; null before the first change. */
  readonly message: string | null;
  readonly undo: Change | null;
}

export interface StoredView {
  readonly stored: Stored;
  readonly repairs: readonly Repair[];
  /** Storage could not be read: defaults are shown. */
  readonly failed: boolean;
  readonly saving: SaveState;
  change(change: Change, undo: Change | null): Promise<void>;
}

/** The stored values, followed live, and the way to change them through the one writer. */
export function useStored(): StoredView {
  const [read, setRead] = useState<{stored: Stored; repairs: readonly Repair[]; failed: boolean}>({
    stored: defaults,
    repairs: [],
    failed: false,
  });
  const [saving, setSaving] = useState<SaveState>({message: null, undo: null});

  useEffect(() => {
    let current = true;
    const refresh = async (): Promise<void> => {
      const next = await readStored(browser.storage.local);
      if (current) setRead(next);
    };
    void refresh();
    const onChanged = (): void => void refresh();
    browser.storage.local.onChanged.addListener(onChanged);
    return () => {
      current = false;
      browser.storage.local.onChanged.removeListener(onChanged);
    };
  }, []);

  const change = useCallback(async (wanted: Change, undo: Change | null): Promise<void> => {
    let why = 'the extension’s background does not answer; reload this page';
    try {
      const answer: unknown = await browser.runtime.sendMessage({type: 'change', change: wanted});
      if (typeof answer === 'object' && answer !== null) {
        if (Reflect.get(answer, 'saved') === true) {
          setSaving({message: undo === null ? 'Undone' : 'Saved', undo});
          return;
        }
        why = String(Reflect.get(answer, 'why') ?? Reflect.get(answer, 'refused') ?? why);
      }
    } catch {
      // said below: nothing was changed
    }
    setSaving({message: `Not saved: ${why}`, undo: null});
  }, []);

  return {...read, saving, change};
}
