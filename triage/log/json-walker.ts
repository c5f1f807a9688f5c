/** A plain value in a JSON text: keys and positions on the way to it, outermost first. */
export type OnValue = (path: readonly (string | number)[], value: string) => void;

export interface JsonWalker {
  /** Takes the next part of the text, cut anywhere. */
  push(text: string): void;
  /** null where the text was one whole JSON value; else what is wrong with it and on which line. */
  finish(): string | null;
}

/** Longer strings are cut: nothing that is shown needs more. */
const longestValue = 2000;
const deepest = 200;

interface Level {
  readonly isList: boolean;
  key: string | number;
}

/**
 * Reads JSON as it comes, without building it: bounded memory however long the text is. Values of all kinds come as
 * text; strings without their quotes. Lenient about what a report never breaks (commas); strict about brackets.
 */
export function createJsonWalker(onValue: OnValue): JsonWalker {
  const levels: Level[] = [];
  let state: 'value' | 'string' | 'literal' = 'value';
  let token = '';
  let isEscaped = false;
  let isKey = false;
  let isDone = false;
  let line = 1;
  let broken: string | null = null;

  const path = (): (string | number)[] => levels.map(level => level.key);
  const fail = (what: string): void => {
    broken ??= `${what} on line ${line}`;
  };
  function give(value: string): void {
    const top = levels.at(-1);
    if (top === undefined) isDone = true;
    onValue(path(), value);
  }
  function endString(): void {
    state = 'value';
    const text = plainText(token);
    const top = levels.at(-1);
    if (isKey && top !== undefined) {
      top.key = text;
      isKey = false;
    } else give(text);
  }
  function open(isList: boolean): void {
    if (isDone) fail('more text after the end');
    if (levels.length > deepest) fail('too deeply nested');
    levels.push({isList, key: isList ? 0 : ''});
    isKey = !isList;
  }
  function close(isList: boolean): void {
    const top = levels.pop();
    if (top === undefined || top.isList !== isList) fail('a bracket that does not fit');
    if (levels.length === 0) isDone = true;
    isKey = false;
  }

  /** Index after the string's part in `text`; strings are most of a report, so they are skipped over quickly. */
  function readString(text: string, from: number): number {
    let at = from;
    if (isEscaped) {
      isEscaped = false;
      if (token.length < longestValue) token += text[at] ?? '';
      at++;
    }
    while (at < text.length) {
      const quote = text.indexOf('"', at);
      const end = quote < 0 ? text.length : quote;
      const slash = text.slice(at, end).indexOf('\\');
      const until = slash < 0 ? end : at + slash;
      if (token.length < longestValue) token += text.slice(at, Math.min(until, at + longestValue));
      if (slash >= 0) {
        if (token.length < longestValue) token += text.slice(until, until + 2);
        if (until + 1 >= text.length) {
          isEscaped = true;
          return text.length;
        }
        at = until + 2;
      } else if (quote < 0) return text.length;
      else {
        endString();
        return quote + 1;
      }
    }
    return at;
  }

  function readSign(sign: string): void {
    const top = levels.at(-1);
    if (sign === '{' || sign === '[') open(sign === '[');
    else if (sign === '}' || sign === ']') close(sign === ']');
    else if (sign === ',') {
      if (top?.isList === true && typeof top.key === 'number') top.key++;
      else isKey = true;
    } else if (sign === '"') {
      state = 'string';
      token = '';
    } else if (sign === '\n') line++;
    else if (/[\w.+-]/.test(sign)) {
      state = 'literal';
      token = sign;
    } else if (sign !== ':' && sign.trim() !== '') fail(`“${sign}” where a value should be`);
  }

  return {
    push(text) {
      for (let at = 0; at < text.length && broken === null; ) {
        if (state === 'string') at = readString(text, at);
        else {
          const sign = text[at] ?? '';
          if (state === 'literal' && /[\w.+-]/.test(sign)) {
            if (token.length < longestValue) token += sign;
            at++;
            continue;
          }
          if (state === 'literal') {
            state = 'value';
            give(token);
          }
          readSign(sign);
          at++;
        }
      }
    },
    finish() {
      if (state === 'literal') give(token);
      if (broken === null && !isDone) fail('the text ends before its last bracket,');
      return broken;
    },
  };
}

function plainText(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
