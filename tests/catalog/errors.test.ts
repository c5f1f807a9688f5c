import {describe, expect, test} from 'vitest';
import virtualErrors from 'virtual:errors';
import {withIds} from '../../catalog/known-error';
import {readCatalog} from '../../catalog/read-catalog';
import {readErrorSources, readErrors} from '../../catalog/read-errors';
import {readOffline, readScanners} from '../../catalog/read-scanners';

const {errors = [], problems} = readErrors();
const areas = readCatalog().catalog?.areas.map(({id}) => id) ?? [];

test('every file is sound: unique, telling, each proved by an example and a line it leaves alone', () => {
  expect(problems).toEqual([]);
});

test('there are at least 300 known errors, and at least 10 for every area', () => {
  expect(errors.length).toBeGreaterThanOrEqual(300);
  for (const area of areas)
    expect(errors.filter(error => error.area === area).length, area).toBeGreaterThanOrEqual(10);
});

test('every file belongs to an area, every entry has a dated source or a version', () => {
  for (const path of readErrorSources().keys())
    expect(areas).toContain(path.slice('errors/'.length, -'.yaml'.length));
  for (const {id, source} of errors) expect(source, id).toMatch(/\d{4}-\d\d-\d\d|\d+\.[\dx]/);
});

test('nobody copied: meaning and fix are sentences of their own and do not repeat the message', () => {
  for (const {id, message, meaning, fix} of errors) {
    // A bare name, as of a variable, has to be said.
    if (message.includes(' ')) expect(meaning, id).not.toContain(message);
    expect(meaning, id).toMatch(/[.!]$/);
    expect(fix, id).toMatch(/[.!)]$/);
  }
});

test('what ships has its ids worked out and says no sources', () => {
  expect(withIds(virtualErrors).map(({id}) => id)).toEqual(errors.map(({id}) => id));
  expect(new Set(virtualErrors.flatMap(error => Object.keys(error)))).not.toContain('source');
});

describe('mistakes are told with place and remedy', () => {
  const entry = (part: Readonly<Record<string, string>>): string => {
    const whole = {
      message: 'the widget exploded',
      meaning: 'The widget is broken.',
      fix: 'Mend the widget.',
      docs: 'https://docs.gitlab.com/x/#y',
      example: 'ERROR the widget exploded',
      not: 'the widget is fine',
      source: 'x, 2026-01-01',
      ...part,
    };
    return `- ${Object.entries(whole)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n  ')}\n`;
  };
  const mistakes = (...parts: readonly Readonly<Record<string, string>>[]): string[] =>
    readErrors(new Map([['errors/sast.yaml', parts.map(entry).join('')]])).problems.map(
      ({line, field, message}) => `${line} ${field}: ${message}`,
    );
  test('a sound entry', () => expect(mistakes({})).toEqual([]));
  test.each<[Readonly<Record<string, string>>, RegExp]>([
    [{example: 'all quiet'}, /example: does not match its message/],
    [
      {not: 'the widget exploded again'},
      /not: matches the message sast\/the-widget-exploded; use another line/,
    ],
    [{message: 'short'}, /message: is too short to be telling/],
    [{message: 'the {thing} exploded'}, /message: has an unknown placeholder/],
    [{docs: 'https://docs.gitlab.com/x/'}, /docs: has no #anchor/],
    [{docs: 'https://evil.example/#y'}, /docs: leads to evil.example/],
    [{since: '17'}, /since: must be a GitLab version/],
  ])('%j', (part, message) => {
    expect(mistakes(part).join('\n')).toMatch(message);
  });
  test('the same message twice', () => {
    expect(mistakes({}, {message: 'THE widget exploded'}).join()).toMatch(
      /stands at catalog\/errors\/sast.yaml:1 already/,
    );
  });
});

test('scanners and the offline pack name areas that exist', () => {
  const scanners = readScanners().value;
  const named = [...(scanners?.analyzers ?? []), ...(scanners?.includes ?? []), ...(scanners?.reports ?? [])];
  expect(named.length).toBeGreaterThan(50);
  for (const {area} of named) expect(areas).toContain(area);
  for (const area of Object.keys(readOffline().value?.areas ?? {})) expect(areas).toContain(area);
});
