import {useEffect, useState} from 'react';
import type {SidebarActions} from './sidebar-model';

/** The panel's width while it is dragged, else as saved; keeps the same room reserved beside the ticket. */
export function useWidth(
  saved: number,
  isOpen: boolean,
  {dock}: Pick<SidebarActions, 'dock'>,
): [number, (width: number) => void] {
  const [width, setWidth] = useState(saved);
  const [seen, setSeen] = useState(saved);
  if (seen !== saved) {
    setSeen(saved);
    setWidth(saved);
  }
  useEffect(() => dock(isOpen ? width : null), [dock, isOpen, width]);
  useEffect(() => () => dock(null), [dock]);
  return [width, setWidth];
}
