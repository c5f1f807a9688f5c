import type {SidebarView, StatusLine} from '../../components/sidebar-model';
import type {PageSnapshot} from '../protocol/page-core';
import {statusLines} from './status-lines';

/** Whether the sidebar is drawn dark: the user's choice, else the ticket page's look or the system's. */
export function isDark({settings, dark}: PageSnapshot, systemDark: boolean): boolean {
  if (settings.scheme === 'zendesk') return dark;
  if (settings.scheme === 'system') return systemDark;
  return settings.scheme === 'dark';
}

function phaseOf({reader, triage}: PageSnapshot): SidebarView['phase'] {
  if (reader.at === 'elsewhere') return 'no-ticket';
  if (reader.at === 'unreadable') return 'unreadable';
  return reader.at === 'reading' || triage === null ? 'reading' : 'known';
}

/** What the page script knows, as the sidebar draws it. Nothing of an earlier ticket gets through. */
export function sidebarView(snapshot: PageSnapshot, systemDark: boolean): SidebarView {
  const {reader, triage, hidden, settings, panel, outdated, covered, focusAsked, openAsked} = snapshot;
  const phase = phaseOf(snapshot);
  const known = phase === 'known' ? triage : null;
  const found = (known?.areas ?? []).filter(({id}) => !settings.areasOff.includes(id));
  const lines: readonly StatusLine[] = statusLines(snapshot);
  return {
    ticketId: reader.at === 'elsewhere' ? null : reader.ticketId,
    phase,
    ticket: reader.at === 'ready' ? reader.ticket : null,
    matches: found.filter(({id}) => !hidden.includes(id)),
    hidden: found.map(({id}) => id).filter(id => hidden.includes(id)),
    lookalikes: known?.lookalikes ?? [],
    lines,
    dark: isDark(snapshot, systemDark),
    letterKeys: settings.letterKeys,
    alwaysOpen: settings.alwaysOpen,
    panel,
    outdated,
    covered,
    focusAsked,
    openAsked,
  };
}
