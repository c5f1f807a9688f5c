import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** Line on which the deepest part of a path stands that exists, so that a missing key points at its entry. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export interface Parsed {
  /** Plain data; undefined when the form of the file is too broken to tell. */
  readonly given: unknown;
  readonly isReadable: boolean;
  readonly lineOf: LineOf;
  readonly faults: readonly {readonly line: number; readonly message: string}[];
}

function lineFinder(root: Node | null, lines: LineCounter): LineOf {
  return path => {
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

/** Puts the text after the first ": " of a line in quotes, as its writer should have. */
function quoteText(text: string, line: number): string {
  const rows = text.split('\n');
  rows[line - 1] = (rows[line - 1] ?? '').replace(
    /^([\s-]*[^:]+: )(.*)$/,
    (_all, key: string, value: string) => {
      return key + JSON.stringify(value);
    },
  );
  return rows.join('\n');
}

/** Lines that repeat another part of the file: ten of them can stand for more than fits into memory. */
function aliasLines(document: Document, lines: LineCounter): number[] {
  const found: number[] = [];
  visit(document, {
    Alias(_, alias) {
      found.push(lines.linePos(alias.range?.[0] ?? 0).line);
      return visit.BREAK;
    },
  });
  return found;
}

/** What the parser itself says, without the place, which is told apart. */
const parserWords = (error: YAMLError) =>
  error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');

/**
 * Parses YAML and names mistakes of form in words. One slip makes the parser stumble many times, so only the cause is
 * told; a text with ": " in it is read on as if it were in quotes, so that the rest of the file can be judged.
 */
export function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines});
  const {errors} = document;
  const lineOf = lineFinder(document.contents, lines);
  const lineAt = (error: YAMLError) => lines.linePos(error.pos[0]).line;
  const [first] = errors;
  const aliases = aliasLines(document, lines);
  if (aliases.length > 0) {
    const faults = aliases.map(line => ({
      line,
      message: 'an alias (*) is not used here; write the value out',
    }));
    return {given: undefined, isReadable: false, lineOf, faults};
  }
  if (!first) return {given: document.toJS(), isReadable: true, lineOf, faults: []};

  const tabs = text.split('\n').flatMap((row, index) => (/^ *\t/.test(row) ? [index + 1] : []));
  if (tabs.length > 0) {
    const faults = tabs.map(line => ({line, message: 'a tab is used to indent; use two spaces'}));
    return {given: undefined, isReadable: false, lineOf, faults};
  }
  const colon = errors.find(error => error.code === 'BLOCK_AS_IMPLICIT_KEY');
  const mended = colon ? quoteText(text, lineAt(colon)) : text;
  if (colon && mended !== text) {
    const rest = parseYaml(mended);
    const message = 'a text has ": " in it, so it is read as a key; put the whole text in quotes';
    return {...rest, faults: [{line: lineAt(colon), message}, ...rest.faults]};
  }
  const doubles = errors.filter(error => error.code === 'DUPLICATE_KEY');
  if (doubles.length === errors.length) {
    const message = 'this key stands twice in the same entry; keep one';
    return {
      given: document.toJS(),
      isReadable: true,
      lineOf,
      faults: doubles.map(at => ({line: lineAt(at), message})),
    };
  }
  const faults = [{line: lineAt(first), message: `${parserWords(first)}; mend the YAML`}];
  return {given: undefined, isReadable: false, lineOf, faults};
}
