// @vitest-environment happy-dom
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {evidence, match, sast, stage} from './sidebar-stage';

afterEach(() => vi.unstubAllGlobals());

const why = (): HTMLElement => screen.getByRole('button', {name: /^Show in the ticket/});

test('the strongest words stand marked in their sentence, with their place', async () => {
  const {aside} = await stage();
  expect(within(why()).getByText('semgrep-sast').tagName).toBe('MARK');
  expect(why().textContent).toContain('our semgrep-sast job fails');
  expect(aside.querySelector('.sp-where')?.textContent).toContain('job name, comment 1 (customer)');
});

test('a click goes to the words in the ticket', async () => {
  const {actions} = await stage();
  await userEvent.click(why());
  expect(actions.jump).toHaveBeenCalledWith(sast.evidence[0]);
});

test('next and previous walk through the ledger and jump', async () => {
  const {actions} = await stage();
  await userEvent.click(screen.getByRole('button', {name: 'Next sign'}));
  expect(actions.jump).toHaveBeenLastCalledWith(sast.evidence[1]);
  expect(why().textContent).toContain('SAST job fails after the upgrade');
  await userEvent.click(screen.getByRole('button', {name: 'Next sign'}));
  expect(actions.jump).toHaveBeenLastCalledWith(sast.evidence[0]);
  await userEvent.click(screen.getByRole('button', {name: 'Previous sign'}));
  expect(actions.jump).toHaveBeenLastCalledWith(sast.evidence[1]);
});

test('the whole ledger is folded, then lists each sign with its place', async () => {
  const {aside, actions} = await stage();
  expect(aside.querySelector('.sp-ledger')?.hasAttribute('hidden')).toBe(true);
  await userEvent.click(screen.getByRole('button', {name: '1 of 2: list all signs'}));
  const signs = within(aside.querySelector<HTMLElement>('.sp-ledger') ?? aside).getAllByRole('button');
  expect(signs.map(sign => sign.textContent?.trim())).toEqual([
    'semgrep-sastjob name, comment 1 (customer)',
    'SASTfeature name, subject',
  ]);
  await userEvent.click(signs[1] ?? aside);
  expect(actions.jump).toHaveBeenLastCalledWith(sast.evidence[1]);
});

test('a comment that is not on the page: said, seen and heard', async () => {
  const {actions, aside} = await stage();
  actions.jump.mockReturnValue({shown: false, why: 'That comment is not on the page.'});
  await userEvent.click(why());
  expect(aside.querySelector('.sp-toast')?.textContent).toContain('That comment is not on the page.');
  expect(screen.getByRole('status').textContent).toBe('That comment is not on the page.');
});

test('where a ticket was left in its ledger is where it is found again', async () => {
  const {show} = await stage();
  await userEvent.click(screen.getByRole('button', {name: 'Next sign'}));
  await show({ticketId: '4712', matches: [match('dast', 'likely')]});
  await show({ticketId: '4711', matches: [sast]});
  expect(screen.getByText('2 of 2')).not.toBeNull();
});

test('a normalised match is marked as one', async () => {
  await stage({matches: [match('sast', 'likely', evidence('SAST', 0, 'feature name', {normalised: true}))]});
  expect(screen.getByText('normalised').getAttribute('title')).toMatch(/hidden characters/);
});

test('markup and reordering characters of a ticket are text, and visible', async () => {
  const body = '<img src=x onerror=alert(1)> SAST \u202egnp.exe';
  const start = body.indexOf('SAST');
  const sign = {
    text: 'SAST',
    kind: 'feature name',
    where: {comment: 1, side: 'customer', start, end: start + 4},
  } as const;
  const {aside} = await stage({
    ticket: {id: '4711', subject: '', tags: [], comments: [{author: 'customer', body}]},
    matches: [match('sast', 'likely', sign)],
  });
  expect(aside.querySelector('img')).toBeNull();
  expect(why().textContent).toContain('<img src=x onerror=alert(1)> SAST ⟨U+202E⟩gnp.exe');
  expect(why().querySelector('bdi')).not.toBeNull();
});

test('a look-alike is named in one line, with the words that say so', async () => {
  const text = 'Looks like a subscription licence, not licence scanning';
  const {actions} = await stage({
    matches: [],
    openAsked: 1,
    lookalikes: [{id: 'subscription', text, evidence: [evidence('upgrade', 0)]}],
  });
  expect(screen.getByText(text)).not.toBeNull();
  await userEvent.click(why());
  expect(actions.jump).toHaveBeenCalled();
});

test('hiding an area: gone for this ticket, the focus on its undo', async () => {
  const {actions, show} = await stage();
  await userEvent.click(screen.getByRole('button', {name: /Wrong match\?/}));
  await userEvent.click(screen.getByRole('button', {name: 'Hide for this ticket'}));
  expect(actions.hide).toHaveBeenCalledWith('sast', true);
  await show({matches: [], hidden: ['sast']});
  const undo = screen.getByRole('button', {name: 'Undo'});
  expect(document.activeElement).toBe(undo);
  await userEvent.click(undo);
  expect(actions.hide).toHaveBeenLastCalledWith('sast', false);
});

test('a hidden area can be shown again after its undo has gone', async () => {
  const {actions} = await stage({matches: [], hidden: ['sast'], openAsked: 1});
  await userEvent.click(screen.getByRole('button', {name: /^Show again.*SAST/}));
  expect(actions.hide).toHaveBeenCalledWith('sast', false);
  expect(screen.queryByText('No Sec area recognised in this ticket.')).toBeNull();
});

test('an area can be switched off for good, with undo', async () => {
  const {actions} = await stage();
  await userEvent.click(screen.getByRole('button', {name: /Wrong match\?/}));
  await userEvent.click(screen.getByRole('button', {name: 'Never show SAST'}));
  expect(actions.setArea).toHaveBeenCalledWith('sast', false);
  await userEvent.click(screen.getByRole('button', {name: 'Undo'}));
  expect(actions.setArea).toHaveBeenLastCalledWith('sast', true);
});

test('what could not be saved is said, without an undo', async () => {
  const {actions, aside} = await stage();
  actions.hide.mockResolvedValue({saved: false, why: 'storage is full'});
  await userEvent.click(screen.getByRole('button', {name: /Wrong match\?/}));
  await userEvent.click(screen.getByRole('button', {name: 'Hide for this ticket'}));
  expect(aside.querySelector('.sp-toast')?.textContent).toContain('Not saved: storage is full');
  expect(screen.queryByRole('button', {name: 'Undo'})).toBeNull();
});

test('the report names area, rules and version, and nothing of the ticket', async () => {
  const {copied, actions} = await stage();
  await userEvent.click(screen.getByRole('button', {name: /Wrong match\?/}));
  await userEvent.click(screen.getByRole('button', {name: 'Copy a report without ticket text'}));
  const [report] = copied;
  expect(report).toContain('Area: sast (likely)');
  expect(report).toContain('Rules that fired: job name, feature name');
  expect(report).toContain('Extension version: 1.2.3');
  for (const word of ['semgrep-sast', '4711', 'upgrade', 'exit code']) expect(report).not.toContain(word);
  expect(actions.open).not.toHaveBeenCalled();
});
