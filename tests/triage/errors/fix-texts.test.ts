import {expect, test} from 'vitest';
import {docsTitle} from '../../../triage/errors/fix-texts';

const page = 'https://docs.gitlab.com/user/application_security';

test.each([
  [
    `${page}/sast/troubleshooting/#project-couldnt-be-built`,
    'SAST troubleshooting: project couldnt be built',
  ],
  [`${page}/troubleshooting_application_security/#a-b`, 'Troubleshooting application security: a b'],
])('%s is called %s', (address, title) => {
  expect(docsTitle(address)).toBe(title);
});

test('a long paragraph is cut between words', () => {
  const title = docsTitle(`${page}/dast/troubleshooting/#${'long-'.repeat(30)}end`);
  expect(title).toMatch(/^DAST troubleshooting: (?:long ){8,}…$/);
});
