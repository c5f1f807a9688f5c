import {describe, expect, test} from 'vitest';
import {realSearch} from '../../lookup/real-search';
import {entry, ids, searchOver} from './stage';

describe('the order of answers', () => {
  const search = searchOver(
    entry('area', 'typo', {names: ['Gemnasuim']}),
    entry('area', 'word', {names: ['The gemnasium project']}),
    entry('area', 'start', {names: ['Gemnasium for Python']}),
    entry('area', 'sign', {names: ['Five'], signs: ['gemnasium']}),
    entry('area', 'initials', {names: ['Seven'], initials: ['gemnasium']}),
    entry('area', 'alias', {names: ['Three'], aliases: ['gemnasium']}),
    entry('area', 'name', {names: ['Gemnasium']}),
  );

  test('is name, alias, first letters, sign, beginning, word', () => {
    const found = search('gemnasium');
    expect(found.map(({entry: {id}}) => id)).toEqual(['name', 'alias', 'initials', 'sign', 'start', 'word']);
    expect(found.map(({tier}) => tier)).toEqual(['name', 'alias', 'initials', 'sign', 'start', 'words']);
  });

  test('says by which words each was found', () => {
    expect(search('gemnasium')[1]?.by).toBe('gemnasium');
    expect(search('gemnasium')[4]?.by).toBe('Gemnasium for Python');
  });

  test('forgives mistakes only where nothing is found as typed', () => {
    expect(ids(search, 'gemnasim')).toContain('name');
    expect(search('gemnasim').every(({tier}) => tier === 'typo')).toBe(true);
  });
});

describe('what the user is at', () => {
  const search = searchOver(
    entry('area', 'first', {names: ['Scan one']}),
    entry('area', 'second', {names: ['Scan two']}),
    entry('area', 'exact', {names: ['Scan']}),
  );

  test('breaks ties: the ticket before what was opened lately', () => {
    expect(ids(search, 'scan', 9, {areas: ['second']})).toEqual(['exact', 'second', 'first']);
    expect(ids(search, 'scan', 9, {recent: ['second']})).toEqual(['exact', 'second', 'first']);
    expect(ids(search, 'scan', 9, {areas: ['first'], recent: ['second']})).toEqual([
      'exact',
      'first',
      'second',
    ]);
  });

  test('never lifts a weaker answer over a better one', () => {
    const circumstances = {areas: ['second', 'first'], recent: ['first', 'second']};
    expect(ids(search, 'scan', 1, circumstances)).toEqual(['exact']);
  });
});

describe('the real catalogue', () => {
  const {search} = realSearch();
  const first = (query: string, areas: readonly string[] = []) => {
    const hit = search(query, 1, {areas})[0];
    return hit ? `${hit.entry.kind} ${hit.entry.parent}` : null;
  };

  test.each(['dast', 'DAST', 'dats', 'dsat', 'das', 'DAST_', 'DAST_WEBSITE', 'dast docs', 'dast template'])(
    '“%s” never answers SAST first, not even on a SAST ticket',
    query => expect(first(query, ['sast'])).toMatch(/ dast$/),
  );

  test.each([
    ['~"group::static analysis"', 'label sast'],
    ['＃ｇ＿ｓｅｃｕｒｅ－ｓｔａｔｉｃ－ａｎａｌｙｓｉｓ', 'channel sast'],
    ['g-secure-static_analysis', 'channel sast'],
    ['ＳＡＳＴ', 'area sast'],
    ['Abhaengigkeitspruefung', 'area dependency-scanning'],
    ['ABHÄNGIGKEITSPRÜFUNG', 'area dependency-scanning'],
    ['secdet', 'area secret-detection'],
    ['depscan', 'area dependency-scanning'],
    ['https://docs.gitlab.com/user/application_security/sast', 'docs sast'],
    ['https://docs.gitlab.com/user/application_security/sast/', 'docs sast'],
    ['DAST_API_SOMETHING_NEW', 'area api-security'],
    ['DS_SOMETHING_NEW', 'area dependency-scanning'],
    ['gl-sbom-npm-npm.cdx.json', 'area dependency-scanning'],
    ['rfh dast', 'rfh dast'],
    ['~fuzz', 'area fuzz-testing'],
    ['fast', null],
    ['', null],
    ['   ', null],
  ])('“%s” → %s', (query, right) => {
    if (query === 'fast') expect(first(query)).not.toMatch(/^area (s|d)ast$/);
    else expect(first(query)).toBe(right);
  });

  test('an area’s labels and channels each show once, whoever shares them', () => {
    const rows = search('label', 50).map(({entry: {kind, value}}) => `${kind} ${value}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('newer values come newest first', () => {
    for (const {
      entry: {current},
    } of search('label', 50))
      expect(current.map(({asOf}) => asOf)).toEqual(
        current
          .map(({asOf}) => asOf)
          .toSorted()
          .reverse(),
      );
  });
});
