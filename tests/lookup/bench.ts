import Fuse from 'fuse.js';
import {buildIndex, buildIndexSlowly, createSearch, type Entries, groupHits} from '../../triage/lookup';
import {ownEngine} from './engines';
import {grown} from './generate';
import {realSearch} from './real-search';
import {readLabelled, totals} from './score';

// `npm run bench:lookup`: milliseconds per key stroke over every beginning of every labelled query, for today's
// catalogue and generated ones, beside a bare scan of the same text (the least that any search by reading costs).
const labelled = readLabelled('./queries.jsonl');
const strokes = labelled.flatMap(({q}) => Array.from(q, (_, at) => q.slice(0, at + 1)));
/** Of so many runs the shortest counts: the others measure what else the machine does. */
const runs = 3;

function timed(queries: readonly string[], run: (query: string) => unknown): Float64Array {
  for (const query of queries.slice(0, 300)) run(query);
  const best = new Float64Array(queries.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < runs; round++)
    for (const [place, query] of queries.entries()) {
      const start = performance.now();
      run(query);
      best[place] = Math.min(best[place] ?? 0, performance.now() - start);
    }
  return best.sort();
}

const at = (sorted: Float64Array, share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const ms = (value: number) => value.toFixed(value < 10 ? 3 : 1).padStart(10);
const row = (name: string, sorted: Float64Array) =>
  console.log(name.padEnd(34), ms(at(sorted, 0.5)), ms(at(sorted, 0.95)), ms(at(sorted, 1)));

/** Some of the strokes, so that slow engines end in reasonable time. */
const some = (count: number) => strokes.filter((_, place) => place % Math.ceil(strokes.length / count) === 0);

async function longestSlice(entries: Entries): Promise<string> {
  let start = performance.now();
  let longest = 0;
  let slices = 1;
  const pause = async () => {
    longest = Math.max(longest, performance.now() - start);
    slices++;
    await new Promise(resolve => setImmediate(resolve));
    start = performance.now();
  };
  const began = performance.now();
  await buildIndexSlowly(entries, pause, () => performance.now());
  return `ready after ${(performance.now() - began).toFixed(0)} ms in ${slices} slices, longest ${longest.toFixed(1)} ms`;
}

/** Most milliseconds at the median and at the 95th of 100, by number of entries. */
const goals = [
  {size: 0, median: 0.3, p95: 1},
  {size: 1000, median: 0.3, p95: 1},
  {size: 10_000, median: 0.3, p95: 2},
  {size: 100_000, median: 10, p95: 10},
];
const missed: string[] = [];

const {entries: real} = realSearch();
console.log(`${strokes.length} key strokes`.padEnd(34), ' median ms', '    p95 ms', '  worst ms');
for (const {size, median, p95} of goals) {
  const entries = size === 0 ? real : grown(real, size);
  const search = createSearch(buildIndex(entries));
  const texts = entries.entries.map(({names, aliases}) => [...names, ...aliases].join(' ').toLowerCase());
  const {first, three} = totals(labelled, ownEngine(search));
  const right = [first, three].map(share => `${(100 * share).toFixed(1)} %`).join(', in the first three ');
  console.log(`\n${entries.entries.length} entries: ${await longestSlice(entries)}; right at once ${right}`);
  const own = timed(strokes, query => search(query, 20));
  row('  Sec Pod lookup', own);
  row(
    '  … with 20 rows marked by fuse.js',
    timed(some(600), query => groupHits(search(query, 20), query)),
  );
  const scan = timed(some(size > 10_000 ? 200 : 1000), query =>
    texts.filter(text => text.includes(query.toLowerCase())),
  );
  row('  includes() scan, unranked', scan);
  console.log(`  ${(at(own, 0.5) / at(scan, 0.5)).toFixed(2)} × the scan at the median`);
  if (at(own, 0.5) > median || at(own, 0.95) > p95) missed.push(`${entries.entries.length} entries`);
  if (size > 10_000) continue;
  const keys = ['title', 'value', 'names', 'aliases'];
  const fuse = new Fuse(entries.entries, {keys, useTokenSearch: true, tokenMatch: 'all'});
  const alone = timed(some(40), query => fuse.search(query, {limit: 20}));
  row('  fuse.js alone, token search', alone);
  console.log(`  fuse.js alone takes ${(at(alone, 0.5) / at(own, 0.5)).toFixed(0)} × as long at the median`);
}
if (missed.length > 0) {
  console.error(`\nSlower than the goal at ${missed.join(', ')}.`);
  process.exitCode = 1;
}
