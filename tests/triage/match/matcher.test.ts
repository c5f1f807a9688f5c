import {describe, expect, test} from 'vitest';
import {buildMatcher, type Term} from '../../../triage/match/matcher';

/** The words found, as they stand in the text; `*` follows those found only after normalising. */
function found(text: string, ...terms: readonly (string | Term)[]): string[] {
  const hits: {start: number; end: number; normalised: boolean}[] = [];
  const list = terms.map(term => (typeof term === 'string' ? {text: term} : term));
  buildMatcher(list).scan(text, (_, start, end, normalised) => hits.push({start, end, normalised}));
  hits.sort((a, b) => a.start - b.start || a.end - b.end);
  return hits.map(({start, end, normalised}) => text.slice(start, end) + (normalised ? '*' : ''));
}

describe('what counts as the same', () => {
  test('letters of either case', () => {
    expect(found('SAST, sast and sAsT', 'Sast')).toEqual(['SAST', 'sast', 'sAsT']);
    expect(found('ABHÄNGIGKEIT', 'Abhängigkeit')).toEqual(['ABHÄNGIGKEIT']);
  });
  test('case does matter where a term says so, full-width letters included', () => {
    const term = {text: 'GLAS', caseSensitive: true};
    expect(found('Ein Glas Wasser, glas; GLAS or ＧＬＡＳ, not Ｇｌａｓ', term)).toEqual([
      'GLAS',
      'ＧＬＡＳ*',
    ]);
    expect(found('Merge  Request', {text: 'Merge Request', caseSensitive: true})).toEqual(['Merge  Request']);
  });
  test('full-width forms', () => {
    expect(found('ＤＡＳＴ　ｓｃａｎ', 'DAST', 'dast scan')).toEqual(['ＤＡＳＴ*', 'ＤＡＳＴ　ｓｃａｎ*']);
    expect(found('a sast job', 'ＳＡＳＴ')).toEqual(['sast']);
  });
  test.each([
    ['line break', 'secret\ndetection'],
    ['Windows line break', 'secret\r\ndetection'],
    ['no-break space', 'secret\u00a0detection'],
    ['tab and spaces', 'secret \t  detection'],
    ['empty lines', 'secret \n\n detection'],
    ['quoted mail', 'secret\n> detection'],
    ['mail quoted twice', 'secret\r\n>> > detection'],
    ['ideographic space', 'secret\u3000detection'],
  ])('white space: %s', (_, text) => {
    expect(found(`their ${text} job`, 'Secret  Detection')).toEqual([text]);
  });
  test('a > that quotes nothing separates words', () => {
    expect(found('secret > detection', 'secret detection')).toEqual([]);
    expect(found('CI >\nlint', 'CI lint')).toEqual([]);
  });
  test.each([
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\ufe0f',
    '\u{e0061}',
    '\u202e\u200b',
  ])('hidden characters within a word: %j', hidden => {
    expect(found(`S${hidden}AST`, 'sast')).toEqual([`S${hidden}AST*`]);
    expect(found(`${hidden}SAST${hidden}`, 'sast')).toEqual(['SAST']);
    expect(found(`secret ${hidden} detection`, 'secret detection')).toEqual([`secret ${hidden} detection*`]);
  });
  test('neither the Kelvin sign nor dotless or dotted i are ASCII', () => {
    expect(found('\u212aICS kics', 'kics')).toEqual(['kics']);
    expect(found('lıst lİst list', 'list')).toEqual(['list']);
  });
});

describe('offsets', () => {
  test('are those of the original text after characters that grow in lower case', () => {
    expect(found('İİİ secret detection İ', 'secret detection')).toEqual(['secret detection']);
  });
  test('count UTF-16 units', () => {
    const hits: number[][] = [];
    buildMatcher([{text: 'sast'}]).scan('🚀🚀 — SAST', (...hit) => hits.push(hit.slice(0, 3).map(Number)));
    expect(hits).toEqual([[0, 7, 11]]);
  });
  test('do not mind lone surrogates, NUL and U+FFFE', () => {
    expect(found('\ud83d sast \ude00 sast\u0000sast\ufffe sast\ud800', 'sast')).toHaveLength(4);
  });
});

