import {createContext, useContext, useState} from 'react';

/** Small numbers kept while the page lives: how far down a ticket's panel was, which evidence was looked at. */
export const Memory = createContext<Map<string, number>>(new Map());

const most = 200;

export function remember(memory: Map<string, number>, key: string, value: number): void {
  memory.delete(key);
  memory.set(key, value);
  const oldest = memory.keys().next();
  if (memory.size > most && oldest.done !== true) memory.delete(oldest.value);
}

/** State that comes back when the same ticket does. */
export function useRemembered(key: string, initial: number): [number, (value: number) => void] {
  const memory = useContext(Memory);
  const [value, setValue] = useState(() => memory.get(key) ?? initial);
  return [
    value,
    next => {
      remember(memory, key, next);
      setValue(next);
    },
  ];
}
