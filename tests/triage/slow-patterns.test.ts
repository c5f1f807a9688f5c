import {expect, test} from 'vitest';
import {readScanners} from '../../catalog/read-scanners';
import {createErrorFinder} from '../../triage/errors/find';
import {redact} from '../../triage/act/redact';
import {createLogTools} from '../../triage/log/read-log';
import {createDetector} from '../../triage/detect';
import {mask} from '../../triage/log/mask';
import {detectorData, ticketOf} from './detect/ticket-of';

/** Texts on which a careless pattern takes time that grows with the square of the length, or worse. */
const units = [
  'a',
  'A',
  '1',
  '.',
  '-',
  '_',
  '/',
  ':',
  '@',
  '=',
  ' ',
  '\t',
  '"',
  '<',
  '[',
  'a.',
  'a@',
  'a:',
  'a-',
  '1.',
  '0:',
  '::',
  'a=',
  'gl-',
  'gl-a-',
  'A_',
  'https://a',
  'https://a:',
  'a@a.',
  'eyJ',
  'eyJa.',
  'token: ',
  'password=',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----\n',
  '$CI_',
  '$(a)',
  'git@',
  '\\u001b[0',
  '{"a":',
];
const words = readScanners().value;
if (!words) throw new Error('catalog/scanners.yaml has mistakes');
const tools = createLogTools(createErrorFinder([]), words);
const detector = createDetector(detectorData);

const readLog = (text: string): unknown => {
  const reader = tools.open('job.log');
  reader.push(new TextEncoder().encode(text));
  return reader.finish();
};
/** The same text as lines that are looked at closely. */
const asErrors = (text: string): string =>
  (text.match(/[\s\S]{1,4000}/g) ?? []).map(part => `ERROR: ${part.replaceAll('\n', ' ')}`).join('\n');

/** Everything of ours that runs patterns over text we did not write, and how long the texts are, in characters. */
const readers: readonly (readonly [name: string, length: number, read: (text: string) => unknown])[] = [
  ['masking', 30_000, text => mask(text, {mails: true})],
  ['redacting', 30_000, text => redact(text)],
  ['detecting', 60_000, text => detector.detect(ticketOf('x', text))],
  ['reading a log', 60_000, readLog],
  ['reading a log of errors', 60_000, text => readLog(asErrors(text))],
];

const timed = (run: () => void): number => {
  const began = performance.now();
  run();
  return performance.now() - began;
};
const best = (run: () => void): number => Math.min(timed(run), timed(run), timed(run));
/** What is quicker is no harm, and too short to be told from the noise of a busy machine. */
const noticeable = 150;

/** Promise 11 for the patterns we wrote ourselves: four times the text may take four times as long, not sixteen. */
test.each(readers)(
  'F52 %s takes no longer than the text grows, whatever repeats in it',
  (name, length, read) => {
    const slow: string[] = [];
    let worst = 0;
    for (const unit of units) {
      for (const end of ['', '!', '\n']) {
        const text = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + end;
        const once = timed(() => read(text(length)));
        worst = Math.max(worst, once);
        if (once < noticeable) continue;
        const long = best(() => read(text(length)));
        const short = best(() => read(text(length / 4)));
        if (long > noticeable && long / short > 9)
          slow.push(`${JSON.stringify(unit + end)}: ${short.toFixed(0)} → ${long.toFixed(0)} ms`);
      }
    }
    console.log(
      `figures: ${name}, slowest of ${units.length * 3} texts of ${length / 1000} kB: ${worst.toFixed(0)} ms`,
    );
    expect(slow).toEqual([]);
  },
);
