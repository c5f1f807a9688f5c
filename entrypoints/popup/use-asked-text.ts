import {useEffect, useState} from 'react';
import browser, {type Runtime} from 'webextension-polyfill';
import {lookUpIn} from '../protocol/to-popup';

/** Text to start from: what was typed early, then what the context menu or the omnibox asks to look up. */
export function useAskedText(early: string): {readonly id: number; readonly text: string} {
  const [asked, setAsked] = useState({id: 0, text: early});
  useEffect(() => {
    const extension = {id: browser.runtime.id, origin: browser.runtime.getURL('')};
    const onMessage = (
      message: unknown,
      sender: Runtime.MessageSender,
    ): Promise<{readonly taken: true}> | undefined => {
      const request = lookUpIn(message, sender, extension);
      if (request === null) return undefined;
      const {text} = request;
      setAsked(before => ({id: before.id + 1, text}));
      return Promise.resolve({taken: true});
    };
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);
  return asked;
}
