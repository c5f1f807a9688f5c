import {describe, expect, test} from 'vitest';
import {detector, likely, ticketOf} from './ticket-of';

const about = (text: string): string[] => likely(ticketOf('question', text));

describe('texts that are not what they seem', () => {
  test.each([
    ['F3 a lone surrogate', 'the DAST\ud83d job: DAST_WEBSITE is set, gl-dast-report.json is missing'],
    ['F3 NUL and U+FFFE', 'the \u0000DAST\ufffe job: DAST_WEBSITE is set, gl-dast-report.json is missing'],
    [
      'F4 a zero-width space inside',
      'the D\u200bAST job: DA\u200bST_WEBSITE is set, gl-d\u200bast-report.json is missing',
    ],
    [
      'F4 a soft hyphen inside',
      'the DA\u00adST job: DAST_WEB\u00adSITE is set, gl-dast\u00ad-report.json is missing',
    ],
    ['F4 full-width letters', 'the ＤＡＳＴ job: ＤＡＳＴ_WEBSITE is set, gl-dast-report.json is missing'],
    [
      'F5 letters that turn the line round',
      '\u202ethe DAST\u202c job: \u2066DAST_WEBSITE\u2069 is set, gl-dast-report.json is missing',
    ],
    ['F6 markup', '<img src=x onerror=alert(1)> DAST_WEBSITE {{7*7}} gl-dast-report.json </style><script>'],
    ['F9 beside right-to-left words', 'עבודת DAST נכשלת: DAST_WEBSITE, gl-dast-report.json'],
    ['F9 beside Chinese words', 'DAST作业失败：DAST_WEBSITE，没有gl-dast-report.json'],
  ])('%s: found, and shown as it stands', (_, text) => {
    expect(about(text)[0]).toBe('dast');
    const {areas} = detector.detect(ticketOf('question', text));
    for (const {text: shown, where} of areas[0]?.evidence ?? [])
      expect(text.slice(where.start, where.end)).toBe(shown);
  });

  test('F4 what was found only after tidying is marked so', () => {
    const {areas} = detector.detect(ticketOf('question', 'D\u200bAST_WEBSITE and gl-d\u200bast-report.json'));
    expect(areas[0]?.evidence.some(({normalised}) => normalised === true)).toBe(true);
  });

  test('F8 the same words weigh less in a quote, a signature or a pasted log than in a sentence', () => {
    const score = (text: string): number =>
      detector.detect(ticketOf('question', text)).areas.find(({id}) => id === 'dast')?.score ?? 0;
    const sentence = score('our DAST scan fails');
    expect(score('the page is slow\n\n> our DAST scan fails')).toBeLessThan(sentence);
    expect(score('the page is slow\n\n-- \nSent from our DAST scan team')).toBeLessThan(sentence);
  });

  test.each([
    'the pipeline is fast',
    'a podast about it',
    'the dashboard of the vandast mill',
    'breakfast at nine',
  ])('F9 %j is not about DAST', text => expect(about(text)).toEqual([]));

  test.each([
    ['no text', ticketOf('')],
    ['only a subject', ticketOf('hello')],
    ['only an attachment', ticketOf('', {author: 'customer', body: '', attachments: ['screenshot.png']})],
    ['an empty comment', ticketOf('', '')],
  ])('F10 %s: no area, no failure', (_, ticket) => {
    expect(detector.detect(ticket)).toMatchObject({areas: [], lookalikes: []});
  });

  test('F11 two hundred matches come in the same order each time, and not without end', () => {
    const text = Array.from(
      {length: 200},
      (_, index) => `DAST_WEBSITE ${index} SAST_EXCLUDED_PATHS CS_IMAGE`,
    ).join('\n');
    const first = detector.detect(ticketOf('all at once', text));
    expect(detector.detect(ticketOf('all at once', text))).toEqual(first);
    for (const {evidence} of first.areas) expect(evidence.length).toBeLessThanOrEqual(50);
  });
});
