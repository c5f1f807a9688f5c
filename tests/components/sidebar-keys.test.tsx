// @vitest-environment happy-dom
import {act, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {dast, sast, stage} from './sidebar-stage';

afterEach(() => vi.unstubAllGlobals());

const focused = (): string | null | undefined => document.activeElement?.textContent;
const focusFirst = (): void => act(() => screen.getByRole('link', {name: 'SAST docs'}).focus());

test('all rows together are one stop of the Tab key', async () => {
  const {aside} = await stage({matches: [sast, dast]});
  const stops = [...aside.querySelectorAll('[data-row-main]')].filter(
    row => row.getAttribute('tabindex') === '0',
  );
  expect(stops.map(stop => stop.textContent)).toEqual(['SAST docs']);
});

test('arrows, j and k, Home and End move between rows across areas', async () => {
  await stage({matches: [sast, dast]});
  focusFirst();
  await userEvent.keyboard('{ArrowDown}');
  const second = focused();
  expect(second).not.toBe('SAST docs');
  await userEvent.keyboard('j');
  expect(focused()).not.toBe(second);
  await userEvent.keyboard('k{ArrowUp}');
  expect(focused()).toBe('SAST docs');
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.closest('[data-area]')?.getAttribute('data-area')).toBe('dast');
  expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
  await userEvent.keyboard('{Home}');
  expect(focused()).toBe('SAST docs');
});

test('c copies rich and plain, m and Mod+Enter copy Markdown', async () => {
  const {copied, rich} = await stage();
  focusFirst();
  const href = 'https://docs.gitlab.com/user/application_security/sast';
  await userEvent.keyboard('c');
  expect(rich).toHaveLength(1);
  await userEvent.keyboard('m');
  expect(copied.at(-1)).toBe(`[SAST docs](${href})`);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(copied).toEqual([`SAST docs: ${href}`, `[SAST docs](${href})`, `[SAST docs](${href})`]);
});

test('Shift+Enter opens behind this tab', async () => {
  const {actions} = await stage();
  focusFirst();
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(actions.openBehind).toHaveBeenCalledWith('https://docs.gitlab.com/user/application_security/sast');
  expect(actions.opened).toHaveBeenCalledWith('sast/docs/75');
  expect(screen.getByRole('status').textContent).toBe('Opened behind this tab: SAST docs');
});

test('l copies the area’s label, s opens its channel', async () => {
  const {copied, actions} = await stage();
  focusFirst();
  await userEvent.keyboard('l');
  expect(copied).toEqual(['~"group::code scanning"']);
  await userEvent.keyboard('s');
  expect(actions.open).toHaveBeenCalledWith('https://gitlab.slack.com/archives/CLA54H7PY');
});

test('l where the owner is unclear copies nothing and says why', async () => {
  const {copied} = await stage({matches: [dast]});
  act(() => screen.getByRole('link', {name: 'DAST Docs'}).focus());
  await userEvent.keyboard('l');
  expect(copied).toEqual([]);
  expect(screen.getByRole('status').textContent).toMatch(/owner is unclear/);
});

test('digits lead to the areas, / to the search, ? to the keys', async () => {
  const {actions} = await stage({matches: [sast, dast]});
  focusFirst();
  await userEvent.keyboard('2');
  expect(focused()).toBe('DAST (Dynamic Application Security Testing)');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('DAST Docs');
  await userEvent.keyboard('/');
  expect(actions.search).toHaveBeenCalledOnce();
  await userEvent.keyboard('?');
  expect(actions.showKeys).toHaveBeenCalledOnce();
});

test('single letters do nothing when they are switched off, or outside of rows', async () => {
  const {copied, actions, show} = await stage();
  act(() => screen.getByRole('button', {name: 'Options'}).focus());
  await userEvent.keyboard('cml');
  expect(copied).toEqual([]);
  await show({letterKeys: false});
  focusFirst();
  await userEvent.keyboard('cmls/?2j');
  expect(copied).toEqual([]);
  expect(actions.search).not.toHaveBeenCalled();
  expect(focused()).toBe('SAST docs');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).not.toBe('SAST docs');
});

test('letters with a modifier belong to the browser', async () => {
  const {copied} = await stage();
  focusFirst();
  await userEvent.keyboard('{Control>}c{/Control}{Alt>}m{/Alt}');
  expect(copied).toEqual([]);
});

test('Escape goes back to the caret; inside "Wrong match?" it only closes the choices', async () => {
  const {actions} = await stage();
  const opener = screen.getByRole('button', {name: /Wrong match\?/});
  await userEvent.click(opener);
  await userEvent.keyboard('{Escape}');
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  expect(actions.focusBack).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  expect(actions.focusBack).toHaveBeenCalledOnce();
});

test('the shortcut takes the focus in, and back out from inside', async () => {
  const {actions, show} = await stage();
  await show({focusAsked: 1});
  expect(focused()).toBe('SAST docs');
  expect(actions.rememberFocus).toHaveBeenCalledOnce();
  await show({focusAsked: 2});
  expect(actions.focusBack).toHaveBeenCalledOnce();
});

test('the shortcut opens a shut panel first', async () => {
  const shut = {open: false, width: 360, folded: []};
  const {actions, show} = await stage({panel: shut});
  await show({focusAsked: 1});
  expect(actions.setOpen).toHaveBeenCalledWith(true);
  await show({panel: {...shut, open: true}, openAsked: 1});
  expect(focused()).toBe('SAST docs');
});

test('a focus whose row goes away stays in the panel, one outside is left alone', async () => {
  const {aside, show} = await stage();
  focusFirst();
  await show({ticketId: '4712', matches: [dast]});
  expect(document.activeElement?.classList.contains('sp-panel')).toBe(true);
  act(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await show({ticketId: '4713', matches: [sast]});
  expect(aside.contains(document.activeElement)).toBe(false);
});

test('a new comment keeps the focus on its row', async () => {
  const {show} = await stage();
  focusFirst();
  const before = document.activeElement;
  await show({matches: [{...sast}, dast]});
  expect(document.activeElement).toBe(before);
});

test('chips are one stop; arrows walk along, Enter jumps', async () => {
  await stage({matches: [sast, dast]});
  const first = screen.getByRole('button', {name: 'SAST'});
  act(() => first.focus());
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('DAST');
  expect(first.getAttribute('tabindex')).toBe('-1');
  await userEvent.keyboard('{Enter}');
  expect(focused()).toBe('DAST (Dynamic Application Security Testing)');
});
