import {closeSync, fstatSync, openSync, readSync} from 'node:fs';
import {basename} from 'node:path';
import {problemText} from '../../catalog/problem';
import {readCatalog} from '../../catalog/read-catalog';
import {readErrors} from '../../catalog/read-errors';
import {readScanners} from '../../catalog/read-scanners';
import {createErrorFinder} from '../../triage/errors/find';
import {createLogTools, type LogReader} from '../../triage/log/read-log';
import type {LogReading} from '../../triage/log/reading';
import {readVersion, whyNot} from '../../triage/log/versions';
import {explained} from './explain-text';

const usage = `Explains a job log, a scanner's report or a pipeline file.
  npm run --silent explain -- FILE                  for people
  npm run --silent explain -- --json FILE           one JSON object
  npm run --silent explain -- --gitlab 17.9 FILE    for a GitLab version that the file does not name`;

const partLength = 0x10000;

function refuse(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Feeds a file to the reader in parts. */
function feed(path: string, reader: LogReader): void {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    refuse([
      `${path} ${isMissing ? 'does not exist' : `cannot be read (${error instanceof Error ? error.message : String(error)})`}`,
    ]);
  }
  if (fstatSync(file).isDirectory()) refuse([`${path} is a folder; name a file in it`]);
  const part = new Uint8Array(partLength);
  for (let length = readSync(file, part); length > 0; length = readSync(file, part))
    reader.push(part.subarray(0, length));
  closeSync(file);
}

interface Asked {
  readonly file: string;
  readonly isJson: boolean;
  readonly version: string | null;
}

function asked(words: readonly string[]): Asked {
  const rest = [...words];
  let isJson = false;
  let version: string | null = null;
  let file: string | undefined;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help') {
      console.log(usage);
      process.exit(0);
    } else if (word === '--json') isJson = true;
    else if (word === '--gitlab') {
      const given = rest.shift() ?? '';
      version = readVersion(given);
      if (version === null) refuse([`“${given}” is no GitLab version; write it like 17.9`]);
    } else if (word.startsWith('--')) refuse([`${word} is no option`, usage]);
    else if (file !== undefined) refuse(['One file at a time.', usage]);
    else file = word;
  }
  return file === undefined ? refuse([usage]) : {file, isJson, version};
}

const {file, isJson, version} = asked(process.argv.slice(2));
const {errors, problems} = readErrors();
const scanners = readScanners();
const {catalog} = readCatalog();
if (!errors || !scanners.value || !catalog) refuse([...problems, ...scanners.problems].map(problemText));

const reader = createLogTools(createErrorFinder(errors), scanners.value).open(basename(file));
feed(file, reader);
const outcome = reader.finish();
if ('refused' in outcome) refuse([`${file} ${outcome.refused}`]);
const {reading} = outcome;
if (isJson) {
  const gitlab = version ?? reading.gitlab;
  const withTexts = (list: LogReading['known']) =>
    list.map(({error, ...found}) => {
      const {id, area, kind, message, meaning, fix, docs, variables} = error;
      return {
        ...found,
        id,
        area,
        kind,
        message,
        meaning,
        fix,
        docs,
        ...(variables ? {variables} : {}),
        appliesNot: whyNot(error, gitlab),
      };
    });
  const known = withTexts(reading.known);
  console.log(JSON.stringify({file, ...reading, gitlab, known, changes: withTexts(reading.changes)}));
} else console.log(explained(file, reading, catalog.areas, version));
