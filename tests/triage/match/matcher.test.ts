import {describe, expect, test} from 'vitest';
import {buildMatcher, type Term} from '../../../triage/match/matcher';

const found = (terms: readonly (string | Term)[], text: string): string[] => {
  const hits: string[] = [];
  const all = terms.map(term => (typeof term === 'string' ? {text: term} : term));
  buildMatcher(all).scan(text, (term, start, end) =>
    hits.push(`${all[term]?.text}@${text.slice(start, end)}`),
  );
  return hits.sort();
};

describe('whole words only', () => {
  test.each([
    ['dast', 'the dashboard of podast is fast', []],
    ['SAST', 'SAST_EXCLUDED_PATHS is set', []],
    ['SAST', 'our SAST: fails', ['SAST@SAST']],
    ['DAST', 'DASTのログイン', ['DAST@DAST']],
    ['kics', 'K\u212Aics', []],
  ])('%s in “%s”', (term, text, hits) => expect(found([term], text)).toEqual(hits));
});

test('all overlapping terms are told', () => {
  expect(
    found(['GitLab Advanced SAST', 'Advanced SAST', 'SAST'], 'on GitLab Advanced SAST now'),
  ).toHaveLength(3);
});

test('phrases are found across line breaks, no-break spaces and hidden characters', () => {
  for (const text of [
    'secret\ndetection',
    'secret\u00a0detection',
    'sec\u00adret  detection',
    'se\u200bcret detection',
  ]) {
    expect(found(['secret detection'], `our ${text} fails`)).toHaveLength(1);
  }
});

test('offsets are right after a letter that grows in lower case', () => {
  expect(found(['secret detection'], 'İİİ secret detection')).toEqual(['secret detection@secret detection']);
});

test('full-width letters count as their narrow form', () => {
  expect(found(['DAST'], 'ＤＡＳＴ が失敗')).toEqual(['DAST@ＤＡＳＴ']);
});
