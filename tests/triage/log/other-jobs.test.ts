import {expect, test} from 'vitest';
import {readErrors} from '../../../catalog/read-errors';
import {readScanners} from '../../../catalog/read-scanners';
import {createErrorFinder} from '../../../triage/errors/find';
import {createLogTools} from '../../../triage/log/read-log';

const {errors} = readErrors();
const words = readScanners().value;
if (!errors || !words) throw new Error('The catalogue has mistakes: npx vitest run tests/catalog');
const tools = createLogTools(createErrorFinder(errors), words);

const head = (image: string): string =>
  `Running with gitlab-runner 18.4.0 (139a0ac0)\nPreparing the "docker" executor\nUsing Docker executor with image ${image} ...\n`;

test.each([
  [
    'Java',
    'gradle:8-jdk21',
    '$ gradle test\njava.lang.OutOfMemoryError: Java heap space\n[ERROR] Tests run: 41',
  ],
  ['Python', 'python:3.12', 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.'],
  ['a missing library', 'python:3.12', '    Error: pg_config executable not found.'],
  ['another CPU', 'registry.example.com/tools/build:2', 'exec /bin/sh: exec format error'],
  [
    'a pull',
    'node:22',
    'ERROR: Job failed: failed to pull image "node:22" with specified policies [always]: x',
  ],
  [
    'a push',
    'docker:27',
    'MANIFEST_UNKNOWN: manifest unknown\nwrite /tmp/layer.tar: no space left on device',
  ],
  [
    'a search',
    'alpine:3.20',
    '$ grep -rn "Secret push protection found the following secrets in commit" docs',
  ],
])('a job that is no scanner is left alone: %s', (_, image, lines) => {
  const reader = tools.open('job.log');
  reader.push(new TextEncoder().encode(`${head(image)}${lines}\nERROR: Job failed: exit code 1\n`));
  const outcome = reader.finish();
  if ('refused' in outcome) throw new Error(outcome.refused);
  expect(outcome.reading.known.map(({error}) => error.id)).toEqual([]);
  expect(outcome.reading.unknown).toEqual([]);
});
