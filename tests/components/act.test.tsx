// @vitest-environment happy-dom
import {act as settle, fireEvent, screen, waitFor, within} from '@testing-library/react';
import data from 'virtual:act';
import catalog from 'virtual:catalog';
import {beforeEach, describe, expect, test, vi} from 'vitest';
import {actCommands, deedOfCommand} from '../../components/act-commands';
import type {ActSetup, ReplyMode} from '../../components/act-model';
import {drafts} from '../../triage/act/drafts';
import {itemOfRow} from '../../triage/lookup';
import {areaParts} from '../../triage/show/area-parts';
import {versionOfTicket} from '../../triage/errors/ticket-version';
import {evidence, match, sast, stage} from './sidebar-stage';

beforeEach(() => {
  // happy-dom's dialogs know no top layer.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

function setup(mode: ReplyMode = 'public', off: readonly string[] = []) {
  const insert = vi.fn<ActSetup['insert']>(async () => ({done: true}));
  const made: ActSetup = {
    data,
    drafts,
    ticketUrl: id => `https://gitlab.zendesk.com/agent/tickets/${id}`,
    priority: 'high',
    assignee: () => 'Alex Example',
    mode,
    modeNow: () => mode,
    off: new Set(off) as ActSetup['off'],
    versionOf: versionOfTicket,
    knownErrors: () => ['gl-sast-report.json: no matching files'],
    insert,
  };
  return {made, insert};
}

const rowOf = (part: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-part="${part}"] [data-row] [data-row-main]`);
  if (found === null) throw new Error(`no row in ${part}`);
  return found;
};
const press = (element: Element, key: string, more: Partial<KeyboardEventInit> = {}) =>
  settle(async () => void fireEvent.keyDown(element, {key, bubbles: true, ...more}));

describe('inserting', () => {
  test('i inserts the focused row as a link', async () => {
    const {made, insert} = setup();
    await stage({}, {}, made);
    await press(rowOf('docs'), 'i');
    expect(insert).toHaveBeenCalledOnce();
    expect(insert.mock.calls[0]?.[0]).toBe('4711');
    expect(insert.mock.calls[0]?.[1].html).toMatch(
      /^<a href="https:\/\/docs\.gitlab\.com\/[^"]+">[^<]+<\/a>$/,
    );
  });

  test('something internal needs a second key in a public reply', async () => {
    const {made, insert} = setup('public');
    await stage({}, {}, made);
    await press(rowOf('help'), 'i');
    expect(insert).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('The reply is public');
    await press(rowOf('help'), 'i');
    expect(insert).toHaveBeenCalledOnce();
    // Still asked about the moment it is written.
    expect(insert.mock.calls[0]?.[2]('unknown')).toBe(false);
  });

  test('the second key counts for the same thing only', async () => {
    const {made, insert} = setup('public');
    await stage({}, {}, made);
    await press(rowOf('help'), 'i');
    const channel = document.querySelector('[data-part="help"] [data-kind="channel"] [data-row-main]');
    await press(channel ?? document.body, 'i');
    expect(insert).not.toHaveBeenCalled();
  });

  test('it is refused where nobody can tell who reads it', async () => {
    const {made, insert} = setup('unknown');
    await stage({}, {}, made);
    await press(rowOf('help'), 'i');
    await press(rowOf('help'), 'i');
    expect(insert).not.toHaveBeenCalled();
    expect(within(screen.getByRole('alert')).queryByText(/all the same/)).toBeNull();
  });

  test('an internal note takes it at once, but not when it has become public meanwhile', async () => {
    const {made, insert} = setup('internal');
    await stage({}, {}, made);
    await press(rowOf('help'), 'i');
    expect(insert).toHaveBeenCalledOnce();
    expect(insert.mock.calls[0]?.[2]('public')).toBe(false);
  });

  test('nothing taken: copied instead, with the next step', async () => {
    const {made, insert} = setup();
    insert.mockResolvedValue({done: false, why: 'not taken'});
    const {copied} = await stage({}, {}, made);
    await press(rowOf('docs'), 'i');
    expect(copied.at(-1)).toContain('https://docs.gitlab.com/');
    expect(document.querySelector('.sp-toast')?.textContent).toContain('Ctrl+V');
  });
});

describe('checklist', () => {
  test('ticks with words that lead to their place; one key makes questions of the rest', async () => {
    const {made, insert} = setup();
    const {actions} = await stage({}, {}, made);
    const since = document.querySelector('[data-item="since"]');
    expect(since?.getAttribute('data-has')).toBe('true');
    fireEvent.click(since?.querySelector('button') ?? document.body);
    expect(actions.jump).toHaveBeenCalledOnce();
    await press(rowOf('docs'), 'a');
    const dialog = document.querySelector('dialog');
    const field = dialog?.querySelector('textarea');
    expect(field?.value).toContain('The complete log of the failing job');
    expect(field?.value).not.toContain('Since when this happens');
    await press(field ?? document.body, 'Enter', {ctrlKey: true});
    await waitFor(() => expect(insert).toHaveBeenCalledOnce());
    expect(insert.mock.calls[0]?.[1].html).toContain('<li>The complete log of the failing job');
  });
});

describe('from the palette', () => {
  const key = (letter: string) => ({do: 'key' as const, key: letter, area: 'sast'});
  test('a command opens its preview, once, for the ticket it was asked for', async () => {
    const {made} = setup();
    const {ask, show} = await stage({}, {}, made);
    await ask({number: 1, ticketId: '99', deed: key('r')});
    expect(document.querySelector('dialog')).toBeNull();
    await ask({number: 2, ticketId: '4711', deed: key('r')});
    expect(document.querySelector('dialog')?.dataset['draft']).toBe('request');
    const close = document.querySelector('dialog button[aria-label="Close"]') ?? document.body;
    await settle(async () => void fireEvent.click(close));
    await show({dark: true});
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('waits until the actions are loaded', async () => {
    const {ask, give} = await stage();
    await ask({number: 1, ticketId: '4711', deed: key('y')});
    expect(document.querySelector('dialog')).toBeNull();
    await give(setup().made);
    expect(document.querySelector('dialog')?.dataset['draft']).toBe('summary');
  });

  test('inserts; for something internal the guard takes the focus, and i is its second key', async () => {
    const {made, insert} = setup('public');
    const {ask} = await stage({}, {}, made);
    const area = catalog.areas.find(({id}) => id === 'sast');
    const [row] =
      area === undefined ? [] : (areaParts(area, catalog).find(({id}) => id === 'help')?.rows ?? []);
    if (row === undefined) throw new Error('no row');
    const item = itemOfRow(row, 'sast');
    await ask({number: 1, ticketId: '4711', deed: {do: 'insert', item}});
    expect(insert).not.toHaveBeenCalled();
    const guard = screen.getByRole('alert');
    expect(document.activeElement).toBe(guard);
    await press(guard, 'i');
    expect(insert).toHaveBeenCalledOnce();
    // What does not say who may read it counts as internal.
    const {audience: _, ...unknown} = item;
    await ask({number: 2, ticketId: '4711', deed: {do: 'insert', item: unknown}});
    expect(insert).toHaveBeenCalledOnce();
    await ask({number: 3, ticketId: '4711', deed: {do: 'insert', item: {...item, audience: 'public'}}});
    expect(insert).toHaveBeenCalledTimes(2);
  });

  test('commands for each area, those of the profile left out; ids come back as deeds', () => {
    const [first, second] = catalog.areas;
    if (first === undefined || second === undefined) throw new Error('no areas');
    const all = actCommands([first, second], new Set());
    expect(all).toHaveLength(22);
    expect(all.map(({place}) => place)).toEqual([
      ...Array(11).fill(first.short),
      ...Array(11).fill(second.short),
    ]);
    for (const {id} of all) expect(deedOfCommand(id)).toMatchObject({do: 'key'});
    expect(deedOfCommand('command/options')).toBeNull();
    const fewer = actCommands([first], new Set(['request', 'slack', 'pairing', 'handover', 'summary']));
    expect(fewer.map(({title}) => title)).not.toContain('Request for help');
    expect(fewer).toHaveLength(6);
  });
});

describe('what comes later', () => {
  test('the checklist shows as soon as the actions are loaded', async () => {
    const {give} = await stage();
    expect(document.querySelector('.sp-deeds')).toBeNull();
    await give(setup().made);
    expect(document.querySelector('.sp-deeds')).not.toBeNull();
  });

  test('a version set by hand moves links, checklist and drafts to it', async () => {
    const {made} = setup();
    const {give, copied} = await stage({}, {}, made);
    const links = (): string =>
      [...document.querySelectorAll<HTMLAnchorElement>('.sp-version')].map(({href}) => href).join();
    const item = (): string | null =>
      document.querySelector('[data-item="version"]')?.getAttribute('data-has') ?? null;
    expect(links()).toBe('');
    expect(item()).toBe('false');
    await give({...made, versionOf: () => ({version: '16.4', from: 'set by hand'})});
    expect(links()).toContain('/v16.4.0-ee/');
    expect(item()).toBe('true');
    expect(document.querySelector('[data-item="version"]')?.textContent).toContain('set by hand, 16.4');
    await press(rowOf('docs'), 'r');
    const dialog = document.querySelector('dialog') ?? document.body;
    const [button] = within(dialog as HTMLElement).getAllByRole('button', {name: /Copy What is known/});
    await settle(async () => void fireEvent.click(button ?? document.body));
    expect(copied.at(-1)).toContain('GitLab version: 16.4, set by hand');
  });
});

describe('request for help', () => {
  test('takes out what must not leave, counts it, puts it back when asked', async () => {
    const {made} = setup();
    const body = 'We tried it on git.acme.example again. Ask bo@acme.example, who changed it. GitLab 17.9.2.';
    const ticket = {
      id: '4711',
      subject: 'SAST fails',
      tags: [],
      comments: [{author: 'customer' as const, body}],
    };
    const {copied} = await stage({ticket, matches: [match('sast', 'likely', evidence('SAST', 0))]}, {}, made);
    await press(rowOf('docs'), 'r');
    const dialog = document.querySelector('dialog') ?? document.body;
    const texts = (): string => [...dialog.querySelectorAll('textarea')].map(({value}) => value).join('\n');
    expect(texts()).not.toMatch(/acme/);
    expect(dialog.querySelector('summary')?.textContent).toBe('Taken out: 1 e-mail address, 1 host');
    fireEvent.click(dialog.querySelectorAll('input[type="checkbox"]')[1] ?? document.body);
    expect(texts()).toContain('git.acme.example');
    expect(texts()).not.toContain('bo@');
    const own = dialog.querySelector('input[type="text"]') ?? document.body;
    fireEvent.change(own, {target: {value: 'memory, see git.acme.example'}});
    expect(dialog.querySelector('.sp-draft-title')?.textContent).toContain(
      'ZD-4711: SAST, memory, see [masked: host 1]',
    );
    const buttons = within(dialog as HTMLElement).getAllByRole('button', {name: /Copy What is known/});
    await settle(async () => void fireEvent.click(buttons[0] ?? document.body));
    expect(copied.at(-1)).toContain('GitLab version: 17.9.2');
    for (const link of dialog.querySelectorAll('a'))
      expect(decodeURIComponent(link.href)).not.toMatch(/acme/);
  });

  test('Slack gets no word of the ticket, and nothing can be put back', async () => {
    const {made} = setup();
    await stage({matches: [sast]}, {}, made);
    await press(rowOf('docs'), 'q');
    const dialog = document.querySelector('dialog') ?? document.body;
    fireEvent.change(dialog.querySelector('input[type="text"]') ?? document.body, {
      target: {value: 'does anybody know jo@acme.example?'},
    });
    const text = dialog.querySelector('textarea')?.value ?? '';
    expect(text).toContain('https://gitlab.zendesk.com/agent/tickets/4711');
    expect(text).toContain('gl-sast-report.json: no matching files');
    expect(text).not.toMatch(/exit code 2|our semgrep|jo@acme/);
    expect(dialog.querySelectorAll('input[type="checkbox"]')).toHaveLength(0);
  });

  test('the restricted profile has neither the action nor the channels', async () => {
    const {made} = setup('public', ['request', 'slack', 'pairing', 'handover', 'summary']);
    await stage({restricted: true}, {}, made);
    expect(document.querySelector('[data-part="help"]')).toBeNull();
    expect(screen.queryByRole('button', {name: /^Request for help/})).toBeNull();
    await press(rowOf('docs'), 'r');
    expect(document.querySelector('dialog')).toBeNull();
  });
});
