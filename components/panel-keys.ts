import type {KeyboardEvent} from 'react';
import type {Row} from '../triage/show/rows';
import {focusRow, rowForKey, rowOf} from './roving';
import type {SidebarTools} from './sidebar-context';

/** What a key needs to find on the panel. */
export interface PanelMap {
  readonly rows: ReadonlyMap<string, Row>;
  /** Rows of the areas on the panel, in their order. */
  readonly areas: readonly {
    readonly id: string;
    readonly labels: readonly Row[];
    readonly help: readonly Row[];
  }[];
  jumpToArea(index: number): void;
}

const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

function copyLabel({toast, copy}: SidebarTools, labels: readonly Row[]): void {
  const label = labels.find(row => row.kind === 'label' && row.copy !== null);
  if (label?.copy) void copy(label.copy, label.id);
  else toast({text: 'No label to copy: the owner is unclear or none is listed', failed: true});
}

function openChannel({actions, copy}: SidebarTools, help: readonly Row[]): void {
  const channel = help.find(row => row.kind === 'channel');
  if (channel?.href) {
    actions.open(channel.href);
    if (channel.entry !== null) actions.opened(channel.entry);
  }
  if (channel?.href === null && channel.copy !== null) void copy(channel.copy, channel.id);
}

/** Single keys that act on the focused row, or on its area. True: the key was ours. */
function rowKey(
  key: string,
  row: Row,
  map: PanelMap,
  area: string | undefined,
  tools: SidebarTools,
): boolean {
  const {copy, html, markdown} = {copy: row.copy, html: row.copy?.html ?? null, markdown: row.copy?.markdown};
  const own = map.areas.find(({id}) => id === area);
  if (key === 'c' && copy !== null) void tools.copy({plain: copy.plain, html}, row.id);
  else if (key === 'm' && markdown !== undefined)
    void tools.copy({plain: markdown, html: null}, `${row.id}/markdown`);
  else if (key === 'l' && own !== undefined) copyLabel(tools, own.labels);
  else if (key === 's' && own !== undefined) openChannel(tools, own.help);
  else return false;
  return true;
}

/** Keys with a modifier on a row: Markdown, or open behind this tab. */
function modifiedEnter(event: KeyboardEvent, row: Row, tools: SidebarTools): boolean {
  if (event.key !== 'Enter') return false;
  if ((event.ctrlKey || event.metaKey) && row.copy !== null) {
    void tools.copy({plain: row.copy.markdown, html: null}, `${row.id}/markdown`);
    return true;
  }
  const {href, title, entry} = row;
  if (!event.shiftKey || href === null) return false;
  void tools.actions.openBehind(href).then(opened => {
    if (opened && entry !== null) tools.actions.opened(entry);
    tools.toast(
      opened ? {text: 'Opened behind this tab', detail: title} : {text: 'Could not open it', failed: true},
    );
  });
  return true;
}

/** Handles a key pressed anywhere in the panel; stops it where it meant something. */
export function onPanelKey(event: KeyboardEvent<HTMLElement>, map: PanelMap, tools: SidebarTools): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const ours = handle(event, event.target, map, tools);
  if (!ours) return;
  event.preventDefault();
  event.stopPropagation();
}

function handle(
  event: KeyboardEvent<HTMLElement>,
  target: Element,
  map: PanelMap,
  tools: SidebarTools,
): boolean {
  const {key} = event;
  if (key === 'Escape') {
    tools.actions.focusBack();
    return true;
  }
  if (isField(target)) return false;
  const element = rowOf(target);
  const row = map.rows.get(element?.dataset['row'] ?? '');
  if (row !== undefined && modifiedEnter(event, row, tools)) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (key.length === 1 && !tools.view.letterKeys) return false;
  const next = rowForKey(key, target, event.currentTarget);
  if (next !== undefined) {
    focusRow(next);
    return true;
  }
  if (key === '/') tools.actions.search();
  else if (key === '?') tools.actions.showKeys();
  else if (/^[1-9]$/.test(key)) map.jumpToArea(Number(key) - 1);
  else if (tools.act?.key(key, target.closest<HTMLElement>('[data-area]')?.dataset['area'], row) === true)
    return true;
  else if (row === undefined) return false;
  else return rowKey(key, row, map, target.closest<HTMLElement>('[data-area]')?.dataset['area'], tools);
  return true;
}
