import {z} from 'zod';
import {didYouMean} from './nearest';
import {type LineOf, parseYaml} from './parse-yaml';
import type {Problem} from './problem';

/** What a file says, where its parts stand and what is wrong with it. */
export interface Read<T> {
  /** Undefined as soon as there is one problem. */
  readonly value: T | undefined;
  /** As written, unchecked. */
  readonly given: unknown;
  readonly problems: readonly Problem[];
  readonly lineOf: LineOf;
}

/** Keys that an entry at this path may have, from the schema's JSON form. */
function keysAt(schema: z.core.JSONSchema.BaseSchema, path: readonly PropertyKey[]): string[] {
  let at = schema;
  for (const step of path) {
    const under =
      typeof step === 'number' ? at.items : (at.properties?.[String(step)] ?? at.additionalProperties);
    if (typeof under !== 'object' || Array.isArray(under)) return [];
    at = under;
  }
  return Object.keys(at.properties ?? {});
}

/** What the schema found, in words; one issue can hold several unknown keys, each on a line of its own. */
function* explained(issue: z.core.$ZodIssue, input: unknown, sourceLine: string, keys: () => string[]) {
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys)
      yield {
        path: [...issue.path, name],
        message: `is no key of this entry; remove it${didYouMean(name, keys())}`,
      };
  } else if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const given = typeof input === 'string' ? didYouMean(input, allowed) : '';
    yield {path: issue.path, message: `must be one of ${allowed.join(', ')}${given}`};
  } else if (issue.code === 'invalid_type' && input === undefined) {
    yield {path: issue.path, message: 'is missing; add it'};
  } else if (input === null) {
    const hash = /(?::|-)\s+#/.test(sourceLine);
    yield {
      path: issue.path,
      message: hash
        ? 'is empty, because # begins a comment; put the value in quotes, like "#spt_pod_sec"'
        : 'is empty; fill it in or remove the line',
    };
  } else if (issue.code === 'invalid_type' && typeof input === 'object' && issue.expected === 'string') {
    yield {path: issue.path, message: 'has ": " in it, so it is read as a key; put the whole text in quotes'};
  } else if (issue.code === 'invalid_type' && issue.expected === 'object') {
    yield {path: issue.path, message: 'must be keys with values, one to a line'};
  } else if (issue.code === 'invalid_type' && issue.expected === 'array') {
    yield {path: issue.path, message: 'must be a list, each entry beginning with -'};
  } else {
    yield {path: issue.path, message: issue.message};
  }
}

/** Follows keys and positions into plain data. */
function pick(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

/** Reads YAML text against a schema. `file` is only for the messages. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.output<S>> {
  const {given, isReadable, lineOf, faults} = parseYaml(text);
  const problems: Problem[] = faults.map(({line, message}) => ({file, line, field: '', message}));
  if (!isReadable) return {value: undefined, given, problems, lineOf};

  const result = schema.safeParse(given);
  const sourceLines = text.split('\n');
  for (const issue of result.error?.issues ?? []) {
    const keys = () => keysAt(z.toJSONSchema(schema, {unrepresentable: 'any', io: 'input'}), issue.path);
    const sourceLine = sourceLines[lineOf(issue.path) - 1] ?? '';
    for (const {path, message} of explained(issue, pick(given, issue.path), sourceLine, keys))
      problems.push({file, line: lineOf(path), field: path.map(String).join('.'), message});
  }
  problems.sort((a, b) => a.line - b.line);
  return {value: problems.length === 0 ? result.data : undefined, given, problems, lineOf};
}
