import {describe, expect, test} from 'vitest';
import type {Change, Kind, Resource} from '../../../catalog/model';
import {copyTexts} from '../../../triage/show/copy-texts';
import {resourceRow, shortAddress} from '../../../triage/show/rows';

const asOf = '2026-08-13';
const source = 'a newer page';
function resource(kind: Kind, value: string, change?: Change): Resource {
  const href = value.startsWith('https:') ? {href: value} : {};
  const changed = change === undefined ? {} : {change};
  return {
    id: `x/${kind}/1`,
    kind,
    title: 'Its title',
    value,
    line: 1,
    audience: 'internal',
    ...href,
    ...changed,
  };
}

describe('row of a resource', () => {
  test('unchecked: the page’s value, without any mark', () => {
    const row = resourceRow(resource('docs', 'https://docs.gitlab.com/a/'));
    expect(row).toMatchObject({title: 'Its title', href: 'https://docs.gitlab.com/a/', was: null});
    expect(row).toMatchObject({said: null, checked: null, note: null, others: []});
  });

  test('unchanged: says who looked and when', () => {
    const row = resourceRow(resource('label', 'group::x', {state: 'same', now: [], asOf, source}));
    expect(row.checked).toBe('Unchanged, as of 2026-08-13 (a newer page)');
    expect(row.copy?.plain).toBe('~"group::x"');
  });

  test('renamed: the newest name first, then the page’s, the others kept', () => {
    const now = [
      {value: 'group::newest', asOf, source},
      {value: 'group::newer', asOf: '2026-05-19', source: 'the pod page'},
    ];
    const row = resourceRow(resource('label', 'group::old', {state: 'renamed', now}));
    expect(row.title).toBe('group::newest');
    expect(row.copy?.plain).toBe('~"group::newest"');
    expect(row.was).toEqual({before: 'was ', text: 'group::old', href: null, after: ', page still says so'});
    expect(row.said).toEqual({asOf, source});
    expect(row.others.map(({value, said}) => [value, said.asOf])).toEqual([['group::newer', '2026-05-19']]);
  });

  test('a renamed channel opens where its id is known', () => {
    const now = [{value: '#new', href: 'https://gitlab.slack.com/archives/C1', asOf, source}];
    const row = resourceRow(resource('channel', '#old', {state: 'renamed', now}));
    expect(row).toMatchObject({title: '#new', href: 'https://gitlab.slack.com/archives/C1'});
    expect(row.copy?.plain).toBe('#new');
  });

  test('owner unclear: shown, never offered to copy', () => {
    const row = resourceRow(resource('label', 'group::x', {state: 'owner-unclear', now: [], asOf, source}));
    expect(row.title).toBe('group::x');
    expect(row.copy).toBeNull();
    expect(row.note).toBe('on the page, but the owner is unclear');
  });

  test('gone without a successor: can be opened, is not passed on', () => {
    const row = resourceRow(
      resource('template', 'https://gitlab.com/a/b.yml', {state: 'removed', now: [], asOf, source}),
    );
    expect(row).toMatchObject({href: 'https://gitlab.com/a/b.yml', copy: null, was: null, note: 'gone'});
  });

  test('deprecated without a successor: still usable, and called deprecated', () => {
    const row = resourceRow(
      resource('docs', 'https://docs.gitlab.com/a/', {
        state: 'deprecated',
        now: [],
        asOf,
        source,
        note: '18.0',
      }),
    );
    expect(row.copy).not.toBeNull();
    expect(row.note).toBe('deprecated; 18.0');
  });

  test('moved: leads to the new place and links the page’s old one', () => {
    const now = [{value: 'https://docs.gitlab.com/new/', href: 'https://docs.gitlab.com/new/', asOf, source}];
    const row = resourceRow(resource('docs', 'https://docs.gitlab.com/user/old/', {state: 'moved', now}));
    expect(row.href).toBe('https://docs.gitlab.com/new/');
    expect(row.was).toMatchObject({text: 'old', href: 'https://docs.gitlab.com/user/old/'});
  });
});

test.each([
  [
    'https://gitlab.com/a/-/blob/master/lib/templates/Jobs/SAST.gitlab-ci.yml',
    undefined,
    'Jobs/SAST.gitlab-ci.yml',
  ],
  ['https://docs.gitlab.com/user/dast_api/', undefined, 'dast_api'],
  ['https://docs.gitlab.com/x/#old', 'https://docs.gitlab.com/x/#new', '#old'],
  ['https://docs.gitlab.com/', undefined, 'docs.gitlab.com'],
  ['no address', undefined, 'no address'],
])('short form of %s', (address, beside, short) => {
  expect(shortAddress(address, beside)).toBe(short);
});

describe('copy texts', () => {
  test.each([
    ['group::code scanning', '~"group::code scanning"'],
    ['Category:SAST', '~"Category:SAST"'],
    ['bug', '~bug'],
  ])('label %s', (name, reference) => {
    expect(copyTexts('label', name, name, null)).toEqual({plain: reference, html: null, markdown: reference});
  });

  test('a link: rich, plain and Markdown, with signs that mean something escaped', () => {
    expect(copyTexts('docs', 'A <b> & [c]', 'v', 'https://docs.gitlab.com/a_(b)?x=1&y="2"')).toEqual({
      plain: 'A <b> & [c]: https://docs.gitlab.com/a_(b)?x=1&y="2"',
      html: '<a href="https://docs.gitlab.com/a_(b)?x=1&amp;y=&quot;2&quot;">A &lt;b&gt; &amp; [c]</a>',
      markdown: '[A <b> & \\[c\\]](https://docs.gitlab.com/a_%28b%29?x=1&y="2")',
    });
  });

  test('a channel is its name; Markdown links it where it can be opened', () => {
    const href = 'https://gitlab.slack.com/archives/C1';
    expect(copyTexts('channel', '#a', '#a', href)).toEqual({
      plain: '#a',
      html: null,
      markdown: `[#a](${href})`,
    });
    expect(copyTexts('channel', '#a', '#a', null).markdown).toBe('#a');
  });
});
