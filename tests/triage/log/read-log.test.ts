import {expect, test} from 'vitest';
import type {KnownError} from '../../../catalog/known-error';
import {readScanners} from '../../../catalog/read-scanners';
import {createErrorFinder} from '../../../triage/errors/find';
import {readInSlices} from '../../../triage/log/read-in-slices';
import {createLogTools} from '../../../triage/log/read-log';
import type {LogReading} from '../../../triage/log/reading';

const known = (message: string, kind: KnownError['kind'] = 'error'): KnownError => ({
  id: `sast/${message.slice(0, 12)}`,
  area: 'sast',
  message,
  meaning: 'It means this.',
  fix: 'Do that.',
  docs: 'https://docs.gitlab.com/x/#y',
  kind,
});
const words = readScanners().value;
if (!words) throw new Error('catalog/scanners.yaml has mistakes');
const tools = createLogTools(
  createErrorFinder([
    known('gl-sast-report.json: no matching files'),
    known('was built {number} days ago'),
    known('ruleset support off', 'hint'),
  ]),
  words,
);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
function utf16(text: string, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap(sign => [
    sign.charCodeAt(0) & 255,
    sign.charCodeAt(0) >> 8,
  ]);
  return Uint8Array.from(units);
}
function read(bytes: Uint8Array, name = 'job.log', partLength = bytes.length): LogReading | string {
  const reader = tools.open(name);
  for (let at = 0; at < bytes.length; at += partLength) reader.push(bytes.subarray(at, at + partLength));
  const outcome = reader.finish();
  return 'refused' in outcome ? outcome.refused : outcome.reading;
}
const log = [
  'Running with gitlab-runner 17.9.0 (c4cbe9dd)',
  'Using Docker executor with image registry.gitlab.com/security-products/semgrep:5 ...',
  '[INFO] [Semgrep] [2026-11-20T08:01:44Z] ▶ GitLab Semgrep analyzer v5.30.0',
  'SAST_EXCLUDED_PATHS: "spec"',
  'export SAST_EXCLUDED_PATHS="spec,tmp"',
  'DAST_AUTH_PASSWORD=hunter2hunter2',
  '[FATA] [Semgrep] ▶ odd thing at /builds/a/1',
  '[FATA] [Semgrep] ▶ odd thing at /builds/b/22',
  'WARNING: gl-sast-report.json: no matching files',
  'WARNING: gl-sast-report.json: no matching files',
  'ERROR: Job failed: exit code 137',
  '',
].join('\n');

test('reads the facts of a job log, wherever it is cut', () => {
  for (const partLength of [1, 7, 100, 5000, 100_000]) {
    expect(read(utf8(log), 'job.log', partLength)).toMatchObject({
      kind: 'job log',
      analyzer: {
        name: 'Semgrep',
        area: 'sast',
        version: '5.30.0',
        image: 'registry.gitlab.com/security-products/semgrep:5',
      },
      runner: '17.9.0',
      exitCode: 137,
      ended: 'failed: exit code 137',
      fatal: {line: 7, text: '[FATA] [Semgrep] ▶ odd thing at /builds/a/1'},
      known: [{line: 9, times: 2, text: 'WARNING: gl-sast-report.json: no matching files'}],
      unknown: [{line: 7, times: 2}],
      variables: [
        {name: 'SAST_EXCLUDED_PATHS', value: 'spec,tmp', line: 5},
        {name: 'DAST_AUTH_PASSWORD', value: '[masked: password]', line: 6},
      ],
      masked: {password: 1},
    });
  }
});

test('UTF-16, with and without its mark, and a UTF-8 mark', () => {
  const simple = log.replaceAll('▶', '>');
  for (const bytes of [utf16(simple, true), utf16(simple, false), utf8(`\ufeff${simple}`)])
    expect(read(bytes)).toMatchObject({runner: '17.9.0', exitCode: 137, known: [{line: 9}]});
});

