import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError} from 'yaml';
import {z} from 'zod';
import {didYouMean} from './nearest';

/** One mistake in a file of the catalogue, in words that say what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Path of keys and positions, like `resources.0.value`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** The line a build, a test or a terminal prints. */
export function problemText({file, line, field, message}: Problem): string {
  return `${file}:${line} ${field === '' ? '' : `${field}: `}${message}`;
}

/** What a file says, where its parts stand and what is wrong with it. */
export interface Read<T> {
  /** Undefined as soon as there is one problem. */
  readonly value: T | undefined;
  /** As written, unchecked. */
  readonly given: unknown;
  readonly problems: readonly Problem[];
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Mistakes of form that leave the rest of the file readable, in words; a tab is a third such trap. */
const traps: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text has ": " in it, so it is read as a key; put the whole text in quotes',
  DUPLICATE_KEY: 'this key stands twice in the same entry; keep one',
};

/** What is wrong with the form of the file. One slip makes the parser stumble many times: only the cause is told. */
function formProblems(
  file: string,
  text: string,
  errors: readonly YAMLError[],
  lines: LineCounter,
): Problem[] {
  const at = (line: number, message: string) => ({file, line, field: '', message});
  const tabs = text.split('\n').flatMap((row, index) => (/^ *\t/.test(row) ? [index + 1] : []));
  if (errors.length > 0 && tabs.length > 0)
    return tabs.map(line => at(line, 'a tab is used to indent; use two spaces'));
  const told = errors.flatMap(error => {
    const message = traps[error.code];
    return message === undefined ? [] : [at(lines.linePos(error.pos[0]).line, message)];
  });
  const [first] = errors;
  if (told.length > 0 || !first) return told;
  const words = first.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
  return [at(lines.linePos(first.pos[0]).line, `${words}; mend the YAML`)];
}

/** Line of the deepest part of the path that exists in the file, so that a missing key points at its entry. */
function lineFinder(root: Node | null, lines: LineCounter) {
  return (path: readonly PropertyKey[]): number => {
    let node: unknown = root;
    let offset = root?.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(item => isScalar(item.key) && item.key.value === step);
        if (!pair || !isScalar(pair.key)) break;
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (item === undefined) break;
        node = item;
        offset = (isMap(item) || isSeq(item) || isScalar(item) ? item.range?.[0] : undefined) ?? offset;
      } else break;
    }
    return lines.linePos(offset).line;
  };
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

/** Reads YAML text against a schema. `file` is only for the messages. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines});
  const lineOf = lineFinder(document.contents, lines);
  const form = formProblems(file, text, document.errors, lines);
  const isReadable = document.errors.every(error => traps[error.code] !== undefined);
  if (!isReadable) return {value: undefined, given: undefined, problems: form, lineOf};

  const given: unknown = document.toJS();
  const result = schema.safeParse(given);
  const sourceLines = text.split('\n');
  const problems = [...form];
  for (const issue of result.error?.issues ?? []) {
    const keys = () => keysAt(z.toJSONSchema(schema, {unrepresentable: 'any', io: 'input'}), issue.path);
    const sourceLine = sourceLines[lineOf(issue.path) - 1] ?? '';
    for (const {path, message} of explained(issue, pick(given, issue.path), sourceLine, keys))
      problems.push({file, line: lineOf(path), field: path.map(String).join('.'), message});
  }
  // A trap is told once: the schema stumbles over the same line.
  const isTold = ({line, field}: Problem) => field !== '' && form.some(problem => problem.line === line);
  const told = problems.filter(problem => !isTold(problem)).sort((a, b) => a.line - b.line);
  return {value: told.length === 0 ? result.data : undefined, given, problems: told, lineOf};
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
