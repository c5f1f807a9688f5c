import {claims, judgeLog, type LabelledLine, type LabelledLog, rows, scoreLines} from './score';

const least = 0.95;
const lines = rows<LabelledLine>('lines.jsonl');
const logs = rows<LabelledLog>('logs.jsonl');
const healthy = rows<{name: string; log: string}>('healthy.jsonl');
let isGood = true;

console.log(`${lines.length} lines, known error named right, by form:`);
for (const [form, {right, total, wrong}] of scoreLines(lines)) {
  console.log(`  ${form.padEnd(28)} ${right} of ${total}  ${((100 * right) / total).toFixed(1)} %`);
  for (const text of wrong.slice(0, 5)) console.log(`      ${text.replaceAll('\n', '⏎')}`);
  if (right / total < least) isGood = false;
}

const wrongLogs = logs.map(judgeLog).filter(wrong => wrong.length > 0);
console.log(`${logs.length} whole logs, all facts right: ${logs.length - wrongLogs.length}`);
for (const text of wrongLogs.flat()) console.log(`      ${text}`);
if (wrongLogs.length > logs.length * (1 - least)) isGood = false;

const claimed = healthy.map(({name, log}) => claims(name, log)).filter(list => list.length > 0);
console.log(`${healthy.length} healthy logs, nothing claimed: ${healthy.length - claimed.length}`);
for (const text of claimed.flat()) console.log(`      ${text}`);
if (claimed.length > 0) isGood = false;

console.log(isGood ? 'ok' : 'BELOW THE GATES');
process.exitCode = isGood ? 0 : 1;
