import {describe, expect, test} from 'vitest';
import {problemText} from '../../catalog/problem';
import {readCatalog, readSources} from '../../catalog/read-catalog';

const sast = 'areas/sast.yaml';
const today = readSources();
const text = today.get(sast) ?? '';

/** What the reader says when a file of the catalogue is replaced, or one is added. */
const said = (path: string, content: string): string[] =>
  readCatalog(new Map(today).set(path, content)).problems.map(problemText);

const bomb = (levels: number): string =>
  [
    'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      {length: levels},
      (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level},`.repeat(10)}]`,
    ),
  ].join('\n');

const nested = (depth: number): string => `name: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;

/** Each is refused with the file, a line and a reason, at once, and without taking the reader along. */
describe('F55, F56 files that are no catalogue', () => {
  test.each([
    ['nothing', ''],
    ['only blanks', '   \n\n'],
    ['only a comment', '# later\n'],
    ['a text', 'just words'],
    ['a number', '7'],
    ['a list', '- a\n- b\n'],
    ['two documents', `${text}\n---\n${text}`],
    ['binary', '\u0000\u0001\u0002PNG\r\n\u001a\n\u0000'],
    ['UTF-16 read as UTF-8', Buffer.from(text, 'utf16le').toString('utf8')],
    ['a NUL in a name', text.replace('short: SAST', 'short: "SA\\0ST"')],
    ['HTML, as a sign-in page', '<!doctype html><html><title>Sign in</title></html>'],
    ['JSON that was cut', '{"name": "SAST", "resources": [{"kind": "do'],
    ['an alias bomb of ten levels', bomb(10)],
    ['a tag that makes objects', 'name: !!js/function "function(){return 1}"\nshort: !!python/object x\n'],
    ['depth 9', nested(9)],
    ['depth 5,000', nested(5000)],
    ['a merge with a prototype', '<<: {__proto__: {x: 1}}\nname: x\n'],
    ['a key of 100,000 characters', `${'k'.repeat(100_000)}: 1\n`],
    ['ten megabytes', `name: ${'x'.repeat(10_000_000)}\n`],
  ])('%s', (_, content) => {
    const began = performance.now();
    const words = said(sast, content);
    expect(words.length).toBeGreaterThan(0);
    for (const line of words) expect(line).toMatch(/^catalog\/[\w./-]+:\d+ \S/);
    expect(
      words.some(line => line.startsWith(`catalog/${sast}:`)),
      words[0],
    ).toBe(true);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  test.each([
    'areas/../../x.yaml',
    'areas/a b.yaml',
    'areas/SAST.yaml',
    'areas/\u202esast.yaml',
    'areas/.yaml',
  ])('the file name %j', name => expect(said(name, text).join('\n')).toContain('the file name is the id'));

  test('a byte order mark and Windows line ends are no harm', () => {
    expect(said(sast, `\ufeff${text}`)).toEqual([]);
    expect(said(sast, text.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});
