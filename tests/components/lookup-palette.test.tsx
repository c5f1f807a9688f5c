// @vitest-environment happy-dom
import {act, cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {ReactElement, RefObject} from 'react';
import {afterEach, expect, test, vi} from 'vitest';
import {LookupPalette} from '../../components/lookup-palette';

afterEach(cleanup);

interface Props {
  readonly start: string;
  readonly field: RefObject<HTMLInputElement | null>;
}

const Inside = ({start, field}: Props): ReactElement => (
  <input ref={field} aria-label="Inside" defaultValue={start} />
);

/** Shows a palette whose inside comes when `arrive` is called. */
function open(text: string): {arrive(inside: typeof Inside | null): Promise<void>} {
  let resolve: (inside: typeof Inside | null) => void = () => undefined;
  const loading = new Promise<typeof Inside | null>(done => {
    resolve = done;
  });
  render(<LookupPalette text={text} inside={null} load={() => loading} rest={{}} onClose={vi.fn()} />);
  return {arrive: inside => act(async () => resolve(inside))};
}

test('what is typed before the inside is there goes on in it, caret and all', async () => {
  const {arrive} = open('semgrep');
  const early = screen.getByRole<HTMLInputElement>('textbox', {name: 'Look up'});
  expect(document.activeElement).toBe(early);
  expect(early.selectionEnd).toBe(7);
  await userEvent.keyboard('iac lbl{ArrowLeft}{ArrowLeft}a');
  await arrive(Inside);
  const field = screen.getByRole<HTMLInputElement>('textbox', {name: 'Inside'});
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('iac labl');
  expect([field.selectionStart, field.selectionEnd]).toEqual([6, 6]);
});

test('the selected text stays selected when nothing was typed', async () => {
  const {arrive} = open('  semgrep\n sast ');
  await arrive(Inside);
  const field = screen.getByRole<HTMLInputElement>('textbox', {name: 'Inside'});
  expect(field.value).toBe('semgrep sast');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 12]);
});

test('what was taken out stays out', async () => {
  const {arrive} = open('semgrep');
  await userEvent.keyboard('{Backspace}');
  await arrive(Inside);
  expect(screen.getByRole<HTMLInputElement>('textbox', {name: 'Inside'}).value).toBe('');
});

test('the sheet of keys is still asked for when it comes late', async () => {
  const {arrive} = open('?');
  expect(screen.getByRole<HTMLInputElement>('textbox', {name: 'Look up'}).value).toBe('');
  await arrive(Inside);
  expect(screen.getByRole<HTMLInputElement>('textbox', {name: 'Inside'}).value).toBe('?');
});

test('says so when it cannot be loaded', async () => {
  const {arrive} = open('sast');
  await arrive(null);
  expect(screen.getByText('The search could not be loaded. Reload the page.')).toBeTruthy();
});
