import catalog from 'virtual:catalog';
import signs from 'virtual:lookup-signs';
import {describe, expect, test} from 'vitest';
import {deedOf, entriesOf, filterPage, groupHits, itemOf, pageOf, usualGroups} from '../../../triage/lookup';
import {realSearch} from '../../lookup/real-search';

const entries = entriesOf(catalog, [], signs);
const {search} = realSearch();

describe('the page of an area or section', () => {
  test.each([...catalog.areas, ...catalog.sections].map(part => [part.id, part] as const))(
    '%s shows each of its resources',
    (id, part) => {
      const shown = new Set(
        pageOf(catalog, id)?.groups.flatMap(({rows}) => rows.flatMap(row => row.entry ?? [])),
      );
      expect(part.resources.filter(resource => !shown.has(resource.id)).map(({title}) => title)).toEqual([]);
    },
  );

  test('keeps, of what is typed, rows in which each word begins a word', () => {
    const page = pageOf(catalog, 'sast');
    const titles =
      page === null ? [] : filterPage(page, 'sast templ').flatMap(({rows}) => rows.map(({title}) => title));
    expect(titles).toEqual(['SAST CI/CD template']);
  });

  test('there is none for an unknown id', () => expect(pageOf(catalog, 'nothing')).toBeNull());
});

describe('every entry', () => {
  test('is a row with a key of its own', () => {
    const keys = entries.entries.map(entry => itemOf(entry).key);
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });

  test('can be opened, shown or copied, or says why not', () => {
    const dead = entries.entries.map(itemOf).filter(item => deedOf(item) === 'none' && item.small === null);
    expect(dead.map(({title}) => title)).toEqual([]);
  });

  test('is found by its own title', () => {
    const missed = entries.entries.filter(
      entry =>
        !search(entry.title, 50).some(
          ({entry: found}) => found.kind === entry.kind && found.value === entry.value,
        ),
    );
    expect(missed.map(({title}) => title)).toEqual([]);
  });

  test('and is found by its value and each newer one, in the first three', () => {
    const missed = entries.entries
      .filter(({kind}) => kind !== 'area' && kind !== 'pod')
      .flatMap(entry =>
        [entry.value, ...entry.current.map(({value}) => value)].map(value => ({entry, value})),
      )
      .filter(({entry, value}) => !search(value, 3).some(({entry: found}) => found.kind === entry.kind));
    expect(missed.map(({value}) => value)).toEqual([]);
  });
});

describe('groups of results', () => {
  test('lead with the best answer', () => {
    const hits = search('sast docs', 50);
    const [first] = groupHits(hits, 'sast docs');
    expect(first?.items[0]?.title).toBe(hits[0]?.entry.title);
  });

  test('hold every result once', () => {
    const hits = search('secret', 50);
    expect(groupHits(hits, 'secret').flatMap(({items}) => items)).toHaveLength(hits.length);
  });

  test('marks a word only from its beginning', () => {
    const items = groupHits(search('sast', 50), 'sast').flatMap(group => group.items);
    const inner = items.filter(({title, marks}) =>
      marks.some(([from]) => /[\p{L}\p{N}]/u.test(title[from - 1] ?? '')),
    );
    expect(inner.map(({title}) => title)).toEqual([]);
  });
});

test('what is remembered but gone from the catalogue is left out', () => {
  const groups = usualGroups(entries, catalog, {areas: ['gone'], pinned: ['gone/label/1'], recent: []});
  expect(groups.map(({id}) => id)).toEqual(['browse']);
});
