import {useEffect, useState} from 'react';
import type {PageBridge} from './bridge';

/** The palette's shortcut as the browser really bound it; empty where it bound none or nobody answers. */
export function usePaletteKey(bridge: PageBridge): string {
  const [key, setKey] = useState('');
  useEffect(() => {
    let current = true;
    void bridge.ask({type: 'bindings'}).then(answer => {
      const palette = answer?.bindings.find(({name}) => name === 'open-palette');
      if (current && palette !== undefined) setKey(palette.shortcut);
    });
    return () => {
      current = false;
    };
  }, [bridge]);
  return key;
}
