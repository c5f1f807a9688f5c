import {readFileSync} from 'node:fs';
import {lookupSigns} from '../../catalog/lookup-signs';
import {readCatalog} from '../../catalog/read-catalog';
import {readDetector} from '../../catalog/read-detector';
import {problemText} from '../../catalog/problem';
import {buildIndex, createSearch, entriesOf, type Hit} from '../../triage/lookup';

const usage = `Looks something up in the catalogue.
  npm run --silent lookup -- sast template
  npm run --silent lookup -- --jsonl FILE    one query a line in, one JSON line each out`;

/** Contract: at most so many per query. */
const mostResults = 5;

function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const {catalog, problems} = readCatalog();
if (!catalog) refuse(problems.map(problemText));
// Without detection's words the lookup still works: fewer job names and variables lead to their area.
const {detector} = readDetector();
const search = createSearch(buildIndex(entriesOf(catalog, [], detector ? lookupSigns(detector) : {})));

const line = (q: string): string =>
  JSON.stringify({
    q,
    results: search(q, mostResults).map(({entry: {title, kind, value, current}}) => ({
      title,
      kind,
      value,
      current: current.map(newer => ({value: newer.value, asOf: newer.asOf, source: newer.source})),
    })),
  });

function shown({entry, tier, by}: Hit, index: number): string {
  const {kind, title, value, place, current, resource, area} = entry;
  const where = place === '' ? '' : ` · ${place}`;
  const why = by === '' ? `kind: ${kind}` : `${tier}: ${by}`;
  const links = area
    ? area.resources
        .filter(({kind: of}) => of === 'docs' || of === 'template')
        .slice(0, 2)
        .map(({href}) => href ?? '')
    : [...current.map(newer => `${newer.value}  (${newer.asOf}, ${newer.source})`), value];
  const [first = '', ...rest] = links;
  const was =
    current.length > 0 && !area ? rest.map(text => `     was ${text}`) : rest.map(text => `     ${text}`);
  const unclear =
    resource?.change?.state === 'owner-unclear'
      ? ['     owner unclear: ask in #spt_pod_sec instead of using it']
      : [];
  const opens = resource?.href !== undefined && resource.href !== value ? [`     ${resource.href}`] : [];
  return [
    `${index + 1}. ${title}  [${kind}${where}]  ${why}`,
    `     ${first}`,
    ...was,
    ...opens,
    ...unclear,
  ].join('\n');
}

const words = process.argv.slice(2);
const [option, file] = words;
if (option === '--jsonl') {
  if (file === undefined) refuse([usage]);
  const text = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '');
  if (text !== '') for (const query of text.split(/\r?\n/)) console.log(line(query));
} else if (words.length === 0 || option === '--help') {
  console.log(usage);
} else {
  const query = words.join(' ');
  const hits = search(query, mostResults);
  console.log(hits.length > 0 ? hits.map(shown).join('\n') : `Nothing found for “${query}”.`);
}
