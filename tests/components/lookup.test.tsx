// @vitest-environment happy-dom
import {screen, waitFor, within} from '@testing-library/react';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {lookupStage} from './lookup-stage';

afterEach(() => vi.unstubAllGlobals());

const sastDocs = 'https://docs.gitlab.com/user/application_security/sast';

describe('before anything is typed', () => {
  test('this ticket, pinned and recent come first, then the whole catalogue', async () => {
    const usual = {areas: ['dast'], pinned: ['sast'], recent: ['sast', 'secret-detection', 'gone-since']};
    const {options} = await lookupStage({usual});
    expect(screen.getAllByRole('group').map(group => group.getAttribute('aria-labelledby'))).toHaveLength(4);
    const [ticket, pinned, recent, browse] = screen.getAllByRole('group');
    const titles = [ticket, pinned, recent, browse].map(group => group?.firstElementChild?.textContent);
    expect(titles).toEqual(['This ticket 1', 'Pinned 1', 'Recent 1', 'Browse 15']);
    expect(options().slice(0, 3)).toEqual([
      'DAST (Dynamic Application Security Testing)',
      'SAST (Static Application Security Testing)',
      'Secret Detection',
    ]);
    expect(options().slice(-2)).toEqual(['Sec Support Pod', 'Learning Resources']);
  });
});

describe('typing', () => {
  test('finds, marks what was typed, counts, and says how many', async () => {
    const {user, field, options} = await lookupStage();
    await user.type(field, 'secrte detec');
    expect(options()[0]).toBe('Secret Detection');
    const [first] = screen.getAllByRole('option');
    expect([...(first?.querySelectorAll('mark') ?? [])].map(({textContent}) => textContent)).toEqual([
      'Secret',
      'Detec',
    ]);
    const count = options().length;
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(`${count} results`));
  });

  test('says by which other name a row was found', async () => {
    const {user, field} = await lookupStage();
    await user.type(field, 'gemnasium');
    expect(within(screen.getAllByRole('option')[0] as HTMLElement).getByText('gemnasium')).toBeTruthy();
  });

  test('letters are only ever typed', async () => {
    const {user, field, actions, copied} = await lookupStage();
    await user.type(field, 'pjkcm/');
    expect(field.value).toBe('pjkcm/');
    expect(actions.pin).not.toHaveBeenCalled();
    expect(copied).toEqual([]);
  });

  test('arrows and page keys move the choice round, Home and End while nothing is typed', async () => {
    const {user, field, options, picked} = await lookupStage();
    await user.keyboard('{End}');
    expect(picked()).toBe('Learning Resources');
    await user.keyboard('{ArrowDown}');
    expect(picked()).toBe(options()[0]);
    await user.keyboard('{PageDown}{ArrowUp}');
    expect(picked()).toBe(options()[7]);
    await user.keyboard('{Home}');
    expect(picked()).toBe(options()[0]);
    await user.type(field, 'sast');
    expect(picked()).toBe('SAST (Static Application Security Testing)');
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', {selected: true}).id);
  });

  test.each([
    ['~', 'label'],
    ['#', 'channel'],
    ['@', 'person'],
    ['>', 'command'],
  ])('“%s” leaves only one kind', async (sign, kind) => {
    const {user, field} = await lookupStage();
    await user.type(field, sign);
    const kinds = screen.getAllByRole('option').map(option => option.dataset['kind']);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });
});

