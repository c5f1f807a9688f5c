import fc from 'fast-check';
import {expect, test} from 'vitest';
import {buildMatcher, type Matcher, type Term} from '../../../triage/match/matcher';
import {scanInSlices} from '../../../triage/match/slices';
import {type Hit, referenceHits, sorted} from './reference';

const hostile = `İıßſéÉΣσжのスー한ไａＡ＿．　１\u212a\u00ad\u200b\u200d\u2060\ufeff\u202e\ufe0f\u115f\u00a0\t\n\u2028>\u0000\uffff`;
const sequences = ['\r\n', '\n> ', '\n>> ', '\u{e0001}', '\u{1d173}', '\ud83d', '\ude00', '😀', '𝐀', '𠮷'];
const common = ['a', 'b', 'A', 'B', ' ', ' ', '-', '.', '_', '1', 'ab', 'aab', 'k', 'i'];
const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...common)},
  {weight: 2, arbitrary: fc.constantFrom(...hostile, ...sequences)},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 0xffff}).map(code => String.fromCharCode(code))},
);
const words = (maxLength: number) => fc.array(piece, {maxLength}).map(parts => parts.join(''));
const term: fc.Arbitrary<Term> = fc.record({
  text: words(10).filter(text => !/\p{Cs}/u.test(text)),
  caseSensitive: fc.boolean(),
  prefix: fc.boolean(),
});
/** Texts in which the terms do occur, with or without something between and inside. */
const termsAndText = fc.array(term, {minLength: 1, maxLength: 12}).chain(terms =>
  fc.record({
    terms: fc.constant(terms),
    text: fc
      .array(fc.oneof(words(6), fc.constantFrom(' ', ...terms.map(({text}) => text))), {maxLength: 12})
      .map(parts => parts.join('')),
  }),
);

function hitsOf(matcher: Matcher, text: string, from?: number, to?: number): Hit[] {
  const hits: Hit[] = [];
  matcher.scan(text, (...hit) => hits.push(hit), from, to);
  return sorted(hits);
}

test('finds what trying every term at every character finds', {timeout: 30_000}, () => {
  fc.assert(
    fc.property(termsAndText, ({terms, text}) => {
      expect(hitsOf(buildMatcher(terms), text)).toEqual(sorted(referenceHits(terms, text)));
    }),
    {numRuns: 1500},
  );
});

test('two parts of a text give the hits of the whole, wherever it is cut', {timeout: 30_000}, () => {
  fc.assert(
    fc.property(termsAndText, fc.nat(40), ({terms, text}, cut) => {
      const matcher = buildMatcher(terms);
      const parts = [...hitsOf(matcher, text, 0, cut), ...hitsOf(matcher, text, cut)];
      expect(sorted(parts)).toEqual(hitsOf(matcher, text));
    }),
    {numRuns: 1000},
  );
});

test('it does not matter where in a long text something stands', {timeout: 30_000}, () => {
  fc.assert(
    fc.property(termsAndText, fc.integer({min: 4060, max: 4110}), ({terms, text}, before) => {
      const matcher = buildMatcher([...terms, {text: 'unlike'}]);
      const moved = hitsOf(matcher, `${'='.repeat(before)} ${text}`, before);
      const alone = hitsOf(matcher, ` ${text}`).map(
        ([id, start, end, flag]): Hit => [id, start + before, end + before, flag],
      );
      expect(moved).toEqual(alone);
    }),
    {numRuns: 500},
  );
});

test('slices give the hits of the whole, each once', {timeout: 30_000}, async () => {
  await fc.assert(
    fc.asyncProperty(termsAndText, fc.nat(30), async ({terms, text}, before) => {
      const long = `${'='.repeat(16_384 - before)} ${text}`;
      const matcher = buildMatcher(terms);
      const hits: Hit[] = [];
      const add = (_: number, ...hit: Hit): number => hits.push(hit);
      await scanInSlices(matcher, [long], add, {now: () => 0, pause: async () => undefined});
      expect(sorted(hits)).toEqual(hitsOf(matcher, long));
    }),
    {numRuns: 200},
  );
});
