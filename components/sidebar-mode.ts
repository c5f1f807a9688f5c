import {useEffect, useRef, useState} from 'react';
import type {SidebarView} from './sidebar-model';

export type Mode = 'rail' | 'strip' | 'open';

/** What to show for a view that is settled; `asked`: the user wants to see the panel on this very ticket. */
function settledMode(view: SidebarView, asked: boolean): Mode {
  const {open} = view.panel;
  if (view.matches.some(({level}) => level === 'likely')) return open ? 'open' : 'strip';
  if (!open) return 'rail';
  return asked || view.alwaysOpen || view.phase === 'unreadable' ? 'open' : 'rail';
}

/**
 * How the sidebar stands: nothing opens by itself unless it was left open, and while the next ticket is being read
 * it stays as it was, so that the page does not jump twice. `keep` has it stay open on this ticket whatever happens
 * to what matched.
 */
export function useMode(view: SidebarView): {readonly mode: Mode; keep(): void} {
  const {ticketId, openAsked} = view;
  const [seen, setSeen] = useState(0);
  // Undefined: no ticket was asked for. Null: asked for where no ticket is open.
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  if (seen !== openAsked) {
    setSeen(openAsked);
    setAsked(ticketId);
  }
  const isAsked = asked === ticketId;
  const last = useRef<Mode>('rail');
  const kept: Mode = last.current === 'open' && !view.panel.open ? 'rail' : last.current;
  const whileReading = isAsked && view.panel.open ? 'open' : kept;
  const mode = view.phase === 'reading' ? whileReading : settledMode(view, isAsked);
  useEffect(() => {
    last.current = mode;
  }, [mode]);
  return {mode, keep: () => setAsked(ticketId)};
}
