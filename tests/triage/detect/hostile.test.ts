import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createDetector} from '../../../triage/detect/index';
import type {Comment, Ticket} from '../../../triage/ticket';
import {detector, detectorData, ticketOf} from './ticket-of';

const words = Object.values(detectorData.words).flat();
const pieces = fc.oneof(
  fc.constantFrom(
    ...words.filter((_, index) => index % 9 === 0),
    'SAST',
    'DAST',
    'dast_api',
    'PUSH BLOCKED',
    '[Schema]',
  ),
  fc.constantFrom(
    ' ',
    '\n',
    '\r\n',
    '> ',
    '```',
    '-- ',
    '\n\n',
    ': ',
    '。',
    '\u0000',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
  ),
  fc.constantFrom(
    '\ud83d',
    '\ude00',
    '\ufffe',
    '😀',
    'İ',
    '<img src=x onerror=alert(1)>',
    '{{7*7}}',
    'A'.repeat(5_000),
  ),
  fc.integer({min: 0, max: 0xffff}).map(code => String.fromCharCode(code)),
);
const text = fc.array(pieces, {maxLength: 30}).map(parts => parts.join(''));
const comment: fc.Arbitrary<Comment> = fc.record(
  {
    author: fc.constantFrom('customer', 'agent', 'internal'),
    body: text,
    attachments: fc.array(text, {maxLength: 3}),
  },
  {requiredKeys: ['author', 'body']},
);
const ticket: fc.Arbitrary<Ticket> = fc.record({
  id: fc.string(),
  subject: text,
  comments: fc.array(comment, {maxLength: 5}),
  tags: fc.array(fc.string(), {maxLength: 2}),
});

test('10,000 hostile tickets: no throw, evidence is the original text, at most two maybes', () => {
  fc.assert(
    fc.property(ticket, given => {
      const {areas, lookalikes, scanned, total} = detector.detect(given);
      for (const {text: found, where} of [...areas, ...lookalikes].flatMap(({evidence}) => evidence)) {
        const source = where.comment === 0 ? null : given.comments[where.comment - 1];
        const original =
          where.attachment === undefined
            ? source
              ? source.body
              : given.subject
            : source?.attachments?.[where.attachment];
        expect(original?.slice(where.start, where.end)).toBe(found);
      }
      expect(areas.filter(({level}) => level === 'maybe').length).toBeLessThanOrEqual(2);
      expect(scanned).toBeLessThanOrEqual(total);
    }),
    {numRuns: 10_000},
  );
}, 240_000);

test('5,000 comments and a comment of 3 MB are answered, and what was left out is said', () => {
  const many = ticketOf(
    'DAST fails',
    ...Array.from({length: 5_000}, (_, index) => `comment ${index}: DAST_AUTH_URL does not work`),
  );
  expect(detector.detect(many).areas[0]?.id).toBe('dast');
  const {scanned, total} = createDetector(detectorData).detect(
    ticketOf('log', 'no vulnerabilities here\n'.repeat(130_000)),
  );
  expect(scanned).toBeLessThan(total);
}, 60_000);
