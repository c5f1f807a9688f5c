import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

const page = readFileSync('docs/reliability.md', 'utf8');
const rows = page.split('\n').filter(line => line.startsWith('|'));
const named = (text: string) => [...text.matchAll(/`(tests\/[\w./-]+)` › “([^”]+)”/g)];

describe('docs/reliability.md', () => {
  test('names only tests that exist, by their titles', () => {
    const all = named(page);
    expect(all.length).toBeGreaterThan(80);
    const wrong = all.filter(
      ([, file = '', title = '']) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
    );
    expect(wrong.map(([words]) => words)).toEqual([]);
  });

  test('every file of tests that it names stands with a title', () => {
    const files = [...page.matchAll(/`(tests\/[\w./-]+\.(?:test|e2e|package)\.tsx?)`(?! ›)/g)];
    expect(files.map(([, file]) => file)).toEqual(['tests/reliability-page.test.ts']);
  });

  test.each(Array.from({length: 58}, (_, index) => `F${index + 1}`))(
    '%s has one row, and a test that names it or the reason why there is none',
    fault => {
      const [row = '', ...more] = rows.filter(line => new RegExp(`^\\| ${fault} +\\|`).test(line));
      expect(more).toEqual([]);
      if (row.includes('does not exist here')) expect(named(row)).toEqual([]);
      else
        expect(named(row).some(([, , title]) => new RegExp(`\\b${fault}\\b`).test(title ?? ''))).toBe(true);
    },
  );

  test('every promise has a figure and a proof', () => {
    for (let number = 1; number <= 15; number++) {
      const [row = ''] = rows.filter(line => new RegExp(`^\\| ${number} +\\|`).test(line));
      expect(row.split('|')[4]?.trim(), `promise ${number}`).toMatch(/\w/);
      expect(named(row).length, `promise ${number}`).toBeGreaterThan(0);
    }
  });
});
