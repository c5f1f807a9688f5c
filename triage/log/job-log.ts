import type {ScannerWords} from '../../catalog/scanner-words';
import type {ErrorFinder} from '../errors/find';
import type {Term} from '../match/matcher';
import {badnessOf, badWords, sameAs} from './bad-line';
import {factWords, type JobFacts, noFacts, prefixWords, readFact} from './job-facts';
import type {FoundLine, SeenVariable, UnknownLine} from './reading';
import type {LineMasker} from './shown-line';

/** Lines of a log that are complete, and so many units of what follows as a wrapped message may need. */
export interface Window {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Offset and number of each line, ascending. */
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

export interface JobLog {
  take(window: Window): void;
  readonly facts: JobFacts;
  readonly known: ReadonlyMap<string, FoundLine>;
  readonly unknown: ReadonlyMap<string, UnknownLine>;
  readonly variables: ReadonlyMap<string, SeenVariable>;
  /** First line of each badness, known or not. */
  readonly first: {readonly fatal: UnknownLine | null; readonly error: UnknownLine | null};
}

/** So many different error lines are told; a log that repeats itself needs no more. */
const mostUnknown = 50;

/** UTF-16 units of a line that are looked at. */
const longestRead = 4000;

const variableLine =
  /^\s*(?:\d+\s+)?(?:\+{1,3}\s*|\$\s*|-\s*)?(?:export |declare -x |variables:\s*\{?\s*|env:\s*)?["']?([A-Z][A-Z0-9_]{2,80})["']?\s*(?:=|:)\s*(.*)$/;
/** Commands like `if [ "$X" == …` are no assignment. */
const isAssigned = (value: string): boolean => value !== '' && !value.startsWith('=');
const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1,?$/, '$2');

type Role = 'bad' | 'fact' | 'prefix' | 'variable';

/** Prepares the reading of job logs; the matcher is built once. */
export function createJobLogReader(finder: ErrorFinder, words: ScannerWords) {
  const roles: Role[] = [];
  const terms: Term[] = [];
  const add = (text: string, role: Role, extra: Omit<Term, 'text'> = {}): void => {
    terms.push({text, ...extra});
    roles.push(role);
  };
  for (const text of badWords) add(text, 'bad', {caseSensitive: true});
  for (const text of factWords) add(text, 'fact', {prefix: true});
  for (const text of prefixWords) add(text, 'prefix', {prefix: true});
  for (const text of words.variables) add(text, 'variable', {caseSensitive: true, prefix: true});
  const both = finder.withWords(terms);
  const isScannerVariable = (name: string): boolean =>
    words.variables.some(start => (start.endsWith('_') ? name.startsWith(start) : name === start));

  return function open(masker: LineMasker): JobLog {
    const facts = noFacts();
    const known = new Map<string, FoundLine>();
    const unknown = new Map<string, UnknownLine>();
    const variables = new Map<string, SeenVariable>();
    const first: {fatal: UnknownLine | null; error: UnknownLine | null} = {fatal: null, error: null};

    function take({text, from, to, starts, numbers}: Window): void {
      const lineAt = createLineLookup(starts);
      const lineText = (index: number): string =>
        text.slice(starts[index] ?? 0, lineEnd(text, starts, index));
      const knownLines = new Set<number>();
      const words: number[] = [];
      const found = both.findWith(text, from, to, (word, start) => {
        if (roles[word] !== 'prefix' || facts.prefix === null) words.push(word, start);
      });
      for (const {error, start, end} of found) {
        const index = lineAt(start);
        // A command that is run may name any message.
        if (text.startsWith('$ ', starts[index] ?? 0)) continue;
        for (let covered = index; covered <= lineAt(Math.max(start, end - 1)); covered++)
          knownLines.add(covered);
        const before = known.get(error.id);
        if (before) known.set(error.id, {...before, times: before.times + 1});
        else {
          const shown = masker.shown(lineText(index), start - (starts[index] ?? 0));
          known.set(error.id, {error, line: numbers[index] ?? 0, text: shown, times: 1});
        }
      }
      const done = {bad: -1, fact: -1, prefix: -1, variable: -1};
      for (let at = 0; at < words.length; at += 2) {
        const role = roles[words[at] ?? 0] ?? 'fact';
        const index = lineAt(words[at + 1] ?? 0);
        if (done[role] === index || (role === 'prefix' && facts.prefix !== null)) continue;
        done[role] = index;
        const line = lineText(index).slice(0, longestRead);
        if (role === 'bad' && line.startsWith('$ ')) continue;
        if (role === 'fact' || role === 'prefix') readFact(line, facts);
        else if (role === 'variable') readVariable(line, numbers[index] ?? 0);
        else readBad(line, numbers[index] ?? 0, knownLines.has(index));
      }
    }

    function readVariable(line: string, number: number): void {
      const match = variableLine.exec(line);
      const [, name = '', given = ''] = match ?? [];
      if (!isScannerVariable(name) || !isAssigned(given)) return;
      // Masked together with its name, which tells what kind of value it is.
      const shown = masker.shown(`${name}=${bare(given)}`).slice(name.length + 1);
      variables.set(name, {name, value: shown, line: number});
    }

    function readBad(line: string, number: number, isKnown: boolean): void {
      const badness = badnessOf(line);
      if (badness === null) return;
      const key = sameAs(line);
      const before = unknown.get(key);
      if (before) {
        unknown.set(key, {...before, times: before.times + 1});
        return;
      }
      if (first[badness] !== null && (isKnown || unknown.size >= mostUnknown)) return;
      const seen: UnknownLine = {line: number, text: masker.shown(line), times: 1};
      first[badness] ??= seen;
      if (!isKnown && unknown.size < mostUnknown) unknown.set(key, seen);
    }

    return {take, facts, known, unknown, variables, first};
  };
}

function lineEnd(text: string, starts: readonly number[], index: number): number {
  const end = starts[index + 1] ?? text.length;
  return text[end - 1] === '\n' ? end - 1 : end;
}

/** Index of the line an offset lies in; quick where offsets come in order. */
function createLineLookup(starts: readonly number[]): (offset: number) => number {
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
