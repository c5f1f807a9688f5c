import {describe, expect, test} from 'vitest';
import type {Resource} from '../../catalog/model';
import {readCatalog} from '../../catalog/read-catalog';
import {sayingsWith} from './broken';

const {catalog} = readCatalog();
if (!catalog) throw new Error('the catalogue has mistakes, see problems.test.ts');
const resources = new Map<string, Resource>(
  [...catalog.areas, ...catalog.sections]
    .flatMap(part => part.resources)
    .map(resource => [resource.id, resource]),
);
const change = (id: string) => resources.get(id)?.change;

describe('what changed since the page lies over the page, which keeps its words', () => {
  test('a renamed label', () => {
    expect(resources.get('sast/label/74')).toMatchObject({
      value: 'group::static analysis',
      change: {state: 'renamed', now: [{value: 'group::code scanning', asOf: '2026-08-13'}]},
    });
    expect(change('iac-scanning/label/114')).toEqual(change('sast/label/74'));
  });

  test('a renamed channel can be opened by its id', () => {
    expect(change('sast/channel/73')?.now).toEqual([
      {
        value: '#g_ast-static-analysis',
        href: 'https://gitlab.slack.com/archives/CLA54H7PY',
        asOf: '2026-08-13',
        source: 'GitLab handbook, Sec group pages',
      },
    ]);
    expect(resources.get('sast/channel/73')).not.toHaveProperty('href');
  });

  test('two newer values, newest first', () => {
    expect(change('security-dashboard/channel/121')?.now.map(newer => newer.value)).toEqual([
      '#g_srm_security_insights',
      '#s_srm_security_insights',
    ]);
  });

  test('the same label means different things in two areas', () => {
    expect(change('container-scanning/label/148-devops-protect')).toMatchObject({state: 'renamed'});
    expect(change('scan-policies/label/130-devops-protect')).toMatchObject({
      state: 'wrong-on-page',
      now: [{value: 'devops::security governance'}],
    });
  });

  test('an owner nobody could name offers no newer label', () => {
    expect(change('dast/label/103')).toMatchObject({state: 'owner-unclear', now: []});
    expect(change('api-security/label/103')).toEqual(change('dast/label/103'));
    const unclear = catalog.groups.filter(group => group.unclear).flatMap(group => group.areas);
    expect([...unclear].sort()).toEqual(['api-security', 'code-quality', 'dast', 'fuzz-testing']);
    for (const {unclear} of catalog.groups) if (unclear) expect(unclear.note).toContain('#spt_pod_sec');
  });

  test('a removed template, a moved one and a dead docs page', () => {
    expect(change('license-scanning/template/157')).toMatchObject({
      state: 'removed',
      now: [],
      asOf: '2026-02-13',
    });
    expect(change('container-scanning/template/150')?.now[0]?.href).toMatch(
      /Jobs\/Container-Scanning\.gitlab-ci\.yml$/,
    );
    expect(change('api-security/docs/106')?.now[0]?.href).toBe(
      'https://docs.gitlab.com/user/application_security/api_security_testing/',
    );
  });

  test('what nobody has checked is not marked as checked', () => {
    for (const id of ['sast/demo/77', 'secure-stage/code/63', 'pod/epic/6', 'fuzz-testing/demo/165'])
      expect(resources.get(id)).not.toHaveProperty('change');
  });

  test('every area reaches the request for help, new place first', () => {
    expect(catalog.requestForHelp).toBe(resources.get('secure-stage/rfh/62'));
    expect(catalog.requestForHelp.change?.now[0]?.href).toBe(
      'https://gitlab.com/gitlab-com/request-for-help#sec-section',
    );
    const named = catalog.groups.filter(group => group.requestTemplate).map(group => group.id);
    expect(named, 'only templates that a public page names').toEqual(['security-insights']);
  });
});

test('every row that says something says when and by whom', () => {
  for (const [id, {change}] of resources)
    if (change) {
      const said = change.now.length > 0 ? change.now : [change];
      for (const {asOf, source} of said)
        expect({id, asOf, source}).toMatchObject({asOf: /^2026-/, source: /\S/});
    }
});

test('rows that fit no value, area, line or order are refused', () => {
  const said = sayingsWith({
    'changes.yaml': [
      ["value: '#s_secure'", "value: '#s_secur'"],
      ['areas: [sast, iac-scanning]', 'areas: [sast, iac-scaning]'],
      ['lines: [67]', 'lines: [68]'],
      [
        'asOf: 2026-05-19\n      source: GitLab handbook, newer pod page\n  note: the two',
        'asOf: 2026-09-19\n      source: x\n  note: the two',
      ],
      [
        '- value: group::static analysis',
        "- {value: '#s_secure', kind: channel, areas: [secure-stage], lines: [59], state: same}\n- value: group::static analysis",
      ],
    ],
  });
  expect(said.map(line => line.replace(/^.*?» /, ''))).toEqual([
    '22: has no newer value: say who found that out and when (`asOf` and `source`)',
    expect.stringMatching(
      /now\.1\.asOf: is newer than the entry above it \(2026-08-13\); put the newest first$/,
    ),
    '17.value: is no channel of secure-stage; copy it from there as it stands — did you mean #s_secure?',
    '19.lines.0: 68 is not where the value stands; write 67',
    expect.stringContaining(
      'names no file catalog/areas/iac-scaning.yaml; correct it — did you mean iac-scanning?',
    ),
  ]);
});
