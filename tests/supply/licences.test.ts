import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {licencesFile, shipped} from './licences';

const page = readFileSync('docs/licences.md', 'utf8');

test('docs/licences.md lists exactly what is shipped, with version, licence and reason', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)];
  expect(rows.map(([, name, version, licence]) => [name, version, licence])).toEqual(
    shipped().map(({name, version, licence}) => [name, version, licence]),
  );
  for (const [, name, , , reason = ''] of rows) expect(reason.length, name).toBeGreaterThan(10);
});

test('the packages carry the licences in full (npm run licences)', () => {
  expect(readFileSync('public/licences.txt', 'utf8')).toBe(licencesFile());
});

test('nothing is shipped under a licence that forbids it', () => {
  const allowed = ['MIT', 'Apache-2.0', 'MPL-2.0', 'ISC', 'BSD-3-Clause'];
  expect(shipped().filter(({licence}) => !allowed.includes(licence))).toEqual([]);
});
