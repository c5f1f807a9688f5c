import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createJsonWalker} from '../../../triage/log/json-walker';

type Seen = [path: readonly (string | number)[], value: string];

function walk(text: string, partLength: number): {values: Seen[]; broken: string | null} {
  const values: Seen[] = [];
  const walker = createJsonWalker((path, value) => values.push([path, value]));
  for (let at = 0; at < text.length; at += partLength) walker.push(text.slice(at, at + partLength));
  return {values, broken: walker.finish()};
}

function leaves(value: unknown, path: readonly (string | number)[] = []): Seen[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leaves(entry, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]));
  return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
}

test('sees what JSON.parse sees, wherever the text is cut', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({maxDepth: 4}).filter(value => typeof value === 'object' && value !== null),
      fc.integer({min: 1, max: 20}),
      fc.constantFrom(0, 2),
      (value, partLength, indent) => {
        const text = JSON.stringify(value, null, indent);
        const {values, broken} = walk(text, partLength);
        expect(broken).toBeNull();
        expect(values).toEqual(leaves(JSON.parse(text)));
      },
    ),
    {numRuns: 500},
  );
});

test.each([
  ['{"a": [1, 2', 'the text ends before its last bracket, on line 1'],
  ['{"a": 1]\n', 'a bracket that does not fit on line 1'],
  ['{"a": 1}\n{"b": 2}', 'more text after the end on line 2'],
  ['{"a":\n <html>', '“<” where a value should be on line 2'],
])('says where %j is broken', (text, broken) => {
  expect(walk(text, 3).broken).toBe(broken);
});
