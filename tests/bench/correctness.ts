import {contenders, ours} from './contenders';
import {makeMix, makeProse, makeTerms, random} from './corpus';
import {hitKey, referenceHits} from './reference';

export interface Found {
  readonly name: string;
  readonly text: string;
  readonly expected: number;
  readonly missed: number;
  readonly wrong: number;
}

/** Prose as it is pasted: no-break spaces, hidden characters within words, full-width letters, letters that grow. */
function hostile(length: number, terms: readonly string[]): string {
  const next = random(11);
  return makeProse(length, terms).replace(/[a-z ]/g, char => {
    const dice = next();
    if (dice < 0.005) return char === ' ' ? '\u00a0' : `${char}\u00ad`;
    if (dice < 0.01) return char === ' ' ? ' İ 🚀 — ' : String.fromCharCode(char.charCodeAt(0) + 0xfee0);
    if (dice < 0.015) return char === ' ' ? '  \n' : `\u200b${char}`;
    return char;
  });
}

/** Compares hits with brute force, which takes long with many terms; hence the shorter texts. */
export function checkHits(scale: number): Found[] {
  const few = makeTerms(500);
  const cases = [
    {text: 'mix', terms: few, sample: makeMix(1_000_000 * scale, few)},
    {text: 'hostile', terms: few, sample: hostile(500_000 * scale, few)},
    {text: 'mix, 3,000 terms', terms: makeTerms(3000), sample: makeMix(300_000 * scale, few, 5)},
    {text: 'mix, 30,000 terms', terms: makeTerms(30_000), sample: makeMix(50_000 * scale, few, 6)},
  ];
  return cases.flatMap(({text, terms, sample}) => {
    const expected = referenceHits(terms, sample);
    return (terms === few ? [ours, ...contenders] : [ours]).map(({name, build}) => {
      const found = new Set<number>();
      build(terms)(sample, (term, start) => found.add(hitKey(term, start)));
      const missed = [...expected].filter(hit => !found.has(hit)).length;
      const wrong = [...found].filter(hit => !expected.has(hit)).length;
      return {name, text, expected: expected.size, missed, wrong};
    });
  });
}
