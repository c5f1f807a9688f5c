import {act as settle, cleanup, render} from '@testing-library/react';
import type {ReactElement} from 'react';
import catalog from 'virtual:catalog';
import {type Mock, vi} from 'vitest';
import type {PanelSlots} from '../../components/panel';
import type {Asked} from '../../components/act-commands';
import type {ActSetup} from '../../components/act-model';
import {Sidebar} from '../../components/sidebar';
import type {Saved, SidebarActions, SidebarView} from '../../components/sidebar-model';
import type {AreaMatch, Evidence, Side, Ticket} from '../../triage/ticket';

const ticket: Ticket = {
  id: '4711',
  subject: 'SAST job fails after the upgrade',
  tags: [],
  comments: [
    {author: 'customer', body: 'Hi,\n\nour semgrep-sast job fails with exit code 2 since 17.5.'},
    {author: 'internal', body: 'DAST is fine, kics too. \u202eodd'},
  ],
};

/** Evidence for `text` where it first stands in comment `comment` (0: subject) of the sample ticket. */
export function evidence(
  text: string,
  comment: number,
  kind = 'feature name',
  extra: Partial<Evidence> = {},
): Evidence {
  const source = comment === 0 ? ticket.subject : (ticket.comments[comment - 1]?.body ?? '');
  const side: Side = ticket.comments[comment - 1]?.author ?? 'customer';
  const start = source.indexOf(text);
  return {text, kind, where: {comment, side, start, end: start + text.length}, ...extra};
}

export function match(id: string, level: AreaMatch['level'], ...signs: readonly Evidence[]): AreaMatch {
  return {id, level, score: 0.5, evidence: signs.length > 0 ? signs : [evidence('fails', 1)]};
}

export const sast = match('sast', 'likely', evidence('semgrep-sast', 1, 'job name'), evidence('SAST', 0));
export const dast = match('dast', 'likely', evidence('DAST', 2));
export const iac = match('iac-scanning', 'maybe', evidence('kics', 2, 'tool name'));

const view: SidebarView = {
  ticketId: ticket.id,
  phase: 'known',
  ticket,
  matches: [sast],
  hidden: [],
  lookalikes: [],
  lines: [],
  dark: false,
  letterKeys: true,
  alwaysOpen: false,
  panel: {open: true, width: 360, folded: ['code', 'rest']},
  outdated: false,
  covered: false,
  focusAsked: 0,
  openAsked: 0,
};

export interface Stage {
  readonly actions: {readonly [K in keyof SidebarActions]: Mock<SidebarActions[K]>};
  /** Plain texts and items that reached the clipboard, oldest first. */
  readonly copied: readonly string[];
  readonly rich: readonly Readonly<Record<string, string>>[];
  show(part: Partial<SidebarView>): Promise<void>;
  /** What acts on the ticket, as it arrives or changes later. */
  give(next: ActSetup): Promise<void>;
  /** What the palette asks for. */
  ask(next: Asked): Promise<void>;
  readonly aside: HTMLElement;
}

/** Draws the sidebar with the real catalogue, a sample ticket and actions that only note what they are asked. */
export async function stage(
  part: Partial<SidebarView> = {},
  slots: PanelSlots = {},
  act?: ActSetup,
): Promise<Stage> {
  cleanup();
  const copied: string[] = [];
  const rich: Readonly<Record<string, string>>[] = [];
  const saved = async (): Promise<Saved> => ({saved: true});
  const actions: Stage['actions'] = {
    jump: vi.fn(() => ({shown: true as const})),
    clearHighlight: vi.fn(),
    open: vi.fn(),
    openBehind: vi.fn(async () => true),
    opened: vi.fn(),
    setOpen: vi.fn(),
    setWidth: vi.fn(),
    dock: vi.fn(),
    fold: vi.fn(),
    hide: vi.fn(saved),
    setArea: vi.fn(saved),
    search: vi.fn(),
    showKeys: vi.fn(),
    showOptions: vi.fn(),
    rememberFocus: vi.fn(),
    focusBack: vi.fn(),
    diagnosis: vi.fn(() => 'reader: page'),
  };
  class Item {
    constructor(readonly parts: Readonly<Record<string, Blob>>) {}
  }
  vi.stubGlobal('ClipboardItem', Item);
  const clipboard = {
    async writeText(text: string) {
      copied.push(text);
    },
    async write([item]: readonly Item[]) {
      const texts = await Promise.all(
        Object.entries(item?.parts ?? {}).map(async ([type, blob]) => [type, await blob.text()] as const),
      );
      rich.push(Object.fromEntries(texts));
      copied.push(rich.at(-1)?.['text/plain'] ?? '');
    },
  };
  Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  let current = {...view, ...part};
  let acts = act;
  let asked: Asked | null = null;
  const draw = (): ReactElement => (
    <Sidebar
      view={current}
      catalog={catalog}
      actions={actions}
      version="1.2.3"
      paletteKey="Alt+Shift+K"
      range={{least: 280, usual: 360, most: 560}}
      act={acts}
      asked={asked}
      slots={slots}
    />
  );
  const drawn = render(<div className="sp">{draw()}</div>);
  return {
    actions,
    copied,
    rich,
    async show(next) {
      current = {...current, ...next};
      await settle(async () => drawn.rerender(<div className="sp">{draw()}</div>));
    },
    async give(next) {
      acts = next;
      await settle(async () => drawn.rerender(<div className="sp">{draw()}</div>));
    },
    async ask(next) {
      asked = next;
      await settle(async () => drawn.rerender(<div className="sp">{draw()}</div>));
    },
    get aside() {
      return drawn.getByRole('complementary', {name: 'Sec Pod Triage'});
    },
  };
}
