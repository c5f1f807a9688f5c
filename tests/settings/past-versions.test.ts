import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {defaults, type Stored, type StoredKey} from '../../settings/model';
import {readStored} from '../../settings/store';

const folder = new URL('fixtures/', import.meta.url);
const files = readdirSync(folder);

/** What each past version left in storage, as it wrote it. A new version of a value gets a new file here. */
describe.each(files)('stored by %s', file => {
  const items: Stored = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

  test('every choice is kept, nothing counts as damaged', async () => {
    const {stored, repairs, failed} = await readStored({
      get: async () => ({...items}),
      set: async () => undefined,
    });
    expect(failed).toBe(false);
    expect(repairs).toEqual([]);
    for (const key of Object.keys(items) as StoredKey[]) {
      // the fixture's keys are those of Stored
      const {version: _, ...chosen} = items[key];
      expect(stored[key]).toMatchObject(chosen);
      expect(stored[key].version).toBe(defaults[key].version);
    }
  });
});

test('every version up to the present one has a file', () => {
  const newest = Math.max(...Object.values(defaults).map(({version}) => version));
  expect(files).toEqual(Array.from({length: newest}, (_, index) => `v${index + 1}.json`));
});
