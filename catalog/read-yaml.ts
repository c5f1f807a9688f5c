import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError} from 'yaml';
import {z} from 'zod';
import {nearest} from './nearest';

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

/** What a file says, where each part of it stands, or all that is wrong with it. */
export type Read<T> =
  | {readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number}
  | {readonly problems: readonly Problem[]};

/** Words for the three traps of YAML that people fall into; other mistakes keep the parser's words. */
function syntaxMessage(error: YAMLError): string {
  if (/\btabs?\b/i.test(error.message) || error.code === 'TAB_AS_INDENT')
    return 'a tab is used to indent; use two spaces';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'a text has ": " in it, so it is read as a key; put the whole text in quotes';
  if (error.code === 'DUPLICATE_KEY') return 'this key stands twice in the same entry; keep one';
  return `${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}; mend the YAML`;
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
    const under = typeof step === 'number' ? at.items : (at.properties?.[String(step)] ?? at.additionalProperties);
    if (typeof under !== 'object' || Array.isArray(under)) return [];
    at = under;
  }
  return Object.keys(at.properties ?? {});
}

const didYouMean = (word: string, words: Iterable<string>) => {
  const near = nearest(word, words);
  return near === undefined ? '' : ` — did you mean ${near}?`;
};

/** What the schema found, in words; one issue can hold several unknown keys, each on a line of its own. */
function* explained(issue: z.core.$ZodIssue, input: unknown, sourceLine: string, keys: () => string[]) {
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys)
      yield {path: [...issue.path, name], message: `is no key of this entry; remove it${didYouMean(name, keys())}`};
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
  } else if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof input === 'object') {
    yield {path: issue.path, message: 'has ": " in it, so it is read as a key; put the whole text in quotes'};
  } else {
    yield {path: issue.path, message: issue.message};
  }
}

/** Reads YAML text against a schema. `file` is only for the messages. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): Read<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: true});
  if (document.errors.length > 0) {
    const problems = document.errors.map(error => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      message: syntaxMessage(error),
    }));
    return {problems};
  }
  const lineOf = lineFinder(document.contents, lines);
  const given: unknown = document.toJS();
  const result = schema.safeParse(given);
  if (result.success) return {value: result.data, lineOf};

  const sourceLines = text.split('\n');
  const problems = result.error.issues.flatMap(issue => {
    const line = lineOf(issue.path);
    const keys = () => keysAt(z.toJSONSchema(schema, {unrepresentable: 'any', io: 'input'}), issue.path);
    return [...explained(issue, pick(given, issue.path), sourceLines[line - 1] ?? '', keys)].map(({path, message}) => ({
      file,
      line: lineOf(path),
      field: path.map(String).join('.'),
      message,
    }));
  });
  return {problems: problems.sort((a, b) => a.line - b.line)};
}

function pick(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}
