import {useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import type {Answers, Request} from '../protocol/to-background';

/** The colours chosen in the options; the system's until they are read, and where they cannot be. */
export function useScheme(): string {
  const [scheme, setScheme] = useState('system');
  useEffect(() => {
    const request: Request = {type: 'stored'};
    const read = async (): Promise<void> => {
      // The background answers this request with nothing else, or not at all.
      const answer = (await browser.runtime.sendMessage(request)) as Answers['stored'] | undefined;
      setScheme(answer?.stored.settings.scheme ?? 'system');
    };
    read().catch(() => undefined);
  }, []);
  return scheme;
}
