// @vitest-environment happy-dom
import {screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import catalog from 'virtual:catalog';
import {afterEach, expect, test, vi} from 'vitest';
import {dast, iac, match, sast, stage} from './sidebar-stage';

afterEach(() => vi.unstubAllGlobals());

const section = (name: RegExp): HTMLElement => screen.getByRole('region', {name});

test('every listed area is a visible heading with its handbook name, at the same time', async () => {
  await stage({matches: catalog.areas.map(({id}) => match(id, 'likely'))});
  const names = screen.getAllByRole('heading', {level: 2}).map(heading => heading.textContent);
  expect(names).toEqual(catalog.areas.map(({name}) => name));
  expect(names).toContain('API security (DAST API)');
});

test('the aside names the ticket it is about', async () => {
  const {aside} = await stage();
  expect(aside.dataset['ticketId']).toBe('4711');
});

test.each(catalog.areas.map(area => [area.id, area] as const))(
  '%s: every link, label and channel of the page is there once its part is unfolded',
  async (id, area) => {
    const {aside} = await stage({
      matches: [match(id, 'likely')],
      panel: {open: true, width: 360, folded: []},
    });
    const links = new Set([...aside.querySelectorAll('a')].map(link => link.getAttribute('href')));
    for (const {kind, value, href} of area.resources) {
      if (href !== undefined && kind !== 'label' && kind !== 'channel') expect(links).toContain(href);
      else expect(aside.textContent).toContain(value);
    }
  },
);

test('links name what they lead to and open in a tab of their own that learns nothing about us', async () => {
  await stage();
  const link = screen.getByRole('link', {name: 'SAST docs'});
  expect(link.getAttribute('href')).toBe('https://docs.gitlab.com/user/application_security/sast');
  for (const each of screen.getAllByRole('link')) {
    expect(each.getAttribute('target')).toBe('_blank');
    expect(each.getAttribute('rel')).toBe('noopener noreferrer');
    expect(each.textContent).not.toBe('');
  }
});

test('opening a link makes its entry a recent one', async () => {
  const {actions} = await stage();
  // Nothing is fetched in a test.
  document.addEventListener('click', event => event.preventDefault(), {once: true});
  await userEvent.click(screen.getByRole('link', {name: 'SAST docs'}));
  expect(actions.opened).toHaveBeenCalledWith('sast/docs/75');
});

test('a link is copied as rich text with plain text beside it', async () => {
  const {rich} = await stage();
  await userEvent.click(screen.getByRole('button', {name: 'Copy SAST docs'}));
  const href = 'https://docs.gitlab.com/user/application_security/sast';
  expect(rich).toEqual([
    {'text/html': `<a href="${href}">SAST docs</a>`, 'text/plain': `SAST docs: ${href}`},
  ]);
});

test('a copy is confirmed with what was copied, to see and to hear', async () => {
  const {aside} = await stage();
  await userEvent.click(screen.getByRole('button', {name: 'Copy label group::code scanning'}));
  expect(aside.querySelector('.sp-toast')?.textContent).toContain('~"group::code scanning"');
  expect(screen.getByRole('status').textContent).toBe('Copied: ~"group::code scanning"');
});

test('what the browser refuses to copy is shown to be selected', async () => {
  const {aside} = await stage();
  const refuse = async (): Promise<never> => Promise.reject(new Error('denied'));
  Object.defineProperty(navigator, 'clipboard', {
    value: {write: refuse, writeText: refuse},
    configurable: true,
  });
  await userEvent.click(screen.getByRole('button', {name: 'Copy SAST docs'}));
  await waitFor(() => expect(aside.querySelector('.sp-toast')?.textContent).toContain('refused'));
  expect(aside.querySelector('.sp-toast')?.textContent).toContain('https://docs.gitlab.com');
});

test('a page whose policy forbids rich text still gets plain text', async () => {
  const {copied} = await stage();
  const writeText = navigator.clipboard.writeText;
  const write = async (): Promise<never> => Promise.reject(new Error('denied'));
  Object.defineProperty(navigator, 'clipboard', {value: {write, writeText}, configurable: true});
  await userEvent.click(screen.getByRole('button', {name: 'Copy SAST docs'}));
  await waitFor(() => expect(copied).toHaveLength(1));
});

test('a renamed label copies its current name and says what it was and what the page says', async () => {
  const {copied} = await stage();
  const labels = section(/SAST/);
  await userEvent.click(within(labels).getByRole('button', {name: 'Copy label group::code scanning'}));
  expect(copied).toEqual(['~"group::code scanning"']);
  expect(labels.textContent).toContain('was group::static analysis, page still says so');
  expect(screen.queryByRole('button', {name: 'Copy label group::static analysis'})).toBeNull();
});

test('further newer values are folded and can be copied too', async () => {
  const {copied} = await stage({matches: [match('security-dashboard', 'likely')]});
  const copyOlder = {name: 'Copy label group::security insights'};
  expect(screen.queryByRole('button', copyOlder)).toBeNull();
  const [more] = screen.getAllByRole('button', {name: /1 other newer value/});
  if (more !== undefined) await userEvent.click(more);
  await userEvent.click(screen.getByRole('button', copyOlder));
  expect(copied).toEqual(['~"group::security insights"']);
});

test('where the owner is unclear no label is offered; the pod’s channel is', async () => {
  const {aside} = await stage({matches: [dast]});
  expect(screen.queryByRole('button', {name: /Copy label/})).toBeNull();
  expect(aside.textContent).toContain('Owner unclear.');
  const [ask] = screen.getAllByRole('link', {name: '#spt_pod_sec'});
  expect(ask?.getAttribute('href')).toMatch(/^https:\/\/gitlab\.slack\.com\//);
});

test('help comes in the order Support uses', async () => {
  const {aside} = await stage();
  const rows = [...aside.querySelectorAll('[data-part="help"] [data-row-main]')].map(row => row.textContent);
  expect(rows.slice(0, 3)).toEqual(['Search earlier requests', 'Request for help', '#g_ast-static-analysis']);
  const [search, request] = aside.querySelectorAll('[data-part="help"] a');
  expect(search?.getAttribute('href')).toBe(
    'https://gitlab.com/gitlab-com/request-for-help/-/issues/?search=SAST&state=all',
  );
  expect(request?.getAttribute('href')).toBe('https://gitlab.com/gitlab-com/request-for-help#sec-section');
  expect(screen.getByRole('link', {name: /section-sec-request-for-help/})).not.toBeNull();
});

test('an area without demos says so', async () => {
  const {aside} = await stage({matches: [match('security-dashboard', 'likely')]});
  expect(aside.querySelector('[data-part="demos"]')?.textContent).toContain('None listed on the page.');
});

test('what nobody has checked is not marked as checked', async () => {
  const {aside} = await stage();
  const marked = [...aside.querySelectorAll('.sp-checked')].map(mark =>
    mark.closest('[data-row]')?.getAttribute('data-row'),
  );
  const checked = catalog.areas
    .flatMap(({resources}) => resources)
    .filter(({change, added}) => change?.state === 'same' || (change === undefined && added !== undefined))
    .map(({id}) => id);
  expect(marked.length).toBeGreaterThan(0);
  for (const id of marked) expect(checked).toContain(id);
});

test('a maybe is marked as one, in words and with a chip', async () => {
  await stage({matches: [sast, iac]});
  expect(screen.getByText('Maybe')).not.toBeNull();
  const chips = within(screen.getByRole('toolbar', {name: 'Areas of this ticket'}));
  expect(chips.getAllByRole('button').map(chip => chip.textContent)).toEqual(['SAST', 'IaC (maybe)']);
});

test('many areas: chips are capped, headings are not', async () => {
  await stage({matches: catalog.areas.slice(0, 7).map(({id}) => match(id, 'likely'))});
  const chips = within(screen.getByRole('toolbar'));
  expect(chips.getAllByRole('button')).toHaveLength(5);
  expect(screen.getAllByRole('heading', {level: 2})).toHaveLength(7);
  await userEvent.click(chips.getByRole('button', {name: 'Show 3 more'}));
  expect(chips.getAllByRole('button')).toHaveLength(7);
});