test.each<[string, readonly number[] | string, RegExp]>([
  ['an empty file', '', /^is empty$/],
  ['a zip archive', [0x50, 0x4b, 3, 4, 0, 0], /^is a zip archive; unpack it/],
  ['gzip', [0x1f, 0x8b, 8, 0], /^is packed with gzip/],
  ['a picture', [0x89, 0x50, 0x4e, 0x47], /^is a picture/],
  ['a binary file', [1, 2, 0, 0, 7, 0, 0, 0, 9], /^is a binary file/],
  ['JSON that is no report', '{"name": "app", "version": "1"}', /^is JSON, but no report/],
  ['another text', 'Dear diary,\ntoday nothing happened.\n', /^is text, but no job log/],
])('says what is wrong with %s', (_, content, answer) => {
  expect(read(typeof content === 'string' ? utf8(content) : Uint8Array.from(content))).toMatch(answer);
});

test('hints are no news where the job went well', () => {
  const job = (end: string): Uint8Array =>
    utf8(`Running with gitlab-runner 17.9.0\n[WARN] [Semgrep] ruleset support off\n${end}\n`);
  expect(read(job('Job succeeded'))).toMatchObject({known: [], exitCode: 0});
  expect(read(job('ERROR: Job failed: exit code 1'))).toMatchObject({known: [{line: 2}]});
});

test('a message over a border between parts is found once', () => {
  const filler = `${'x'.repeat(99)}\n`.repeat(700);
  for (const shift of [0, 1, 20, 40, 50])
    expect(
      read(
        utf8(
          `Running with gitlab-runner 17.9.0\n${filler}${'y'.repeat(shift)} database was\nbuilt 9 days ago\n${filler}`,
        ),
        'a',
        1000,
      ),
    ).toMatchObject({
      known: [{line: 702, times: 1}],
    });
});

test('reports are counted by severity and never shown', () => {
  const report = {
    version: '15.2.1',
    vulnerabilities: [
      {severity: 'Low', raw_source_code_extract: 'glpat-0123456789abcdefghij'},
      {severity: 'Critical', identifiers: [{severity: 'High'}]},
      {severity: 'Low'},
    ],
    scan: {
      type: 'secret_detection',
      status: 'failure',
      analyzer: {id: 'secrets', name: 'secrets', version: '7.1.0'},
      scanner: {id: 'gitleaks', name: 'Gitleaks', version: '8.2'},
      messages: [{level: 'fatal', value: 'database was built 9 days ago'}],
    },
  };
  for (const text of [JSON.stringify(report), JSON.stringify(report, null, 2)])
    for (const partLength of [1, 13, 100_000]) {
      const reading = read(utf8(text), 'gl-secret-detection-report.json', partLength);
      expect(reading).toMatchObject({
        kind: 'report',
        report: {
          type: 'secret_detection',
          schema: '15.2.1',
          scanner: 'Gitleaks 8.2',
          analyzer: 'secrets 7.1.0',
          status: 'failure',
          counts: [
            ['Critical', 1],
            ['Low', 2],
          ],
          messages: ['fatal: database was built 9 days ago'],
          broken: null,
        },
        known: [{error: {message: 'was built {number} days ago'}}],
      });
      expect(JSON.stringify(reading)).not.toContain('0123456789');
    }
});

test('a report that was cut says so', () => {
  expect(read(utf8('{"version": "15.0.0",\n "vulnerabilities": [{"severity": "High"}'))).toMatchObject({
    report: {counts: [['High', 1]], broken: 'the text ends before its last bracket, on line 2'},
  });
});

test('SBOMs, Code Quality and SARIF', () => {
  expect(
    read(utf8('{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"name":"a"},{"name":"b"}]}')),
  ).toMatchObject({
    kind: 'SBOM',
    report: {type: 'cyclonedx', schema: '1.5', counts: [['components', 2]]},
  });
  expect(
    read(utf8('[{"fingerprint":"a","severity":"major"},{"fingerprint":"b","severity":"minor"}]')),
  ).toMatchObject({
    report: {
      type: 'codequality',
      counts: [
        ['major', 1],
        ['minor', 1],
      ],
    },
  });
  expect(
    read(
      utf8(
        '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[{"level":"error"}]}]}',
      ),
    ),
  ).toMatchObject({
    report: {type: 'sarif', schema: '2.1.0', counts: [['error', 1]]},
  });
});

