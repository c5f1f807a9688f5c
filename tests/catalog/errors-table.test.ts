import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {errorsTable} from '../../catalog/errors-table';
import {readErrors} from '../../catalog/read-errors';

test('docs/known-errors.md lists what the catalogue holds: else run npm run errors', () => {
  const page = readFileSync(new URL('../../docs/known-errors.md', import.meta.url), 'utf8');
  expect(page).toBe(errorsTable(readErrors().errors ?? []));
});
