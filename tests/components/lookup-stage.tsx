import {act, cleanup, render, screen, waitFor} from '@testing-library/react';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {createRef} from 'react';
import catalog from 'virtual:catalog';
import signs from 'virtual:lookup-signs';
import {type Mock, vi} from 'vitest';
import {
  commonCommands,
  type LookupActions,
  type LookupData,
  sidebarCommand,
} from '../../components/lookup-model';
import {LookupPanel} from '../../components/lookup-panel';

export interface LookupStage {
  readonly actions: {readonly [K in Exclude<keyof LookupActions, 'insert'>]: Mock<LookupActions[K]>};
  readonly onLeave: Mock<() => void>;
  readonly user: UserEvent;
  /** Plain texts that reached the clipboard, oldest first. */
  readonly copied: readonly string[];
  readonly field: HTMLInputElement;
  show(part: Partial<LookupData>): Promise<void>;
  /** Titles of the options on the list, in order. */
  options(): readonly string[];
  /** The option that keys act on. */
  picked(): string;
}

const texts = (elements: readonly Element[]) =>
  elements.map(element => element.querySelector('.sp-look-title')?.textContent ?? '');

/** The lookup with the real catalogue, and actions that only note what they are asked. */
export async function lookupStage(part: Partial<LookupData> = {}, start = ''): Promise<LookupStage> {
  cleanup();
  Element.prototype.scrollIntoView = () => undefined; // happy-dom has no layout
  const actions: LookupStage['actions'] = {
    open: vi.fn(),
    openBehind: vi.fn(async () => true),
    opened: vi.fn(),
    pin: vi.fn(),
    run: vi.fn(),
  };
  let data: LookupData = {
    catalog,
    signs,
    commands: [sidebarCommand, ...commonCommands],
    usual: {areas: [], pinned: [], recent: []},
    actions,
    richCopy: false,
    letterKeys: true,
    bindings: [
      {name: '_execute_action', description: '', shortcut: 'Alt+Shift+L'},
      {name: 'open-palette', description: 'Look something up on this page', shortcut: ''},
    ],
    whereToSet: 'type chrome://extensions/shortcuts into the address bar',
    ...part,
  };
  const user = userEvent.setup();
  const copied: string[] = [];
  vi.stubGlobal('ClipboardItem', undefined);
  Object.defineProperty(navigator, 'clipboard', {
    value: {writeText: async (text: string) => void copied.push(text)},
    configurable: true,
  });
  const onLeave = vi.fn<() => void>();
  const field = createRef<HTMLInputElement>();
  const draw = () => (
    <div className="sp" data-scheme="light">
      <LookupPanel data={data} start={start} field={field} onLeave={onLeave} />
    </div>
  );
  const drawn = render(draw());
  if (start !== '?') await waitFor(() => screen.getAllByRole('option'));
  act(() => field.current?.focus());
  return {
    actions,
    onLeave,
    user,
    copied,
    get field() {
      if (field.current === null) throw new Error('the search box is not shown');
      return field.current;
    },
    async show(next) {
      data = {...data, ...next};
      await act(async () => drawn.rerender(draw()));
    },
    options: () => texts(screen.queryAllByRole('option')),
    picked: () => texts(screen.getAllByRole('option', {selected: true}))[0] ?? '',
  };
}
