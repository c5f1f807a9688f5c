import {readFileSync} from 'node:fs';
import {readDetector} from '../../catalog/read-detector';
import {soundOrThrow} from '../../catalog/vite-plugin';
import type {Ticket} from '../../triage/ticket';
import type {Given, Start} from './detection';
import type {Measure} from './engines';
import {milliseconds, percent, table} from './print';

/** In milliseconds: shown, not checked, since machines differ. */
const goals = {longestMs: 5, coldMs: 3};
/** Most that is allowed; the goals, where they are reached, with a margin for busy machines. */
const gates = {longestShare: 0.4, inSlices: 1.6, growth: 1.5, newComment: 1 / 10};

function given(): string {
  const {detector, problems} = readDetector();
  const lines = readFileSync(new URL('../eval/given.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const messages = lines.flatMap(line => (JSON.parse(line) as Ticket).comments.map(({body}) => body));
  return JSON.stringify({data: soundOrThrow(detector, problems), messages} satisfies Given);
}

/** Prints what the detector with its shipped rules costs in one engine, and returns what is missed. */
export async function detectorReport(where: string, measure: Measure, isQuick: boolean): Promise<string[]> {
  const json = given();
  const starts: Start[] = [];
  for (let round = 0; round < 9; round++) starts.push(await measure('start', json));
  const middle = (value: (start: Start) => number): number =>
    starts.map(value).sort((a, b) => a - b)[starts.length >> 1] ?? 0;
  const longestMs = middle(start => start.longestMs);
  const coldMs = middle(start => start.coldMs);
  const [length, comments] = isQuick ? [1_000_000, 100] : [5_000_000, 500];
  const long = await measure('long', json, length, comments, 9);
  table(
    `${where}: the detector with its rules`,
    ['', 'measured', 'goal'],
    [
      ['ready, in parts, ms', milliseconds(middle(({readyMs}) => readyMs)), ''],
      ['longest part of that, ms', milliseconds(longestMs), String(goals.longestMs)],
      ['first ticket of 50,000 characters, ms', milliseconds(coldMs), String(goals.coldMs)],
      ['the 30th such ticket, ms', milliseconds(middle(({warmMs}) => warmMs)), ''],
      ['the same beside the floor', `${middle(({warmMs, floorMs}) => warmMs / floorMs).toFixed(0)} x`, ''],
      [`${length / 1e6} MB over ${comments} comments in one go, ms`, milliseconds(long.wholeMs), ''],
      ['in slices, beside one go', `${long.inSlices.toFixed(2)} x`, '1.30 x'],
      ['longest part, ms', milliseconds(long.longestPartMs), '8'],
      ['first areas shown after this share of it', percent(long.firstAnswer), ''],
      ['a comment more', percent(long.newComment), percent(1 / 50)],
      ['cost of a character beside that in a tenth of the ticket', `${long.growth.toFixed(2)} x`, '1 x'],
    ],
  );
  const checks: [string, number, number][] = [
    [
      'longest part of the start, as a share of it',
      middle(start => start.longestMs / start.readyMs),
      gates.longestShare,
    ],
    ['slices beside one go', long.inSlices, gates.inSlices],
    ['growth of cost', long.growth, gates.growth],
    ['share of a new comment', long.newComment, gates.newComment],
  ];
  return checks
    .filter(([, value, most]) => value > most)
    .map(([name, value, most]) => `${where}, ${name}: ${value.toFixed(3)} instead of ${most.toFixed(3)}`);
}
