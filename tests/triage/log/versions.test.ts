import {expect, test} from 'vitest';
import {readVersion, releaseMonth, versionsIn, whyNot} from '../../../triage/log/versions';

test.each([
  ['17.9.2-ee', '17.9.2'],
  ['17-9', '17.9'],
  ['v18.0', '18.0'],
  ['3.12', null],
  ['17.20', null],
  ['99.1', null],
  ['17', null],
])('%s is read as %s', (text, version) => {
  expect(readVersion(text)).toBe(version);
});

test.each([
  ['We run GitLab 17.9.', ['17.9']],
  ['since the upgrade to 17.9.2-ee', ['17.9.2']],
  ['GitLab Enterprise Edition 16.11.3-ee', ['16.11.3']],
  ['upgraded from 17.8.1 to 17.9.2', ['17.9.2']],
  ['GitLab version: 18.0.1', ['18.0.1']],
  ['gitlab-runner 17.9.0 and Python 3.12, node 22.1.0', []],
  ['on Ubuntu 22.04 and Debian 12.5', []],
  ['host 10.12.1.4 answers', []],
])('in “%s” it finds %j', (text, versions) => {
  expect(versionsIn(text).map(({version}) => version)).toEqual(versions);
});

test('entries that do not apply to a version say why', () => {
  expect(whyNot({since: '17.0'}, '16.11.2')).toBe('from GitLab 17.0 on');
  expect(whyNot({since: '17.0'}, '17.0.1')).toBeNull();
  expect(whyNot({until: '17.0'}, '17.0')).toBe('only before GitLab 17.0');
  expect(whyNot({until: '17.0'}, '16.11')).toBeNull();
  expect(whyNot({since: '17.0'}, null)).toBeNull();
});

test.each([
  ['13.12', 'May 2021'],
  ['14.0', 'June 2021'],
  ['14.10', 'April 2022'],
  ['15.0', 'May 2022'],
  ['16.11', 'April 2024'],
  ['17.0', 'May 2024'],
  ['18.9', 'February 2026'],
  ['12.1', null],
])('%s came out in %s', (version, month) => {
  expect(releaseMonth(version)).toBe(month);
});
