import {readFileSync, writeFileSync} from 'node:fs';
import type {DetectorData, Opinion} from '../../catalog/detector';
import {problemText} from '../../catalog/problem';
import {readDetector} from '../../catalog/read-detector';
import {createDetector} from '../../triage/detect/index';
import {packedZero, unpack, valuesOf, type Features, weightStep} from '../../triage/detect/opinion';
import {readSet} from './read-set';
import {score, type Label} from './score';
import {type Example, fitSoftmax} from './softmax';

/**
 * `npm run fit`: fits the second opinion to the labelled tickets that may be read and writes catalog/opinion.yaml.
 * `npm run fit -- --same` only tells whether that would change it. `npm run fit -- --check` writes nothing either: it
 * leaves out one family of sets after the other, fits to the rest and scores the one left out, with the opinion and
 * without. Words are those of docs-words.txt: plain words that GitLab's documentation uses unevenly over its pages
 * (log-likelihood ratio above 12), so no ticket's own wording gets in.
 */
const families = {
  given: ['given'],
  second: ['second'],
  third: ['third', 'third-none'],
  fourth: ['fourth', 'fourth-none'],
  'first-held-out': ['first-held-out'],
  'first-stream': ['first-stream'],
  fifth: ['fifth', 'fifth-none'],
} as const;
const keptWords = 700;
const fewestTickets = 3;

interface Read {
  readonly family: string;
  readonly label: Label;
  readonly features: Features;
}

const file = new URL('../../catalog/opinion.yaml', import.meta.url);

function main(mode: 'write' | 'same' | 'check'): number {
  const {detector: data, problems} = readDetector();
  if (!data) {
    console.error(problems.map(problemText).join('\n'));
    return 1;
  }
  const topics = [...data.areas.map(({id}) => id), 'none'];
  const all = readAll(data, topics);
  if (mode === 'same') {
    const isSame = readFileSync(file, 'utf8') === asYaml(fitOpinion(all, topics));
    console.log(
      isSame ? 'catalog/opinion.yaml is what the tickets give' : 'catalog/opinion.yaml: run npm run fit',
    );
    return isSame ? 0 : 1;
  }
  if (mode === 'write') {
    writeFileSync(file, asYaml(fitOpinion(all, topics)));
    console.log(`catalog/opinion.yaml: fitted to ${all.length} tickets`);
    return 0;
  }
  const {opinion: _, ...plain} = data;
  for (const [family, names] of Object.entries(families)) {
    const opinion = fitOpinion(
      all.filter(one => one.family !== family),
      topics,
    );
    const sets = names.flatMap(name => readSet(name) ?? []);
    const labels = sets.flatMap(set => set.labels);
    const tickets = sets.flatMap(set => set.tickets);
    for (const [what, used] of [
      ['rules alone', plain],
      ['with opinion', {...plain, opinion}],
    ] as const) {
      const detector = createDetector(used);
      const one = score(
        labels,
        tickets.map(ticket => ({id: ticket.id, areas: detector.detect(ticket).areas})),
        id => id,
      );
      const share = (value: number) => `${(100 * value).toFixed(1)} %`.padStart(8);
      console.log(
        `${family.padEnd(15)} ${what.padEnd(13)} accuracy${share(one.accuracy)}  alarms${share(one.falseAlarms)}  top 3${share(one.top3)}  precision${share(one.precision)}  also${share(one.alsoFound)}  maybes ${one.maybesPerSec.toFixed(2)} (none ${one.maybesPerNone.toFixed(2)})`,
      );
    }
  }
  return 0;
}

