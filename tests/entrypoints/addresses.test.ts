import catalog from 'virtual:catalog';
import {describe, expect, test} from 'vitest';
import {isKnownAddress} from '../../entrypoints/background/addresses';
import {areaParts} from '../../triage/show/area-parts';

describe('addresses that the background opens', () => {
  test('every link of every area, the searches included', () => {
    const hrefs = catalog.areas.flatMap(area =>
      areaParts(area, catalog).flatMap(({rows}) => rows.flatMap(({href}) => href ?? [])),
    );
    expect(hrefs.length).toBeGreaterThan(100);
    expect(hrefs.filter(href => !isKnownAddress(href))).toEqual([]);
  });

  test('a page as it was in a version', () => {
    expect(
      isKnownAddress(
        'https://gitlab.com/gitlab-org/gitlab/-/tree/v17.9.2-ee/doc/user/application_security/sast',
      ),
    ).toBe(true);
  });

  test.each([
    'https://evil.example/',
    'https://gitlab.com/evil/project',
    'https://docs.gitlab.com.evil.example/search/?q=sast',
    'https://docs.gitlab.com/search/?q=sast#<script>',
    'https://gitlab.com/gitlab-com/request-for-help/-/issues/?search=x&state=all&redirect=https://evil.example',
    'https://gitlab.com/gitlab-org/gitlab/-/blob/v17.9.2-ee/../../evil?x=1',
    'javascript:alert(1)',
    '',
  ])('%j is not opened', url => expect(isKnownAddress(url)).toBe(false));
});
