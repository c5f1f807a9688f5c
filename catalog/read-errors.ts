import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createErrorFinder} from '../triage/errors/find';
import {type ErrorEntry, errorsSchema} from './error-schema';
import {errorId, type KnownError} from './known-error';
import type {Problem} from './problem';
import {readYaml} from './read-yaml';

export interface SourcedError extends KnownError {
  /** Where the fact comes from, with the day it was read or the version. */
  readonly source: string;
}

/** The known messages of all areas, or every mistake in their files. */
export type ReadErrors =
  | {readonly errors: readonly SourcedError[]; readonly problems: readonly []}
  | {readonly errors: undefined; readonly problems: readonly Problem[]};

/** Texts of errors/*.yaml by path below catalog/. Node only. */
export function readErrorSources(
  folder = fileURLToPath(new URL('.', import.meta.url)),
): ReadonlyMap<string, string> {
  const files = readdirSync(`${folder}/errors`).filter(name => name.endsWith('.yaml'));
  return new Map(
    files.sort().map(name => [`errors/${name}`, readFileSync(`${folder}/errors/${name}`, 'utf8')]),
  );
}

interface Placed {
  readonly error: SourcedError;
  readonly entry: ErrorEntry;
  readonly file: string;
  readonly line: number;
}

/** Reads and checks all known messages: unique, telling, and each example matched by its own message. */
export function readErrors(sources = readErrorSources()): ReadErrors {
  const problems: Problem[] = [];
  const placed: Placed[] = [];
  for (const [path, text] of sources) {
    const file = `catalog/${path}`;
    const area = path.slice('errors/'.length, -'.yaml'.length);
    const read = readYaml(file, text, errorsSchema);
    problems.push(...read.problems);
    for (const [index, entry] of (read.value ?? []).entries()) {
      const {example: _example, not: _not, variables, anyJob, since, until, ...rest} = entry;
      const error: SourcedError = {
        id: errorId(area, entry.message),
        area,
        ...rest,
        ...(variables === undefined ? {} : {variables}),
        ...(anyJob === undefined ? {} : {anyJob}),
        ...(since === undefined ? {} : {since}),
        ...(until === undefined ? {} : {until}),
      };
      placed.push({error, entry, file, line: read.lineOf([index, 'message'])});
    }
  }
  problems.push(...proofs(placed));
  return problems.length > 0
    ? {errors: undefined, problems}
    : {errors: placed.map(({error}) => error), problems: []};
}

function* proofs(placed: readonly Placed[]): Generator<Problem> {
  const seen = new Map<string, Placed>();
  const finder = createErrorFinder(placed.map(({error}) => error));
  for (const place of placed) {
    const {error, entry, file, line} = place;
    const say = (field: string, message: string): Problem => ({file, line, field, message});
    const key = error.message.toLowerCase();
    const before = seen.get(key) ?? seen.get(error.id);
    if (before) yield say('message', `stands at ${before.file}:${before.line} already; remove one`);
    seen.set(key, place);
    seen.set(error.id, place);
    const own = createErrorFinder([error]);
    if (own.find(entry.example).length === 0)
      yield say('example', 'does not match its message; use a line that does');
    const wrong = finder.find(entry.not)[0];
    if (wrong)
      yield say(
        'not',
        `matches the message ${wrong.error.id}; use another line, or make that message more telling`,
      );
  }
}
