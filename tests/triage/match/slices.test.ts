import {expect, test} from 'vitest';
import {buildMatcher} from '../../../triage/match/matcher';
import {pieceLength, type SliceOptions, scanInSlices} from '../../../triage/match/slices';

const matcher = buildMatcher([{text: 'secret detection'}]);
const text = `${'x'.repeat(pieceLength - 8)} secret detection ${'y'.repeat(pieceLength)}`;

/** A clock that moves one millisecond each time it is read. */
function ticking(): SliceOptions & {readonly pauses: number[]} {
  const pauses: number[] = [];
  let time = 0;
  return {now: () => time++, pause: async scanned => void pauses.push(scanned), pauses};
}

test('a phrase across a cut is found once, with the index of its text', async () => {
  const hits: number[][] = [];
  await scanInSlices(
    matcher,
    ['', text, 'secret detection'],
    (...hit) => hits.push(hit.slice(0, 4).map(Number)),
    ticking(),
  );
  expect(hits).toEqual([
    [1, 0, pieceLength - 7, pieceLength + 9],
    [2, 0, 0, 16],
  ]);
});

test('pauses when a slice is used up and says how far it is', async () => {
  const options = ticking();
  const result = await scanInSlices(matcher, [text, text, text], () => undefined, {...options, slice: 4});
  expect(result).toEqual({scanned: 3 * text.length, total: 3 * text.length});
  // A text is three pieces, and the clock goes on by one at each.
  expect(options.pauses).toEqual([text.length, 2 * text.length + pieceLength]);
});

test('a short text is scanned without a pause', async () => {
  const options = ticking();
  await scanInSlices(matcher, ['one', 'two'], () => undefined, options);
  expect(options.pauses).toEqual([]);
});

test('stops at the limit, finishes the hit that started before and says what was left', async () => {
  const hits: number[] = [];
  const options = {...ticking(), limit: 10 + 3};
  const result = await scanInSlices(
    matcher,
    ['0123456789', 'a secret detection', 'c'],
    index => hits.push(index),
    options,
  );
  expect(hits).toEqual([1]);
  expect(result).toEqual({scanned: 13, total: 29});
});

test('an aborted scan rejects with the reason of the signal and reports no more', async () => {
  const controller = new AbortController();
  const hits: number[] = [];
  const options = {
    ...ticking(),
    slice: 0,
    signal: controller.signal,
    pause: async () => controller.abort(new Error('another ticket was opened')),
  };
  const scan = scanInSlices(
    matcher,
    ['secret detection', 'secret detection'],
    index => hits.push(index),
    options,
  );
  await expect(scan).rejects.toThrow('another ticket was opened');
  expect(hits).toEqual([]);
});
