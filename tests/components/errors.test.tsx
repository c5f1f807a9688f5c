// @vitest-environment happy-dom
import {screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import type {KnownError} from '../../catalog/known-error';
import {ErrorLines, type ErrorLinesProps} from '../../components/errors';
import type {TicketErrors} from '../../triage/errors/ticket-errors';
import {evidence, type Stage, stage} from './sidebar-stage';

afterEach(() => vi.unstubAllGlobals());

const known = (id: string, extra: Partial<KnownError> = {}): KnownError => ({
  id: `sast/${id}`,
  area: 'sast',
  message: `${id} happened`,
  meaning: `Meaning of ${id}.`,
  fix: `Fix of ${id}.`,
  docs: `https://docs.gitlab.com/user/application_security/sast/troubleshooting/#${id}`,
  kind: 'error',
  ...extra,
});
const found = (...errors: readonly KnownError[]): TicketErrors => ({
  known: errors.map(error => ({
    error,
    line: `[FATA] ${error.message}`,
    places: [evidence('semgrep-sast', 1)],
  })),
  unknown: [],
});
const onSet = vi.fn();
const show = (part: Partial<ErrorLinesProps>): Promise<Stage> =>
  stage(
    {},
    {
      top: (
        <ErrorLines
          found={found()}
          version={{version: '17.9', from: 'tag', onSet}}
          offline={null}
          files={null}
          {...part}
        />
      ),
    },
  );
const entries = (aside: HTMLElement): string[] =>
  [...aside.querySelectorAll<HTMLElement>('.sp-error')].map(entry => entry.dataset['error'] ?? '');

test('a known error stands above the areas, with line, meaning, fix and documentation', async () => {
  const {aside, actions} = await show({found: found(known('boom'))});
  const entry = aside.querySelector<HTMLElement>('.sp-error');
  if (entry === null) throw new Error('no entry');
  expect(entry.compareDocumentPosition(aside.querySelector('.sp-area') ?? entry)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  expect(entry.textContent).toContain('Meaning of boom.');
  expect(entry.textContent).toContain('Fix: Fix of boom.');
  expect(entry.querySelector('bdi')?.textContent).toContain('[FATA] boom happened');
  expect(within(entry).getByRole('link').getAttribute('href')).toMatch(/troubleshooting\/#boom$/);
  await userEvent.click(within(entry).getByRole('button', {name: /Show in the ticket/}));
  expect(actions.jump).toHaveBeenCalledWith(evidence('semgrep-sast', 1));
});

test('meaning, fix and link are copied, rich, plain and as Markdown, without a word of the ticket', async () => {
  const {copied, rich} = await show({found: found(known('boom'))});
  await userEvent.click(screen.getByRole('button', {name: 'Copy meaning, fix and link'}));
  await userEvent.click(screen.getByRole('button', {name: 'Copy meaning, fix and link as Markdown'}));
  expect(copied[0]).toBe(
    'Meaning of boom.\nFix of boom.\nDocumentation: https://docs.gitlab.com/user/application_security/sast/troubleshooting/#boom',
  );
  expect(rich[0]?.['text/html']).toContain('<a href="https://docs.gitlab.com/');
  expect(copied[1]).toContain('[Documentation](https://docs.gitlab.com/');
  expect(copied.join()).not.toContain('FATA');
});

test('“Wrong?” leads to a report that names the entry and nothing of the ticket', async () => {
  const {copied} = await show({found: found(known('boom'))});
  await userEvent.click(screen.getByRole('button', {name: 'Wrong?'}));
  await userEvent.click(screen.getByRole('button', {name: 'Copy a report: sast/boom'}));
  expect(copied[0]).toContain('Entry: sast/boom');
  expect(copied[0]).not.toContain('FATA');
});

test('more than two wait behind a button', async () => {
  const {aside} = await show({found: found(known('a-a'), known('b-b'), known('c-c'))});
  expect(entries(aside)).toEqual(['sast/a-a', 'sast/b-b']);
  await userEvent.click(screen.getByRole('button', {name: '1 more known errors'}));
  expect(entries(aside)).toHaveLength(3);
});

test('what does not apply to the version steps back and says why', async () => {
  const {aside} = await show({
    found: found(
      known('old', {until: '17.0'}),
      known('new', {since: '18.1'}),
      known('fits', {since: '17.0'}),
    ),
  });
  expect(entries(aside)).toEqual(['sast/fits']);
  const back = aside.querySelector('.sp-steps-back');
  expect(back?.querySelector('summary')?.textContent).toBe('2 not for GitLab 17.9');
  expect(back?.textContent).toContain('old happened applies only before GitLab 17.0');
  expect(back?.textContent).toContain('new happened applies from GitLab 18.1 on');
});

test('changes are no errors: a strip says in which versions', async () => {
  const {aside} = await show({found: found(known('gone', {kind: 'deprecation', since: '17.0'}))});
  expect(aside.querySelector('.sp-errors')?.getAttribute('data-errors')).toBe('0');
  expect(aside.querySelector('.sp-changes summary')?.textContent).toBe(
    'Changed in GitLab 1: 17.0 (May 2024)',
  );
});

test('the version can be set right by hand; nonsense is refused', async () => {
  await show({});
  await userEvent.click(screen.getByRole('button', {name: /^Change the GitLab version/}));
  const field = screen.getByRole('textbox', {name: 'GitLab version'});
  await userEvent.clear(field);
  await userEvent.type(field, 'new{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('Like 17.9');
  expect(onSet).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, '16-11{Enter}');
  expect(onSet).toHaveBeenCalledWith('16.11');
});

test('unknown lines come with searches made of catalogue words', async () => {
  const {aside, actions} = await show({
    found: {
      known: [],
      unknown: [
        {
          line: '[FATA] acme secret thing',
          place: evidence('job', 1),
          badness: 'fatal',
          area: 'sast',
          analyzer: 'Semgrep',
        },
      ],
    },
  });
  const part = aside.querySelector<HTMLElement>('.sp-unknown');
  expect(part?.hasAttribute('open'), 'open where nothing is known').toBe(true);
  expect([...(part?.querySelectorAll('a') ?? [])].map(link => link.href)).toEqual([
    'https://docs.gitlab.com/search/?q=SAST%20Semgrep',
    'https://gitlab.com/groups/gitlab-org/-/issues/?search=SAST%20Semgrep',
  ]);
  await userEvent.click(within(part ?? aside).getByRole('button'));
  expect(actions.jump).toHaveBeenCalledWith(evidence('job', 1));
});

test('signs that reorder text are drawn as marks', async () => {
  const {aside} = await show({
    found: {known: [{error: known('x-x'), line: 'a\u202eb', places: []}], unknown: []},
  });
  expect(aside.querySelector('.sp-error bdi')?.textContent).toContain('a⟨U+202E⟩b');
});
