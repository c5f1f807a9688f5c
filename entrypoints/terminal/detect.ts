import {readFileSync} from 'node:fs';
import {problemText} from '../../catalog/problem';
import {readDetector} from '../../catalog/read-detector';
import {createDetector} from '../../triage/detect/index';
import type {Evidence} from '../../triage/ticket';
import {readTickets} from './read-tickets';

/**
 * Offsets of the output count in a subject or body. What stands in an attachment's name is printed only where an area
 * has nothing else, and then says so: `where.attachment` is the name's index in the comment.
 */
function inText(evidence: readonly Evidence[]): readonly Evidence[] {
  const found = evidence.filter(({where}) => where.attachment === undefined);
  return found.length > 0 ? found : evidence;
}

/**
 * `npm run --silent detect -- FILE.jsonl`: one line of `{id, areas}` a ticket, in the same order. Lines that are no
 * ticket go to stderr as `FILE:LINE reason`; the rest is printed all the same and the exit code is 1.
 */
function main(file: string | undefined): number {
  if (file === undefined) {
    console.error('Which file? npm run --silent detect -- FILE.jsonl');
    return 1;
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file}:0 cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return 1;
  }
  const {detector: data, problems} = readDetector();
  if (!data) {
    console.error(problems.map(problemText).join('\n'));
    return 1;
  }
  const detector = createDetector(data);
  let bad = 0;
  for (const line of readTickets(text)) {
    if ('reason' in line) {
      bad += 1;
      console.error(`${file}:${line.line} ${line.reason}`);
      continue;
    }
    const areas = detector.detect(line.ticket).areas.map(({id, level, score, evidence}) => ({
      id,
      level,
      score,
      evidence: inText(evidence).map(({text: words, where}) => ({text: words, where})),
    }));
    process.stdout.write(`${JSON.stringify({id: line.id, areas})}\n`);
  }
  return bad > 0 ? 1 : 0;
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = main(process.argv[2]);
