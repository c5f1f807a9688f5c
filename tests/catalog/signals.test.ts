import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readErrors} from '../../catalog/read-errors';
import {readScanners} from '../../catalog/read-scanners';
import {createErrorFinder} from '../../triage/errors/find';
import {createLogTools} from '../../triage/log/read-log';

type ByFeature = Readonly<Record<string, readonly string[]>>;
// The files are ours, so their shape is taken on trust.
const read = (name: string): ByFeature =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as ByFeature;

const {errors = []} = readErrors();
const finder = createErrorFinder(errors);
const isKnown = (text: string): boolean => finder.find(text).length > 0;

/** Texts that ordinary jobs print too, or that are cut short: known only in the line they stand in. */
const inFull: ReadonlyMap<string, string> = new Map([
  [
    'Secret detection scan completed with one or more findings',
    'Secret detection scan completed with one or more findings but some errors occured during the scan.',
  ],
  ['Failed to scan blob', '    - Failed to scan blob(id: 8f3ac1) due to regex error.'],
  ['Invalid secret detection scan status', 'Invalid secret detection scan status, check passed.'],
  ['Secret leaked in blob', 'Secret leaked in blob: 8f3ac1'],
  ['use_2to3 is invalid', 'error in anyjson setup command: use_2to3 is invalid'],
  ['pg_config executable not found', 'Error: pg_config executable not found.'],
  ['project has unresolved dependencies', 'project has unresolved dependencies: ["org.example:core:1.2"]'],
  ['gradlew: permission denied', 'fork/exec /builds/group/app/gradlew: permission denied'],
  ['node with package name', 'node with package name Newtonsoft.Json does not exist'],
  ['grep: command not found', '/usr/bin/bash: line 3: grep: command not found'],
  [
    'failed to verify certificate: x509: certificate signed by unknown authority',
    '[FATA] [dependency-scanning] [2026-02-10T09:12:44Z] ▶ tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ],
  ['403 Forbidden', 'POST https://gitlab.example.com/api/v4/jobs/4711/sbom_scans: 403 Forbidden'],
  ['net::ERR_BLOCKED_BY_RESPONSE', 'WRN CONTA request failed error=net::ERR_BLOCKED_BY_RESPONSE'],
  [
    'The SSL connection could not be established, see inner exception.',
    'Error:The SSL connection could not be established, see inner exception.',
  ],
  [
    'ERROR: Job failed: failed to pull image',
    'ERROR: Job failed: failed to pull image "registry.example.com/api-security:6" with specified policies',
  ],
  [
    'Index was outside the bounds of the array',
    'Testing failed: An unexpected exception occurred: Index was outside the bounds of the array.',
  ],
  ['context deadline exceeded', 'analyze error: timeout: context deadline exceeded'],
  ['failed to copy xattrs', 'failed to copy xattrs: failed to set xattr "security.selinux"'],
  [
    'vulnerability database was built X days ago (max allowed age is Y days)',
    'the vulnerability database was built 6 days ago (max allowed age is 5 days)',
  ],
  ['License Compliance detected', 'License Compliance detected 2 licenses and policy violation'],
  ['license and policy violation', 'License Compliance detected 1 new license and policy violation'],
  [
    'x509: certificate signed by unknown authority',
    'Get https://registry.example.com/v2/: x509: certificate signed by unknown authority',
  ],
  [
    'Policies are invalid',
    'Policies are invalid\nNo policies in the security policy project will be enforced until the invalid policies are fixed.',
  ],
  ['Policy exceeds the maximum of', 'Policy exceeds the maximum of 5 rule schedules'],
  ['Scan actions exceed the limit of', 'Scan actions exceed the limit of 10 actions per policy'],
  ['report.json: no matching files', 'WARNING: gl-dast-report.json: no matching files.'],
  ['Report JSON is invalid', 'Report JSON is invalid: missing keys'],
  ['for report type', 'Version 13.1.0 for report type sast is unsupported'],
]);

/** Texts that no known error may claim, and why. */
const leftAlone: ReadonlyMap<string, string> = new Map([
  ['GitLab GitLab Advanced SAST analyzer', 'every run begins with it'],
  ['-o secret_push_protection.skip_all', 'what a user types, no message'],
  ['[skip secret push protection]', 'what a user types, no message'],
  ['pre-receive hook declined', 'printed for every hook and push rule'],
  [
    'does not exist in <commit SHA>',
    'the words of the docs; GitLab prints "did not exist on", known for lock files',
  ],
  ['Host key verification failed', 'SSH prints it in any job'],
  ['Using Dependency-Scanning.v2.gitlab-ci.yml', 'the template prints it in healthy jobs'],
  ['Connection refused', 'any program prints it'],
  ['No longer detected', 'a state of vulnerabilities, no message'],
  ['gtcs scan', 'the command of healthy jobs'],
  ["License appears as 'unknown'", 'a heading of the docs'],
  ['No Code Quality report is displayed', 'a heading of the docs'],
  ['an unexpected error has occurred', 'many features print it'],
  ['Policy is invalid', 'a title that also stands over other kinds of policies'],
  ['Security policy violations have been resolved.', 'good news'],
  ['Empty vulnerability report, dependency list pages', 'a heading of the docs'],
  ['No files to upload', 'the runner prints it for any artifact'],
  ['JSON parsing failed', 'other reports and programs print it'],
  ['Secure job failing with exit code 1', 'a heading of the docs'],
]);

/** Variables that are no news where they stand. */
const currentVariables: ReadonlyMap<string, string> = new Map([
  ['SAST_ANALYZERS', 'a name inside a script of the docs'],
  ['SAST_EXPERIMENTAL_FEATURES', 'no source says when it ended'],
  ['DS_DISABLE_DIND', 'the docs still set it to "true"'],
  ['DS_MAJOR_VERSION', 'the template still sets it'],
  ['DS_PIPCOMPILE_REQUIREMENTS_FILE_NAME_PATTERN', 'current'],
  ['DAST_AUTH', 'a prefix, no variable'],
  ['DAST_AUTH_SCRIPT', 'current'],
  ['DAST_FF_DIAGNOSTIC_JOB_OUTPUT', 'current'],
  ['DAST_TARGET_PATHS_FROM_FILE', 'the migration guide renames to it'],
  ['DOCKER_IMAGE', 'common in ordinary jobs'],
  ['DOCKER_USER', 'common in ordinary jobs'],
  ['DOCKER_PASSWORD', 'common in ordinary jobs'],
  ['LICENSE_MANAGEMENT_SETUP_CMD', 'no source of a supported version names it'],
  ['LM_REPORT_VERSION', 'no source of a supported version names it'],
]);

function unaccounted(
  lists: ByFeature,
  skipped: ReadonlyMap<string, string>,
  whole: ReadonlyMap<string, string> = new Map(),
): string[] {
  return Object.entries(lists).flatMap(([feature, texts]) =>
    texts
      .filter(text => !isKnown(text) && !skipped.has(text) && !isKnown(whole.get(text) ?? ''))
      .map(text => `${feature}: ${text}`),
  );
}

test('every error text of every feature is known, or left alone for a reason', () => {
  const texts = read('signal-errors.json');
  expect(Object.values(texts).flat()).toHaveLength(178);
  expect(unaccounted(texts, leftAlone, inFull)).toEqual([]);
});

test('every variable that is out of date is known as changed, or left alone for a reason', () => {
  const variables = read('legacy-variables.json');
  expect(Object.values(variables).flat()).toHaveLength(132);
  expect(unaccounted(variables, currentVariables)).toEqual([]);
});

test('what is left alone is not claimed, what is known in full is not known by its cut text', () => {
  const texts = new Set(
    [read('signal-errors.json'), read('legacy-variables.json')].flatMap(lists => Object.values(lists).flat()),
  );
  for (const text of [...leftAlone.keys(), ...currentVariables.keys(), ...inFull.keys()]) {
    expect(texts, text).toContain(text);
    expect(finder.find(text), text).toEqual([]);
  }
});

test.each([
  ['killed', 'node:22', 'ERROR: Job failed: exit code 137'],
  ['killed in a pod', 'maven:3', 'ERROR: Job failed: command terminated with exit code 137'],
  ['no address', 'alpine:3.20', 'curl: DNS lookup failed for registry.example.com'],
  [
    'no trust',
    'golang:1.24',
    'tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ],
  ['own variable', 'python:3.12', 'PIP_REQUIREMENTS_FILE: requirements.txt'],
])('a job that is no scanner is left alone: %s', (_, image, line) => {
  const words = readScanners().value;
  if (!words) throw new Error('catalog/scanners.yaml has mistakes');
  const reader = createLogTools(finder, words).open('job.log');
  reader.push(
    new TextEncoder().encode(
      `Running with gitlab-runner 18.4.0 (139a0ac0)\nPreparing the "docker" executor\nUsing Docker executor with image ${image} ...\n${line}\n`,
    ),
  );
  const outcome = reader.finish();
  expect('reading' in outcome && [...outcome.reading.known, ...outcome.reading.changes]).toEqual([]);
});
