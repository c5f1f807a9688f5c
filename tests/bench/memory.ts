import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {buildMatcher, type Matcher} from '../../triage/match/matcher';
import {makeTerms} from './corpus';

/** MB that a matcher holds once it is built, its terms not counted. */
export function matcherMegabytes(size: number): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // the flag makes it exist
  const used = (): number => {
    collect();
    collect();
    const {heapUsed, external} = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  const terms = makeTerms(size).map(text => ({text}));
  const kept: Matcher[] = [buildMatcher(terms.slice(0, 10))];
  const before = used();
  kept.push(buildMatcher(terms));
  const after = used();
  return kept.length > 1 ? after - before : 0;
}
