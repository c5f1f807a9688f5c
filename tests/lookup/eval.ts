import {ownEngine, otherEngines} from './engines';
import {realSearch} from './real-search';
import {placeOfRight, readLabelled, totals} from './score';

// `npm run eval:lookup`: how often the first and the first three answers are right, beside other engines on the same
// entries. Of the set that is held out only totals are printed, so that nobody tunes for it.
const {entries, search} = realSearch();
const ours = ownEngine(search);
const engines = new Map([['Sec Pod lookup', ours], ...otherEngines(entries)]);
const sets = [
  {name: 'queries.jsonl', labelled: readLabelled('./queries.jsonl'), showMisses: true},
  {name: 'held-out.jsonl', labelled: readLabelled('./held-out.jsonl'), showMisses: false},
];
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

for (const {name, labelled, showMisses} of sets) {
  console.log(`\n${name}, ${labelled.length} queries`.padEnd(42), '   first', '   three', '    MRR');
  for (const [engine, find] of engines) {
    const {first, three, mrr} = totals(labelled, find);
    console.log(engine.padEnd(40), percent(first), percent(three), mrr.toFixed(3).padStart(7));
  }
  if (!showMisses) continue;
  for (const query of labelled) {
    const place = placeOfRight(query, ours);
    if (place !== 0)
      console.log(`  not first: “${query.q}” (${place < 0 ? 'nowhere' : `place ${place + 1}`})`);
  }
}
