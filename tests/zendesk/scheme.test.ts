import {expect, test} from 'vitest';
import {isDark, luminance, watchScheme} from '../../zendesk/scheme';
import {settle} from './clock';
import {openPage} from './page';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(21, 26, 30, 0.9)', 0.0103],
  ['rgb(21 26 30 / 20%)', null],
  ['rgb(21, 26, 30)', 0.0103],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 0.1 0.1 0.1 / 0.3)', null],
  ['transparent', null],
  ['', null],
])('luminance of %s', (color, expected) => {
  const light = luminance(color);
  if (expected === null) expect(light).toBeNull();
  else expect(light).toBeCloseTo(expected, 3);
});

test('the first opaque background behind the tickets decides', () => {
  const page = (panes: string, body: string) =>
    isDark(
      openPage({
        html: `<body style="background:${body}"><main id="main_panes" style="background:${panes}"></main>`,
      }),
    );
  expect(page('rgb(21, 26, 30)', 'rgb(255, 255, 255)')).toBe(true);
  expect(page('rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)')).toBe(false);
  expect(page('rgba(0, 0, 0, 0)', 'rgb(21, 26, 30)')).toBe(true);
});

test('tells at once, after each change, and not after its end', async () => {
  const window = openPage({html: '<body style="background-color:rgb(255, 255, 255)">'});
  const end = new AbortController();
  const told: boolean[] = [];
  watchScheme(window, end.signal, dark => told.push(dark));
  expect(told).toEqual([false]);
  window.document.body.style.backgroundColor = 'rgb(21, 26, 30)';
  await settle();
  expect(told).toEqual([false, true]);
  end.abort();
  window.document.body.style.backgroundColor = 'rgb(255, 255, 255)';
  await settle();
  expect(told).toEqual([false, true]);
});