test('pipeline files tell which scanners they bring in', () => {
  const file = [
    'include:',
    '  - template: Jobs/SAST.gitlab-ci.yml # ours',
    '  - template: Jobs/SAST-IaC.latest.gitlab-ci.yml',
    '  - component: gitlab.com/components/secret-detection/secret-detection@2.1',
    '  - local: ci/build.yml',
    'stages: [test]',
    'variables:',
    '  SECURE_LOG_LEVEL: debug',
    'container_scanning:',
    '  variables:',
    '    CS_IMAGE: registry.example.com/a:1',
  ].join('\n');
  expect(read(utf8(file), '.gitlab-ci.yml')).toMatchObject({
    kind: 'pipeline file',
    includes: [
      {text: 'Jobs/SAST.gitlab-ci.yml', how: 'template', area: 'sast', line: 2},
      {text: 'Jobs/SAST-IaC.latest.gitlab-ci.yml', how: 'template', area: 'iac-scanning', line: 3},
      {how: 'component', area: 'secret-detection', line: 4},
      {text: 'ci/build.yml', how: 'local', area: null, line: 5},
      {text: 'container_scanning', how: 'job', area: 'container-scanning', line: 9},
    ],
    variables: [
      {name: 'SECURE_LOG_LEVEL', value: 'debug'},
      {name: 'CS_IMAGE', value: 'registry.example.com/a:1'},
    ],
  });
});

test('a long log is read in slices: pauses come in time and the first finding does not wait for the end', async () => {
  const part = utf8(`${'x'.repeat(99)}\n`.repeat(5000));
  const parts = [utf8(log), ...Array.from({length: 20}, () => part)];
  let time = 0;
  let longest = 0;
  let last = 0;
  const first: number[] = [];
  const reader = tools.open('job.log');
  const counting = {...reader, push: (bytes: Uint8Array) => ((time += 4), reader.push(bytes))};
  const outcome = await readInSlices(counting, async () => parts.shift() ?? null, {
    now: () => time,
    async pause() {
      longest = Math.max(longest, time - last);
      last = time;
    },
    onProgress: (bytes, soFar) => void (soFar.known.length > 0 && first.push(bytes)),
  });
  expect(longest).toBeLessThanOrEqual(16);
  expect(first[0]).toBeLessThan(3_000_000);
  expect('reading' in outcome && outcome.reading.lines).toBe(100_011);
});

const token = 'glpat-AbCdEfGhIj1234567890';
test.each([
  [
    'job.log',
    `Running with gitlab-runner 17.0.0\nCI_JOB_NAME=sast ${token}\nERROR: Job failed: Get "https://oauth2:${token}@reg.example/x"`,
  ],
  [
    '.gitlab-ci.yml',
    `include:\n  - remote: https://oauth2:${token}@x.example/a.yml\nstages: [test]\nimage: a\n`,
  ],
  [
    'gl-sast-report.json',
    JSON.stringify({
      version: '15.0.0',
      scan: {type: 'sast', scanner: {name: token}, analyzer: {name: `a ${token}`}, status: token},
      vulnerabilities: [{severity: token}],
    }),
  ],
])('no word of a reading holds a secret: %s', (name, text) => {
  const reading = read(utf8(text), name);
  expect(typeof reading).toBe('object');
  expect(JSON.stringify(reading)).not.toContain(token);
  expect((reading as LogReading).masked['GitLab token']).toBeGreaterThan(0);
});

test('variables that hold a login are masked', () => {
  const lines = ['DAST_AUTH_OTP_KEY: "I5UXITDBMIQEIQKTKQFA"', 'DAST_REQUEST_COOKIES: "session=4f2a5d9e"'];
  const reading = read(utf8(`Running with gitlab-runner 17.0.0\n${lines.join('\n')}\n`));
  expect(JSON.stringify(reading)).not.toMatch(/I5UXITDB|4f2a5d9e/);
});