describe('keys on the picked row', () => {
  test('Enter opens and remembers, Shift+Enter opens behind, Mod+Enter copies Markdown', async () => {
    const {user, field, actions, copied} = await lookupStage();
    await user.type(field, 'sast docs');
    await user.keyboard('{Enter}');
    expect(actions.open).toHaveBeenCalledWith(sastDocs);
    expect(actions.opened).toHaveBeenCalledWith('sast/docs/75');
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(actions.openBehind).toHaveBeenCalledWith(sastDocs);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(copied).toEqual([`[SAST docs](${sastDocs})`]);
    expect(screen.getByRole('status').textContent).toBe(`Copied: [SAST docs](${sastDocs})`);
    expect(field.value).toBe('sast docs');
  });

  test('a label is copied under its newest name; one whose owner is unclear is not', async () => {
    const {user, field, copied} = await lookupStage();
    await user.type(field, 'sast label{Enter}');
    expect(copied).toEqual(['~"group::code scanning"']);
    await user.clear(field);
    await user.type(field, 'dast label{Enter}');
    expect(copied).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe(
      'Nothing to copy for group::dynamic analysis: on the page, but the owner is unclear',
    );
  });

  test('Alt+Enter opens the menu; it pins, and gives the focus back', async () => {
    const {user, field, actions} = await lookupStage();
    await user.type(field, 'sast docs');
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    const menu = await screen.findByRole('menu', {name: 'More for SAST docs'});
    const names = within(menu)
      .getAllByRole('menuitem')
      .map(({textContent}) => textContent);
    expect(names).toEqual([
      'OpenEnter',
      'Open behind this tabShift+Enter',
      'Copy as rich text',
      'Copy as MarkdownCtrl+Enter',
      'Copy the address alone',
      'Pin',
      'Show what it belongs to',
    ]);
    await user.keyboard('{End}{ArrowUp}{Enter}');
    expect(actions.pin).toHaveBeenCalledWith('sast/docs/75', true);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  test('the foot says what they do for it', async () => {
    const {user, field} = await lookupStage();
    await user.type(field, 'sast docs');
    const hints = () => document.querySelector('.sp-look-hints')?.textContent;
    expect(hints()).toBe('Enter openCtrl+Enter copy MarkdownShift+Enter open behindAlt+Enter more');
    await user.clear(field);
    await user.type(field, '>opt');
    expect(hints()).toBe('Enter run');
  });

  test('in Zendesk the second key copies rich text', async () => {
    const {user, field, copied} = await lookupStage({richCopy: true});
    await user.type(field, 'sast docs{Control>}{Enter}{/Control}');
    expect(copied).toEqual([`SAST docs: ${sastDocs}`]);
  });

  test('Mod+I and the menu insert into the reply, where one is open', async () => {
    const insert = vi.fn();
    const {user, field, actions, show} = await lookupStage();
    await user.type(field, 'sast docs{Control>}i{/Control}');
    await show({actions: {...actions, insert}});
    expect(insert).not.toHaveBeenCalled();
    expect(document.querySelector('.sp-look-hints')?.textContent).toContain('Ctrl+I insert');
    await user.keyboard('{Control>}i{/Control}');
    expect(insert).toHaveBeenCalledOnce();
    expect(insert.mock.calls[0]?.[0]).toMatchObject({title: 'SAST docs', audience: 'public'});
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await user.click(screen.getByRole('menuitem', {name: /Insert into the reply/}));
    expect(insert).toHaveBeenCalledTimes(2);
    await user.clear(field);
    await user.type(field, 'dast label{Control>}i{/Control}');
    expect(insert).toHaveBeenCalledTimes(2);
  });

  test('what a profile leaves out is neither found nor on a page', async () => {
    const without = new Set(['channel', 'rfh'] as const);
    const {user, field, options} = await lookupStage({without});
    await user.type(field, '#');
    expect(screen.queryAllByRole('option').map(option => option.dataset['kind'])).not.toContain('channel');
    await user.clear(field);
    await user.type(field, 'sast{Enter}');
    expect(document.querySelector('.sp-look-page')?.textContent).not.toMatch(/#g_|[Rr]equest for help/);
    expect(options()).toEqual([]);
  });

  test('commands are run by their id', async () => {
    const {user, field, actions} = await lookupStage();
    await user.type(field, '>sidebar{Enter}');
    expect(actions.run).toHaveBeenCalledWith('command/sidebar');
  });
});

describe('on the list itself', () => {
  test('Tab leads there and letters act', async () => {
    const {user, field, actions, copied, picked, options} = await lookupStage();
    await user.type(field, 'sast docs');
    await user.tab();
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
    await user.keyboard('p');
    expect(actions.pin).toHaveBeenCalledWith('sast/docs/75', true);
    await user.keyboard('m');
    expect(copied).toEqual([`[SAST docs](${sastDocs})`]);
    await user.keyboard('j');
    expect(picked()).toBe(options()[1]);
    await user.keyboard('k');
    expect(picked()).toBe(options()[0]);
    await user.keyboard('/');
    expect(document.activeElement).toBe(field);
  });

  test('letters mean nothing where they are switched off', async () => {
    const {user, field, actions, copied} = await lookupStage({letterKeys: false});
    await user.type(field, 'sast docs');
    await user.tab();
    await user.keyboard('pcmj');
    expect(actions.pin).not.toHaveBeenCalled();
    expect(copied).toEqual([]);
  });
});

describe('an area', () => {
  test('opens with all of its rows, each with copy buttons, and filters', async () => {
    const {user, field, copied, actions} = await lookupStage();
    await user.type(field, 'sast{Enter}');
    expect(actions.opened).toHaveBeenCalledWith('sast');
    expect(screen.getByRole('heading', {name: 'SAST (Static Application Security Testing)'})).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('');
    await user.click(screen.getByRole('button', {name: 'Copy label group::code scanning'}));
    expect(copied).toEqual(['~"group::code scanning"']);
    await user.type(field, 'templ');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('SAST CI/CD template');
    await user.keyboard('p');
    expect(actions.pin).toHaveBeenCalledWith('sast/template/76', true);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field);
  });

  test('Esc clears, goes back, then leaves', async () => {
    const {user, field, onLeave, options} = await lookupStage();
    await user.type(field, 'sast{Enter}');
    await user.type(field, 'x{Escape}');
    expect(field.value).toBe('');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{Escape}');
    expect(options().length).toBeGreaterThan(14);
    expect(onLeave).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test.each(['Sec Support Pod', 'Learning Resources'])(
    'so does “%s”, with every resource of it',
    async name => {
      const {user} = await lookupStage();
      await user.click(screen.getByRole('option', {name}));
      expect(screen.getAllByRole('listitem').length).toBeGreaterThan(3);
    },
  );
});

test('nothing found: the nearest, the documentation’s search, how to add a word', async () => {
  const {user, field, actions, options} = await lookupStage();
  await user.type(field, 'dpndncyx wobbl');
  expect(screen.getByText('Nothing is called “dpndncyx wobbl”.')).toBeTruthy();
  expect(screen.getByText(/catalog\/README.md says how/)).toBeTruthy();
  expect(options().at(-1)).toBe('Search docs.gitlab.com for “dpndncyx wobbl”');
  expect(options().length).toBeLessThanOrEqual(4);
  await user.keyboard('{ArrowUp}{Enter}');
  expect(actions.open).toHaveBeenCalledWith('https://docs.gitlab.com/search/?q=dpndncyx+wobbl');
  expect(actions.opened).not.toHaveBeenCalled();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Nothing found'));
});

describe('the sheet of keys', () => {
  test('“?” opens it; it shows the real shortcuts and where to set a missing one', async () => {
    const {user, field} = await lookupStage();
    await user.type(field, '?');
    expect(document.activeElement).toBe(screen.getByRole('heading', {name: 'Keys'}));
    expect(screen.getByText('Alt+Shift+L')).toBeTruthy();
    expect(screen.getByText('not set')).toBeTruthy();
    expect(screen.getByText(/Set the missing ones: type chrome:\/\/extensions/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Look up'));
  });

  test('a text with “?” in it is just looked up', async () => {
    const {user, field} = await lookupStage();
    await user.type(field, 'sast?');
    expect(field.value).toBe('sast?');
  });
});

test('pinning shows at once and can be taken back', async () => {
  const stage = await lookupStage();
  await stage.user.type(stage.field, 'sast docs');
  await stage.user.tab();
  await stage.user.keyboard('p');
  await stage.show({usual: {areas: [], pinned: ['sast/docs/75'], recent: []}});
  expect(within(screen.getByRole('option', {selected: true})).getByText('pinned')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', {name: 'Undo'}));
  expect(stage.actions.pin).toHaveBeenLastCalledWith('sast/docs/75', false);
});
