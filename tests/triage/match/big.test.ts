import fc from 'fast-check';
import {expect, test} from 'vitest';
import {buildMatcher, type Term} from '../../../triage/match/matcher';
import {scanInSlices} from '../../../triage/match/slices';
import {type Hit, referenceHits, sorted} from './reference';

const hostile = [
  'İ', 'ı', 'ß', 'K', 'ſ', 'é', 'É', 'Σ', 'σ', 'ж', 'の', 'ス', 'ー', '한', 'ไ', 'ａ', 'Ａ', '＿', '．', '　', '１',
  '\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u{e0001}', '\u{1d173}', '\ufe0f', '\u115f',
  '\u00a0', '\t', '\n', '\r\n', '\n> ', '\n>> ', '\u2028', '>', '\u0000', '\uffff', '\ud83d', '\ude00', '😀', '𝐀', '𠮷',
];
const common = ['a', 'b', 'A', 'B', ' ', ' ', '-', '.', '_', '1', 'ab', 'aab', 'k', 'i'];
const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...common)},
  {weight: 2, arbitrary: fc.constantFrom(...hostile)},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 0xffff}).map(code => String.fromCharCode(code))},
);
const words = (maxLength: number) => fc.array(piece, {maxLength}).map(parts => parts.join(''));
const term: fc.Arbitrary<Term> = fc.record({text: words(8).filter(text => !/\p{Cs}/u.test(text)), caseSensitive: fc.boolean(), prefix: fc.boolean()});
/** Texts in which the terms do occur, with or without something between and inside. */
const termsAndText = fc.array(term, {maxLength: 12}).chain(terms =>
  fc.record({
    terms: fc.constant(terms),
    text: fc
      .array(fc.oneof(words(6), terms.length > 0 ? fc.constantFrom(...terms.map(({text}) => text)) : words(3)), {maxLength: 10})
      .map(parts => parts.join('')),
  }),
);

const hitsOf = (terms: readonly Term[], text: string, from?: number, to?: number): Hit[] => {
  const hits: Hit[] = [];
  buildMatcher(terms).scan(text, (...hit) => hits.push(hit), from, to);
  return sorted(hits);
};

test('finds what trying every term at every character finds', () => {
  fc.assert(
    fc.property(termsAndText, ({terms, text}) => {
      expect(hitsOf(terms, text)).toEqual(sorted(referenceHits(terms, text)));
    }),
    {numRuns: 40000},
  );
});

test('two parts of a text give the hits of the whole, wherever it is cut', () => {
  fc.assert(
    fc.property(termsAndText, fc.nat(40), ({terms, text}, cut) => {
      const parts = [...hitsOf(terms, text, 0, cut), ...hitsOf(terms, text, cut)];
      expect(sorted(parts)).toEqual(hitsOf(terms, text));
    }),
    {numRuns: 20000},
  );
});

test('slices give the hits of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(termsAndText, fc.integer({min: 65_500, max: 65_560}), async ({terms, text}, length) => {
      const long = `${'a '.repeat(length / 2)}${text}`;
      const hits: Hit[] = [];
      const matcher = buildMatcher(terms);
      const add = (_: number, ...hit: Hit): number => hits.push(hit);
      await scanInSlices(matcher, [long], add, {now: () => 0, pause: async () => undefined});
      expect(hits.length).toBe(hitsOf(terms, long).length);
      expect(sorted(hits)).toEqual(hitsOf(terms, long));
    }),
    {numRuns: 30},
  );
});