test('a failed pull and a crash of the runner are told; exit codes alone are not', () => {
  const head = 'Running with gitlab-runner 17.0.0\nUsing Docker executor with image x/semgrep:5 ...\n';
  const lines = (last: string) =>
    (read(utf8(`${head}${last}\n`)) as LogReading).unknown.map(({text}) => text);
  expect(lines('ERROR: Job failed: failed to pull image "x/semgrep:5": manifest unknown')).toHaveLength(1);
  expect(lines('ERROR: Job failed (system failure): pod not found')).toHaveLength(1);
  expect(lines('2025-01-01T10:00:00Z\tFATAL\tFatal error\tunable to initialize')).toHaveLength(1);
  expect(lines('ERROR: Job failed: exit code 1')).toEqual([]);
});

test('a job that is no scanner claims nothing that any job prints', () => {
  const anyJob = {...known('Java heap space'), anyJob: true} as const;
  const own = createLogTools(createErrorFinder([anyJob]), words);
  const text = (image: string) =>
    `Running with gitlab-runner 17.0.0\nUsing Docker executor with image ${image} ...\n[ERROR] Tests run: 3\nJava heap space\n`;
  const claims = (image: string) => {
    const reader = own.open('job.log');
    reader.push(utf8(text(image)));
    const outcome = reader.finish();
    return 'reading' in outcome ? [outcome.reading.known.length, outcome.reading.unknown.length] : null;
  };
  expect(claims('gradle:8')).toEqual([0, 0]);
  expect(claims('registry.gitlab.com/security-products/spotbugs:5')).toEqual([1, 1]);
});

test('a command that is run names no error', () => {
  const text = 'Running with gitlab-runner 17.0.0\n$ grep "gl-sast-report.json: no matching files" x.log\n';
  expect((read(utf8(text)) as LogReading).known).toEqual([]);
});

test('findings without a severity are counted too', () => {
  const counts = (name: string, json: unknown) =>
    (read(utf8(JSON.stringify(json)), name) as LogReading).report?.counts;
  expect(
    counts('gl-sast-report.json', {
      version: '15.0.0',
      scan: {type: 'sast'},
      vulnerabilities: [{severity: 'High'}, {id: '1'}],
    }),
  ).toEqual([
    ['High', 1],
    ['Unknown', 1],
  ]);
  const driver = {name: 'own', version: '1.2'};
  const results = [{level: 'error', ruleId: 'a'}, {ruleId: 'b'}];
  const sarif = {version: '2.1.0', runs: [{tool: {driver}, results}]};
  expect(counts('a.sarif', sarif)).toEqual([
    ['error', 1],
    ['warning', 1],
  ]);
  expect(read(utf8('[]'), 'gl-code-quality-report.json')).toMatchObject({report: {type: 'codequality'}});
  const many = Array.from({length: 300}, (_, index) => ({severity: `s${index}`}));
  expect(
    counts('r.json', {version: '15.0.0', scan: {type: 'sast'}, vulnerabilities: many})?.length,
  ).toBeLessThan(30);
});

test('includes in every form are told', () => {
  const text = [
    'include:',
    '  - { template: Jobs/SAST.gitlab-ci.yml }',
    '  - project: a/b',
    '    file: [/a.yml, "/b.yml"]',
    'stages: [test]',
    '',
  ].join('\n');
  const texts = (read(utf8(text), '.gitlab-ci.yml') as LogReading).includes.map(include => include.text);
  expect(texts).toEqual(['Jobs/SAST.gitlab-ci.yml', 'a/b', '/a.yml', '/b.yml']);
  const short = read(utf8('include: Jobs/SAST.gitlab-ci.yml\n'), '.gitlab-ci.yml') as LogReading;
  expect(short.includes.map(({area}) => area)).toEqual(['sast']);
});
