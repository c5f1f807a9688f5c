import {describe, expect, test} from 'vitest';
import {hosts, readAddress} from '../../catalog/address';
import {readCatalog} from '../../catalog/read-catalog';
import {problemsWith} from './broken';

describe('F50 links that lead elsewhere than they seem to are refused with the reason', () => {
  test.each([
    ['java\nscript:alert(1)', /starts with javascript:/],
    ['\u0001javascript:alert(1)', /starts with javascript:/],
    [' javascript:alert(1)', /starts with javascript:/],
    ['JavaScript:alert(1)', /starts with javascript:/],
    ['data:text/html,<script>alert(1)</script>', /starts with data:/],
    ['http://docs.gitlab.com/', /starts with http:/],
    ['//docs.gitlab.com/', /is no full address/],
    ['https://docs.gitlab.com@evil.example/', /names a user or password/],
    ['https://user:secret@docs.gitlab.com/', /names a user or password/],
    ['https://docs.gitlab.com.evil.example/', /leads to docs\.gitlab\.com\.evil\.example/],
    ['https://gitl\u0430b.com/', /leads to xn--gitlb-7ve\.com/],
    ['https:evil.example', /leads to evil\.example/],
    ['https://docs.gitlab.com:8443/', /names port 8443/],
    ['https:\\\\docs.gitlab.com\\user', /is read by browsers as/],
    ['https://docs.gitlab.com./', /leads to docs\.gitlab\.com\.,/],
    ['https://docs.gitlab.com/\u202euser/', /is read by browsers as/],
    ['blob:https://gitlab.com/1', /starts with blob:/],
    ['HTTPS://DOCS.GITLAB.COM/', /is read by browsers as/],
    ['', /is no full address/],
  ])('%j', (text, reason) => {
    expect(readAddress(text)).toEqual({refused: expect.stringMatching(reason)});
  });

  test('a file of the catalogue with such a link does not build', () => {
    const value = 'https://docs.gitlab.com.evil.example/user/';
    const edits = [['https://docs.gitlab.com/user/application_security/sast\n', `${value}\n`]] as const;
    expect(problemsWith({'areas/sast.yaml': edits})[0]).toMatchObject({
      field: 'resources.2.value',
      message: expect.stringContaining('leads to docs.gitlab.com.evil.example'),
    });
  });
});

test('every host on the list is needed, and every link of the catalogue passes', () => {
  const {catalog} = readCatalog();
  const parts = [...(catalog?.areas ?? []), ...(catalog?.sections ?? [])];
  const links = parts
    .flatMap(part => part.resources)
    .flatMap(({href, change}) => [href, ...(change?.now.map(newer => newer.href) ?? [])])
    .filter(href => href !== undefined);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(href => 'refused' in readAddress(href))).toEqual([]);
  expect([...new Set(links.map(href => new URL(href).hostname))].sort()).toEqual([...hosts].sort());
});
