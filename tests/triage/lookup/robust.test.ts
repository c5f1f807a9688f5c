import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {buildIndex, buildIndexSlowly, createNearest, createSearch, markTitles} from '../../../triage/lookup';
import {grown} from '../../lookup/generate';
import {realSearch} from '../../lookup/real-search';
import {readLabelled} from '../../lookup/score';

const {entries, search} = realSearch();
const anyText = fc
  .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 60})
  .map(units => String.fromCharCode(...units));
const nearText = fc
  .array(
    fc.constantFrom(
      'sast',
      'docs',
      '~',
      '#',
      '>',
      '@',
      '_',
      ' ',
      '::',
      'secrte',
      '*',
      '(',
      '\u200b',
      'ß',
      '"',
    ),
    {maxLength: 20},
  )
  .map(parts => parts.join(''));

describe('any text at all', () => {
  test('is answered without an error, within the limit, the same every time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearText), fc.integer({min: 1, max: 50}), (text, limit) => {
        const found = search(text, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(search(text, limit)).toEqual(found);
      }),
      {numRuns: 300},
    );
  });

  test('leaves marks in order, within the title', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearText), text => {
        const titles = search('sast', 20).map(({entry}) => entry.title);
        for (const [index, marks] of markTitles(titles, text).entries()) {
          let end = 0;
          for (const [from, to] of marks) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(titles[index]?.length ?? 0);
        }
      }),
      {numRuns: 100},
    );
  });
});

describe('the index', () => {
  test('built in slices is the one built at once', async () => {
    let pauses = 0;
    let clock = 0;
    const slow = await buildIndexSlowly(
      entries,
      async () => void pauses++,
      () => (clock += 1.5),
    );
    expect(pauses).toBeGreaterThan(10);
    expect(slow).toEqual(buildIndex(entries));
  });

  test('answers as well among 5,000 strange entries', () => {
    const crowd = createSearch(buildIndex(grown(entries, 5000)));
    const queries = readLabelled('./queries.jsonl');
    const kept = queries.filter(({q}) => crowd(q, 1)[0]?.entry.id === search(q, 1)[0]?.entry.id);
    expect(kept.length / queries.length).toBeGreaterThan(0.9);
  });
});

test('marks show what was typed, also where it was misspelt', () => {
  const marked = (title: string, typed: string) =>
    markTitles([title], typed)[0]?.map(([from, to]) => title.slice(from, to));
  expect(marked('Secret Detection', 'secrte detec')).toEqual(['Secret', 'Detec']);
  expect(marked('SAST CI/CD template', 'sast templ')).toEqual(['SAST', 'templ']);
  expect(marked('SAST', 'zzz')).toEqual([]);
});

test('the nearest are found for what nothing is called by', () => {
  const nearest = createNearest(entries.entries);
  expect(nearest('dpndncy', 3)[0]?.title).toMatch(/^Dependency Scanning/);
  expect(
    nearest('sekrit detektshun', 3, true)
      .map(({title}) => title)
      .join(),
  ).toContain('Secret');
});