describe('boundaries', () => {
  test('a term is not found inside a word', () => {
    expect(found('SAST_EXCLUDED_PATHS podast dashboard SAST2 ésast sasté', 'sast', 'dast', 'dash')).toEqual(
      [],
    );
    expect(found('𝐀sast sast𝐀 0sast', 'sast')).toEqual([]);
    expect(found('mic\u00adsast', 'sast')).toEqual([]);
  });
  test('anything but a letter, a digit or _ ends a word', () => {
    expect(found('(sast) semgrep-sast:1 sast.yml /sast/ 😀sast', 'sast')).toHaveLength(5);
  });
  test('a term that begins or ends with punctuation needs none there', () => {
    expect(found('x.sast-analyzer, C++11, see#g_srm', '.sast-analyzer', 'C++', '#g_srm')).toEqual([
      '.sast-analyzer',
      'C++',
      '#g_srm',
    ]);
    expect(found('x.sast-analyzers xC++', '.sast-analyzer', 'C++')).toEqual([]);
  });
  test('a prefix needs none at its end', () => {
    expect(found('vulnerabilities, invulnerability', {text: 'vulnerabilit', prefix: true})).toEqual([
      'vulnerabilit',
    ]);
  });
  test('scripts without spaces end a Latin word', () => {
    expect(found('ジョブのSASTが失敗。DASTと、SAST는 또 sastที่', 'sast', 'dast')).toHaveLength(4);
    expect(found('SASTом', 'sast')).toEqual([]);
  });
  test('terms in such scripts are found anywhere', () => {
    expect(found('この依存関係スキャンで', '依存関係', 'スキャン', '依存関係スキャン')).toEqual([
      '依存関係',
      '依存関係スキャン',
      'スキャン',
    ]);
  });
});

describe('all hits', () => {
  test('overlapping ones are all reported', () => {
    const terms = ['GitLab Advanced SAST', 'Advanced SAST', 'SAST', 'advanced', 'sast'];
    expect(found('GitLab Advanced SAST', ...terms)).toEqual([
      'GitLab Advanced SAST',
      'Advanced',
      'Advanced SAST',
      'SAST',
      'SAST',
    ]);
  });
  test('short ones as well', () => {
    expect(found('VR, a "CS" job and x', 'vr', 'cs', 'x', 'csp')).toEqual(['VR', 'CS', 'x']);
  });
  test('a term made of white space, hidden characters and quote marks matches nothing', () => {
    expect(found('a  b \u200b > >', '', ' ', '\u200b', ' \n> ', '>')).toEqual([]);
  });
  test('quote marks before a term are not part of it', () => {
    expect(found('> sast', '> > sast')).toEqual(['sast']);
  });
  test('no terms, no hits', () => {
    expect(found('SAST')).toEqual([]);
  });
  test('a range reports what starts in it, read to the end', () => {
    const matcher = buildMatcher([{text: 'secret detection'}]);
    const starts = (from: number, to: number): number[] => {
      const list: number[] = [];
      matcher.scan('secret detection secret detection', (_, start) => list.push(start), from, to);
      return list;
    };
    expect([starts(0, 1), starts(1, 17), starts(17, 99), starts(18, 33)]).toEqual([[0], [], [17], []]);
  });
});

describe('hostile texts take time in proportion', () => {
  const matcher = buildMatcher([{text: 'secret detection'}, {text: 'sast'}, {text: '- x'}, {text: '--- a'}]);
  test.each([
    ['hidden characters', '\u200b'],
    ['spaces', ' '],
    ['quotes', '>'],
    ['line breaks and quotes', '\n> '],
    ['dashes', '-'],
    ['emoji', '🚀'],
    ['beginnings', 'secret '],
    ['hidden characters in words', 's\u200b'],
  ])('%s', (_, part) => {
    const text = `sast${part.repeat(200_000)}sast`;
    const start = performance.now();
    matcher.scan(text, () => undefined);
    // Some 50 ms; in a test that reads on for every character it would be minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
