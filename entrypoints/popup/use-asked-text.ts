import {useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {isLookUp} from '../protocol/to-popup';

/** Text to start from: what was typed early, then what the context menu or the omnibox asks to look up. */
export function useAskedText(early: string): {readonly id: number; readonly text: string} {
  const [asked, setAsked] = useState({id: 0, text: early});
  useEffect(() => {
    const onMessage = (message: unknown): Promise<{readonly taken: true}> | undefined => {
      if (!isLookUp(message)) return undefined;
      const {text} = message;
      setAsked(before => ({id: before.id + 1, text}));
      return Promise.resolve({taken: true});
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  return asked;
}