/** Every ticket's features, found with an opinion that knows all words and thinks nothing of them. */
function readAll(data: DetectorData, topics: readonly string[]): readonly Read[] {
  const nothing = String.fromCharCode(packedZero).repeat(topics.length);
  const words = readFileSync(new URL('docs-words.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const blank = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, nothing]));
  const opinion = {topics, bias: nothing, words: blank(words), groups: blank(Object.keys(data.words))};
  const detector = createDetector({...data, opinion});
  return Object.entries(families).flatMap(([family, names]) =>
    names.flatMap(name => {
      const set = readSet(name);
      if (!set) return [];
      return set.labels.flatMap((label, index) => {
        const ticket = set.tickets[index];
        return ticket ? [{family, label, features: detector.explain(ticket).features}] : [];
      });
    }),
  );
}

/** Fits twice: once with all words, to see which tell most, then with those alone. */
function fitOpinion(all: readonly Read[], topics: readonly string[]): Opinion {
  const counts = {words: new Map<string, number>(), groups: new Map<string, number>()};
  for (const {features} of all)
    for (const kind of ['words', 'groups'] as const)
      for (const name of features[kind].keys()) counts[kind].set(name, (counts[kind].get(name) ?? 0) + 1);
  const often = (kind: 'words' | 'groups') =>
    [...counts[kind]]
      .filter(([, count]) => count >= fewestTickets)
      .map(([name]) => name)
      .sort();
  const groups = often('groups');
  const first = fitTo(all, topics, often('words'), groups);
  const telling = ([word, row]: readonly [string, readonly number[]]) =>
    Math.hypot(...row) * Math.sqrt(counts.words.get(word) ?? 0);
  const kept = [...first.words]
    .sort((a, b) => telling(b) - telling(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, keptWords)
    .map(([word]) => word)
    .sort();
  const last = fitTo(all, topics, kept, groups);
  const pack = (row: readonly number[]) =>
    String.fromCharCode(
      ...row.map(value => packedZero + Math.max(-30, Math.min(30, Math.round(value / weightStep)))),
    );
  const table = (rows: ReadonlyMap<string, readonly number[]>) =>
    Object.fromEntries([...rows].map(([name, row]) => [name, pack(row)]));
  return {topics, bias: pack(last.bias), words: table(last.words), groups: table(last.groups)};
}

function fitTo(
  all: readonly Read[],
  topics: readonly string[],
  words: readonly string[],
  groups: readonly string[],
) {
  const index = {
    words: new Map(words.map((name, at) => [name, at])),
    groups: new Map(groups.map((name, at) => [name, words.length + at])),
  };
  const none = topics.length - 1;
  const noneCount = all.filter(({label}) => label.primary === 'none').length;
  // As many votes for Sec as against it, whatever the sets are made of.
  const secWeight = noneCount / Math.max(1, all.length - noneCount);
  const blank = new Float64Array(0);
  const known = {
    words: new Map(words.map(name => [name, blank])),
    groups: new Map(groups.map(name => [name, blank])),
  };
  const examples = all.map(({label, features}): Example => {
    const topic = topics.indexOf(label.primary);
    return {
      features: [...valuesOf(features, known)].map(([kind, name, value]) => [
        index[kind].get(name) ?? 0,
        value,
      ]),
      label: topic,
      weight: topic === none ? 1 : secWeight,
      alsoTrue: label.also.map(area => topics.indexOf(area)),
    };
  });
  const {weights, bias} = fitSoftmax(examples, words.length + groups.length, topics.length);
  const rows = (names: readonly string[], from: number) =>
    new Map(
      names.map((name, at) => [
        name,
        [...weights.subarray((from + at) * topics.length, (from + at + 1) * topics.length)],
      ]),
    );
  return {words: rows(words, 0), groups: rows(groups, words.length), bias: [...bias]};
}

const head = `# The second opinion: what single words and groups of words.yaml speak for beside the rules, in quarter logits. Made by
# npm run fit from the labelled tickets in tests/eval and the vocabulary of GitLab's documentation; do not edit.
`;

/** Readable: one line a word, only what is not zero. */
function asYaml(opinion: Opinion): string {
  const {topics, bias, words, groups} = unpack(opinion);
  const row = (values: Float64Array) => {
    const entries = topics.flatMap((topic, at) => {
      const steps = Math.round((values[at] ?? 0) / weightStep);
      return steps === 0 ? [] : [`${topic}: ${steps}`];
    });
    return `{${entries.join(', ')}}`;
  };
  const table = (rows: ReadonlyMap<string, Float64Array>) =>
    [...rows]
      .filter(([, values]) => values.some(value => value !== 0))
      .map(([name, values]) => `  "${name}": ${row(values)}\n`)
      .join('');
  return `${head}bias: ${row(bias)}\ngroups:\n${table(groups)}words:\n${table(words)}`;
}

const [option] = process.argv.slice(2);
process.exitCode = main(option === '--check' ? 'check' : option === '--same' ? 'same' : 'write');
