import {useSyncExternalStore} from 'react';

const system = matchMedia('(prefers-color-scheme: dark)');
function onSystem(listener: () => void): () => void {
  system.addEventListener('change', listener);
  return () => system.removeEventListener('change', listener);
}

/** Whether the system asks for dark colours now; followed live. */
export function useSystemDark(): boolean {
  return useSyncExternalStore(onSystem, () => system.matches);
}

/** Whether to draw dark: as the setting says; any but 'light' and 'dark' goes with the system. */
export function useDark(scheme: string): boolean {
  const isSystemDark = useSystemDark();
  return scheme === 'dark' || (scheme !== 'light' && isSystemDark);
}
