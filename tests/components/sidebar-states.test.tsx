// @vitest-environment happy-dom
import {act, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {dast, iac, sast, stage} from './sidebar-stage';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const closed = {open: false, width: 360, folded: []};

test('a first match shows a strip with its name and opens nothing by itself', async () => {
  const {aside, actions} = await stage({panel: closed, matches: [sast, dast]});
  expect(aside.dataset['mode']).toBe('strip');
  expect(screen.getByRole('button', {name: 'Open Sec Pod Triage: SAST, DAST'}).textContent).toBe(
    'SAST · DAST',
  );
  expect(actions.setOpen).not.toHaveBeenCalled();
  expect(actions.dock).toHaveBeenLastCalledWith(null);
});

test('the strip opens on a click or a key, and the panel takes the focus', async () => {
  const {actions, show} = await stage({panel: closed});
  screen.getByRole('button', {name: /^Open Sec Pod/}).focus();
  await userEvent.keyboard('{Enter}');
  expect(actions.setOpen).toHaveBeenCalledWith(true);
  await show({panel: {...closed, open: true}, openAsked: 1});
  expect(actions.dock).toHaveBeenLastCalledWith(360);
  expect(document.activeElement?.textContent).toBe('SAST docs');
});

test.each([
  ['nothing matched', []],
  ['only a maybe', [iac]],
])('%s: the rail alone, although the panel was left open', async (_, matches) => {
  const {aside} = await stage({matches});
  expect(aside.dataset['mode']).toBe('rail');
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.queryByRole('heading')).toBeNull();
});

test('a maybe waits inside: asked for, it is there, and called so', async () => {
  const {aside} = await stage({matches: [iac], openAsked: 1});
  expect(aside.dataset['mode']).toBe('open');
  expect(screen.getByText('Maybe')).not.toBeNull();
});

test('the setting "always open" shows the panel also where nothing matched', async () => {
  const {actions} = await stage({matches: [], alwaysOpen: true});
  expect(screen.getByText('No Sec area recognised in this ticket.')).not.toBeNull();
  await userEvent.click(screen.getByText(/^Search the catalogue/, {selector: '.sp-empty button'}));
  expect(actions.search).toHaveBeenCalled();
});

test('no ticket: the panel says what it waits for', async () => {
  const {aside} = await stage({ticketId: null, phase: 'no-ticket', ticket: null, matches: [], openAsked: 1});
  expect(aside.dataset['ticketId']).toBeUndefined();
  expect(screen.getByText(/^Open a ticket/)).not.toBeNull();
});

test('reading: nothing of the ticket before, the panel stays, a skeleton only after 150 ms', async () => {
  const {aside, show} = await stage();
  vi.useFakeTimers();
  await show({ticketId: '4712', phase: 'reading', ticket: null, matches: []});
  expect(aside.dataset['mode']).toBe('open');
  expect(aside.dataset['ticketId']).toBe('4712');
  expect(screen.queryByRole('heading')).toBeNull();
  expect(aside.querySelector('.sp-skeleton')).toBeNull();
  act(() => void vi.advanceTimersByTime(149));
  expect(aside.querySelector('.sp-skeleton')).toBeNull();
  act(() => void vi.advanceTimersByTime(1));
  expect(aside.querySelector('.sp-skeleton')).not.toBeNull();
});

test('switching tickets reserves the same room all the time', async () => {
  const {actions, show} = await stage();
  actions.dock.mockClear();
  await show({ticketId: '4712', phase: 'reading', ticket: null, matches: []});
  await show({phase: 'known', matches: [dast]});
  expect(actions.dock).not.toHaveBeenCalled();
});

test('each ticket is announced once, politely, with its areas', async () => {
  const {show} = await stage({matches: [sast, dast, iac]});
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('2 Sec areas: SAST, DAST; maybe IaC');
  await show({ticketId: '4712', matches: [dast]});
  expect(status.textContent).toBe('1 Sec area: DAST');
  expect(status.getAttribute('aria-live')).toBe('polite');
});

test('a ticket without areas is not announced while the panel is shut', async () => {
  await stage({matches: [], panel: closed});
  expect(screen.getByRole('status').textContent).toBe('');
});

