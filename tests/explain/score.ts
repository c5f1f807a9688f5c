import {readFileSync} from 'node:fs';
import {readErrors} from '../../catalog/read-errors';
import {readScanners} from '../../catalog/read-scanners';
import {createErrorFinder} from '../../triage/errors/find';
import {createLogTools} from '../../triage/log/read-log';
import type {LogReading} from '../../triage/log/reading';
import {variantsOf} from './variants';

export interface LabelledLine {
  readonly text: string;
  readonly expect: readonly string[];
  /** Page of the documentation, or "own". */
  readonly from: string;
}

/** What a whole log must be read as; only what is named is compared. */
interface Expected {
  readonly known: readonly string[];
  readonly analyzer?: string;
  readonly version?: string;
  readonly runner?: string;
  readonly exitCode?: number;
  readonly fatal?: string;
  readonly unknown?: number;
  readonly variables?: readonly string[];
}
export interface LabelledLog {
  readonly name: string;
  readonly log: string;
  readonly expect: Expected;
}

/** Rows of a JSONL file beside this one. The files are ours, so their shape is taken on trust. */
export const rows = <T>(name: string): T[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);

const {errors} = readErrors();
const scanners = readScanners().value;
if (!errors || !scanners) throw new Error('The catalogue has mistakes: npx vitest run tests/catalog');
const finder = createErrorFinder(errors);
const logs = createLogTools(finder, scanners);
const kindOf = new Map(errors.map(({id, kind}) => [id, kind]));

/** Reads a log in parts that cut it at odd places. */
function readWhole(name: string, log: string, partLength = 1000): LogReading | string {
  const reader = logs.open(name);
  const bytes = new TextEncoder().encode(log);
  for (let from = 0; from < bytes.length; from += partLength)
    reader.push(bytes.subarray(from, from + partLength));
  const outcome = reader.finish();
  return 'refused' in outcome ? outcome.refused : outcome.reading;
}

export interface Tally {
  readonly right: number;
  readonly total: number;
  readonly wrong: readonly string[];
}

/** Share of lines whose known errors are named, in each form a line comes in. */
export function scoreLines(lines: readonly LabelledLine[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, {right: number; total: number; wrong: string[]}>();
  for (const {text, expect} of lines) {
    for (const [form, variant] of variantsOf(text)) {
      const tally = tallies.get(form) ?? {right: 0, total: 0, wrong: []};
      tallies.set(form, tally);
      const found = new Set(finder.find(variant).map(({error}) => error.id));
      tally.total++;
      if (expect.every(id => found.has(id)) && found.size === expect.length) tally.right++;
      else
        tally.wrong.push(
          `${variant.slice(0, 120)} → ${[...found].join(', ') || 'nothing'}; not ${expect.join(', ')}`,
        );
    }
  }
  return tallies;
}

/** What differs from the labels, in words; empty for a log that was read right. */
export function judgeLog({name, log, expect}: LabelledLog): readonly string[] {
  const reading = readWhole(name, log);
  if (typeof reading === 'string') return [`${name} was refused: it ${reading}`];
  const wrong: string[] = [];
  const same = (what: string, got: unknown, wanted: unknown): void => {
    if (wanted !== undefined && String(got) !== String(wanted))
      wrong.push(`${name}: ${what} is ${got}, not ${wanted}`);
  };
  same('known', reading.known.map(({error}) => error.id).sort(), [...expect.known].sort());
  same('analyzer', reading.analyzer?.name, expect.analyzer);
  same('version', reading.analyzer?.version, expect.version);
  same('runner', reading.runner, expect.runner);
  same('exit code', reading.exitCode, expect.exitCode);
  same('unknown lines', reading.unknown.length, expect.unknown);
  same(
    'variables',
    expect.variables && reading.variables.map(({name: variable}) => variable),
    expect.variables,
  );
  if (expect.fatal !== undefined && !reading.fatal?.text.includes(expect.fatal))
    wrong.push(`${name}: first error is ${reading.fatal?.text}, not ${expect.fatal}`);
  return wrong;
}

/** What is claimed about a healthy log; must be empty. */
export function claims(name: string, log: string): readonly string[] {
  const reading = readWhole(name, log);
  if (typeof reading === 'string') return [`${name} was refused: it ${reading}`];
  return [
    ...reading.known.map(({error, text}) => `${name}: ${error.id} (${kindOf.get(error.id)}): ${text}`),
    ...reading.unknown.map(({text}) => `${name}: unknown: ${text}`),
    ...(reading.fatal ? [`${name}: first error: ${reading.fatal.text}`] : []),
  ];
}
