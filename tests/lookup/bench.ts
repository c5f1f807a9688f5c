import Fuse from 'fuse.js';
import {buildIndex, buildIndexSlowly, createSearch, type Entries} from '../../triage/lookup';
import {grown} from './generate';
import {realSearch} from './real-search';
import {readLabelled} from './score';

// `npm run bench:lookup`: milliseconds per key stroke over every beginning of every labelled query, for today's
// catalogue and generated ones, beside a bare scan of the same text (the least that any search by reading costs).
const strokes = readLabelled('./queries.jsonl').flatMap(({q}) =>
  Array.from(q, (_, at) => q.slice(0, at + 1)),
);

function timed(queries: readonly string[], run: (query: string) => unknown): Float64Array {
  for (const query of queries.slice(0, 300)) run(query);
  return Float64Array.from(queries, query => {
    const start = performance.now();
    run(query);
    return performance.now() - start;
  }).sort();
}

const at = (sorted: Float64Array, share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const ms = (value: number) => value.toFixed(value < 10 ? 3 : 1).padStart(9);
const row = (name: string, sorted: Float64Array) =>
  console.log(name.padEnd(34), ms(at(sorted, 0.5)), ms(at(sorted, 0.95)), ms(at(sorted, 1)));

/** Every nth stroke, so that slow engines end in reasonable time. */
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
  return `built in ${(performance.now() - began).toFixed(0)} ms, ${slices} slices, longest ${longest.toFixed(1)} ms`;
}

const {entries: real} = realSearch();
console.log(`${strokes.length} key strokes`.padEnd(34), 'median ms', '   p95 ms', ' worst ms');
for (const size of [0, 1000, 10_000, 100_000]) {
  const entries = size === 0 ? real : grown(real, size);
  const search = createSearch(buildIndex(entries));
  const texts = entries.entries.map(({names, aliases}) => [...names, ...aliases].join(' ').toLowerCase());
  console.log(`\n${entries.entries.length} entries: ${await longestSlice(entries)}`);
  const own = timed(strokes, query => search(query, 20));
  row('  Sec Pod lookup', own);
  const scan = timed(some(size > 10_000 ? 200 : 1000), query =>
    texts.filter(text => text.includes(query.toLowerCase())),
  );
  row('  includes() scan, unranked', scan);
  console.log(`  share of the scan at the median: ${(at(own, 0.5) / at(scan, 0.5)).toFixed(2)}`);
  if (size > 10_000) continue;
  const fuse = new Fuse(entries.entries, {
    keys: ['title', 'value', 'names', 'aliases'],
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  row(
    '  fuse.js, token search',
    timed(some(60), query => fuse.search(query, {limit: 20})),
  );
}
