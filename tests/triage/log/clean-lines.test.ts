import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createLineCleaner} from '../../../triage/log/clean-lines';

/** Lines with their numbers, from a log that comes in parts of a length. */
function cleaned(log: string, partLength = log.length): string[] {
  const cleaner = createLineCleaner();
  const out: string[] = [];
  const take = ({text, starts, numbers}: ReturnType<typeof cleaner.push>): void => {
    for (const [index, start] of starts.entries()) {
      const end = (starts[index + 1] ?? text.length + 1) - 1;
      out.push(`${numbers[index]}: ${text.slice(start, end).replace(/\n$/, '')}`);
    }
  };
  for (let at = 0; at < log.length; at += Math.max(1, partLength))
    take(cleaner.push(log.slice(at, at + partLength)));
  take(cleaner.finish());
  return out;
}

test.each([
  ['colours', '\u001b[31;1mERROR: Job failed\u001b[0;m\n', ['1: ERROR: Job failed']],
  ['the window’s title and links', '\u001b]0;title\u0007text\u001b]8;;http://x\u001b\\\n', ['1: text']],
  [
    'section marks',
    'section_start:1560896352:step_script\r\u001b[0KHeader\nbody\nsection_end:1560896353:step_script\r\u001b[0K\n',
    ['1: Header', '2: body', '3: '],
  ],
  ['section marks with options', 'section_start:1:a[collapsed=true]\r\u001b[0Kx\n', ['1: x']],
  ['Windows line ends', 'a\r\nb\r\n', ['1: a', '2: b']],
  ['carriage returns', '10 %\r50 %\rdone\nnext\n', ['1: 10 %', '1: 50 %', '1: done', '2: next']],
  [
    'the runner’s time stamps',
    '2024-05-22T12:43:46.962646Z 00O Running\n2024-05-22T12:43:46.962646Z 01E oops\n',
    ['1: Running', '2: oops'],
  ],
  ['older time stamps', '2024-05-22T12:43:46Z Running\n', ['1: Running']],
  [
    'a line that goes on',
    '2024-05-22T12:43:46.962646Z 00O gl-sast-re\n2024-05-22T12:43:46.962646Z 00O+port.json\n2024-05-22T12:43:46.962646Z 00O next\n',
    ['1: gl-sast-report.json', '3: next'],
  ],
  ['a last line without an end', 'a\nb', ['1: a', '2: b']],
  ['dates that are no time stamp', '2024-05-22 was a day\n', ['1: 2024-05-22 was a day']],
])('understands %s', (_, log, lines) => {
  expect(cleaned(log)).toEqual(lines);
});

const piece = fc.constantFrom(
  'text ',
  '\u001b[0;m',
  '\u001b[31;1m',
  '\n',
  '\r\n',
  '\r',
  'section_start:1:a\r\u001b[0K',
  '2024-05-22T12:43:46.962646Z 00O ',
  '\n2024-05-22T12:43:46.962646Z 00O+',
  '▶ ',
);

test('it does not matter where a log is cut, nor how often', () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), fc.integer({min: 1, max: 30}), (pieces, partLength) => {
      const log = pieces.join('');
      expect(cleaned(log, partLength)).toEqual(cleaned(log));
    }),
    {numRuns: 500},
  );
});

test('a line without end stays bounded and keeps its number', () => {
  const lines = cleaned(`a\n${'x'.repeat(1_000_000)}\nb\n`, 10_000);
  expect(
    lines
      .filter(line => line.startsWith('2: '))
      .join('')
      .replaceAll('2: ', '').length,
  ).toBe(1_000_000);
  expect(lines.at(-1)).toBe('3: b');
});
