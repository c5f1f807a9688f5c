import {useEffect, useRef, useState} from 'react';
import type {SidebarView} from './sidebar-model';

export type Mode = 'rail' | 'strip' | 'open';

/** What to show for a view that is settled; `asked`: the user wants to see the panel on this very ticket. */
export function settledMode(view: SidebarView, asked: boolean): Mode {
  const {open} = view.panel;
  if (view.matches.some(({level}) => level === 'likely')) return open ? 'open' : 'strip';
  if (!open) return 'rail';
  return asked || view.alwaysOpen || view.phase === 'unreadable' ? 'open' : 'rail';
}

/**
 * How the sidebar stands: nothing opens by itself unless it was left open, and while the next ticket is being read
 * it stays as it was, so that the page does not jump twice. `ask` opens it for a ticket on which nothing matched.
 */
export function useMode(view: SidebarView, startAsked: boolean): {readonly mode: Mode; ask(): void} {
  const [asked, setAsked] = useState<string | null | undefined>(startAsked ? view.ticketId : undefined);
  const [wasOpen, setWasOpen] = useState(view.panel.open);
  if (wasOpen !== view.panel.open) {
    setWasOpen(view.panel.open);
    setAsked(view.panel.open ? view.ticketId : undefined);
  }
  const isAsked = asked === view.ticketId;
  const settled = settledMode(view, isAsked);
  const last = useRef<Mode>('rail');
  const kept: Mode = last.current === 'open' && !view.panel.open ? 'rail' : last.current;
  const mode = view.phase === 'reading' ? (isAsked && view.panel.open ? 'open' : kept) : settled;
  useEffect(() => {
    last.current = mode;
  }, [mode]);
  return {mode, ask: () => setAsked(view.ticketId)};
}
