import {useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {defaults, type Stored} from '../../settings/model';
import {readStored} from '../../settings/store';

/** What is kept, followed live. */
export function useKept(): Stored {
  const [kept, setKept] = useState<Stored>(defaults);
  useEffect(() => {
    const refresh = async (): Promise<void> => setKept((await readStored(browser.storage.local)).stored);
    void refresh();
    const onChanged = (): void => void refresh();
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return kept;
}