test('trouble keeps the open panel, in one quiet line, with the search beside it', async () => {
  const lines = [{id: 'unreadable', text: 'Can’t read this ticket (layout changed).', report: true}];
  const {copied, actions} = await stage({phase: 'unreadable', ticket: null, matches: [], lines});
  expect(screen.getByText(/Can’t read this ticket/)).not.toBeNull();
  await userEvent.click(screen.getByRole('button', {name: 'Copy a report without ticket text'}));
  expect(copied).toEqual(['reader: page']);
  await userEvent.click(screen.getByText(/^Search the catalogue/, {selector: '.sp-empty button'}));
  expect(actions.search).toHaveBeenCalled();
});

test('covered by the page: nothing that acts, and the way to the popup', async () => {
  const {aside, actions} = await stage({covered: true});
  expect(screen.queryAllByRole('button')).toHaveLength(0);
  expect(screen.queryAllByRole('link')).toHaveLength(0);
  expect(aside.textContent).toContain('toolbar button');
  expect(actions.dock).toHaveBeenLastCalledWith(null);
});

test('replaced by an update: the icon says to reload the tab', async () => {
  await stage({matches: [], outdated: true});
  expect(screen.getByRole('button', {name: 'Open Sec Pod Triage (updated: reload the tab)'})).not.toBeNull();
});

test('closing goes back to the strip and to the caret', async () => {
  const {aside, actions, show} = await stage();
  await userEvent.click(screen.getByRole('button', {name: 'Close'}));
  expect(actions.setOpen).toHaveBeenCalledWith(false);
  expect(actions.clearHighlight).toHaveBeenCalled();
  expect(actions.focusBack).toHaveBeenCalled();
  await show({panel: closed});
  expect(aside.dataset['mode']).toBe('strip');
});

test('folding is kept by name, for every area at once', async () => {
  const {actions, aside} = await stage({matches: [sast, dast]});
  const [docs] = screen.getAllByRole('button', {name: 'Docs'});
  if (docs !== undefined) await userEvent.click(docs);
  expect(actions.fold).toHaveBeenCalledWith('docs', true);
  expect(aside.querySelectorAll('[data-part="docs"] [data-row]')).toHaveLength(0);
  expect(
    screen.getAllByRole('button', {name: /^Docs/}).map(each => each.getAttribute('aria-expanded')),
  ).toEqual(['false', 'false']);
});

test('what was left folded comes back folded', async () => {
  const {aside} = await stage({panel: {open: true, width: 360, folded: ['labels']}});
  expect(aside.querySelectorAll('[data-part="labels"] [data-row]')).toHaveLength(0);
  expect(aside.querySelectorAll('[data-part="code"] [data-row]').length).toBeGreaterThan(0);
});

test('the edge resizes by keys within its bounds, and a double click resets it', async () => {
  const {actions, show} = await stage();
  const edge = screen.getByRole('separator', {name: 'Width of the panel'});
  edge.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(actions.setWidth).toHaveBeenLastCalledWith(380);
  expect(actions.dock).toHaveBeenLastCalledWith(380);
  await userEvent.keyboard('{End}{ArrowLeft}');
  expect(actions.setWidth).toHaveBeenLastCalledWith(560);
  await userEvent.keyboard('{Home}{ArrowRight}');
  expect(actions.setWidth).toHaveBeenLastCalledWith(280);
  await show({panel: {open: true, width: 280, folded: []}});
  expect(edge.getAttribute('aria-valuenow')).toBe('280');
  await userEvent.dblClick(edge);
  expect(actions.setWidth).toHaveBeenLastCalledWith(360);
});

test('a confirmation goes after five seconds, and waits while it is pointed at', async () => {
  vi.useFakeTimers({shouldAdvanceTime: true});
  const user = userEvent.setup({advanceTimers: vi.advanceTimersByTime});
  const {aside} = await stage();
  const copy = screen.getByRole('button', {name: 'Copy SAST docs'});
  await user.click(copy);
  const toast = (): HTMLElement | null => aside.querySelector('.sp-toast');
  await user.hover(toast() ?? aside);
  await act(() => vi.advanceTimersByTimeAsync(6000));
  expect(toast()).not.toBeNull();
  await user.unhover(toast() ?? aside);
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(toast()).toBeNull();
  await user.click(copy);
  await user.click(screen.getByRole('button', {name: 'Dismiss'}));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(toast()).toBeNull();
});
