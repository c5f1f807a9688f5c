import {describe, expect, test} from 'vitest';
import {problemText} from '../../catalog/problem';
import {readCatalog, readSources} from '../../catalog/read-catalog';
import {problemsWith, sayingsWith} from './broken';

const sast = 'areas/sast.yaml';

test('the catalogue as it stands has no mistake', () => {
  expect(readCatalog().problems.map(problemText)).toEqual([]);
});

test('several mistakes in several files are told at once, each with file, line, field and what to do', () => {
  const said = sayingsWith({
    [sast]: [
      ['owner: static-analysis', 'owner: static-analisys'],
      ['title: SAST docs', 'titel: SAST docs'],
      ['application_security/sast\n', 'application security/sast\n'],
      ['kind: template', 'kind: tempalte'],
      ['line: 71', 'line: seventy-one'],
      ['  - GLAS', '  - sast'],
    ],
    'groups.yaml': [['name: Secret Detection', 'nam: Secret Detection']],
    'changes.yaml': [["value: '#s_secure'", "value: '#s_secur'"]],
  });
  const kinds =
    'docs, template, label, channel, rfh, demo, code, rules, registry, schema, epic, video, learning, person, pod';
  expect(said).toEqual([
    'catalog/groups.yaml «secret-detection:» secret-detection.name: is missing; add it',
    'catalog/groups.yaml «nam: Secret Detection» secret-detection.nam: is no key of this entry; remove it — did you mean name?',
    'catalog/areas/sast.yaml «line: seventy-one» line: must be a line number of the handbook page',
    'catalog/areas/sast.yaml «- sast» aliases.8: repeats aliases.0; remove one',
    'catalog/areas/sast.yaml «- kind: docs» resources.2.title: is missing; add it',
    'catalog/areas/sast.yaml «titel: SAST docs» resources.2.titel: is no key of this entry; remove it — did you mean title?',
    'catalog/areas/sast.yaml «value: https://docs.gitlab.com/user/application security/sast» resources.2.value: is read by browsers as https://docs.gitlab.com/user/application%20security/sast; write it exactly so',
    `catalog/areas/sast.yaml «- kind: tempalte» resources.3.kind: must be one of ${kinds} — did you mean template?`,
    "catalog/changes.yaml «- value: '#s_secur'» 17.value: is no channel of secure-stage; copy it from there as it stands — did you mean #s_secure?",
  ]);
});

test('an unknown owner is told with the keys that exist', () => {
  const [said = '', ...more] = sayingsWith({[sast]: [['owner: static-analysis', 'owner: static-analisys']]});
  expect(more).toEqual([]);
  expect(said).toMatch(/«owner: static-analisys» owner: must be one of .* — did you mean static-analysis\?$/);
});

describe('the three traps of YAML have words of their own', () => {
  test('a channel without quotes', () => {
    const said = sayingsWith({
      [sast]: [["value: '#g_secure-static-analysis'", 'value: #g_secure-static-analysis']],
    });
    expect(said).toEqual([
      'catalog/areas/sast.yaml «value: #g_secure-static-analysis» resources.0.value: is empty, because # begins a comment; put the value in quotes, like "#spt_pod_sec"',
    ]);
  });

  test('a colon inside a title, and the mistakes after it', () => {
    const said = sayingsWith({
      [sast]: [
        ['title: SAST docs', 'title: SAST: docs'],
        ['kind: rules', 'kind: rulez'],
      ],
    });
    expect(said).toHaveLength(2);
    expect(said[0]).toBe(
      'catalog/areas/sast.yaml «title: SAST: docs» a text has ": " in it, so it is read as a key; put the whole text in quotes',
    );
    expect(said[1]).toMatch(
      /«- kind: rulez» resources\.\d+\.kind: must be one of .* — did you mean rules\?$/,
    );
  });

  test('a colon inside an alias', () => {
    expect(sayingsWith({[sast]: [['  - GLAS', '  - GLAS: Advanced SAST']]})).toEqual([
      'catalog/areas/sast.yaml «- GLAS: Advanced SAST» aliases.8: has ": " in it, so it is read as a key; put the whole text in quotes',
    ]);
  });

  test('tabs, each line that has one', () => {
    const said = sayingsWith({
      [sast]: [
        ['    title: SAST docs', '\ttitle: SAST docs'],
        ['  - GLAS', '\t- GLAS'],
      ],
    });
    expect(said).toEqual([
      'catalog/areas/sast.yaml «- GLAS» a tab is used to indent; use two spaces',
      'catalog/areas/sast.yaml «title: SAST docs» a tab is used to indent; use two spaces',
    ]);
  });
});

describe('F49, F51 faults of form and of schema are refused by name', () => {
  test.each([
    ['a key twice', [['short: SAST', 'short: SAST\nshort: S']], 'this key stands twice'],
    ['an unknown field', [['short: SAST', 'short: SAST\nshrt: S']], 'shrt: is no key of this entry'],
    [
      'a prototype',
      [['short: SAST', 'short: SAST\n__proto__: {polluted: 1}']],
      '__proto__: is no key of this entry',
    ],
    [
      'a constructor',
      [['short: SAST', 'short: SAST\nconstructor: 1']],
      'constructor: is no key of this entry',
    ],
    [
      'a number for a name',
      [['name: SAST (Static Application Security Testing)', 'name: 7']],
      'name: must be text',
    ],
    ['an empty alias', [['  - GLAS', "  - ''"]], 'aliases.8: must not be empty'],
    ['a blank alias', [['  - GLAS', "  - '   '"]], 'aliases.8: must not be empty'],
    ['an alias of one letter', [['  - GLAS', '  - G']], 'aliases.8: must have 2 characters or more'],
    [
      'an alias of 10,000 letters',
      [['  - GLAS', `  - ${'G'.repeat(10_000)}`]],
      'aliases.8: must have 80 characters or fewer',
    ],
    [
      'an invisible alias',
      [['  - GLAS', '  - "\u200b\u200b"']],
      'aliases.8: contains a line break or an invisible',
    ],
    ['a text where a list belongs', [['aliases:\n', 'aliases: none\nx:\n']], 'aliases: must be a list'],
    ['no list at all', [['resources:\n', 'resorces:\n']], 'resources: is missing'],
    [
      'the same resource again',
      [
        [
          'resources:\n',
          "resources:\n  - {kind: label, title: again, value: 'group::static analysis', line: 74}\n",
        ],
      ],
      'a second time',
    ],
    [
      'line and added both',
      [['    line: 76', '    line: 76\n    added: {asOf: 2026-02-13, source: x}']],
      'needs either `line`',
    ],
    [
      'a day that does not exist',
      [['added: {asOf: 2026-02-13', 'added: {asOf: 2026-02-31']],
      'must be a date like',
    ],
    [
      'a Slack id of something else',
      [['    line: 76', '    line: 76\n    slack: C03FV8G5LV7']],
      'belongs to a channel only',
    ],
  ] as const)('%s', (_name, edits, words) => {
    expect(sayingsWith({[sast]: edits}).join('\n')).toContain(words);
  });

  test('an empty file', () => {
    const sources = new Map(readSources()).set(sast, '');
    expect(readCatalog(sources).problems.map(problemText)).toEqual([
      'catalog/areas/sast.yaml:1 is empty; fill it in or remove the line',
    ]);
  });

  test('a file name that is no id', () => {
    const sources = new Map(readSources()).set('areas/My Area.yaml', readSources().get(sast) ?? '');
    expect(readCatalog(sources).problems.map(problemText).join('\n')).toContain(
      'My Area.yaml:1 the file name is the id',
    );
  });
});

describe('F58 what would act in Slack or GitLab cannot be a label, channel or handle', () => {
  const hostile = [
    'x\\n/assign @me',
    'x`y',
    '@here',
    '<!channel>',
    '/assign @me',
    '/label ~bug',
    '~bug',
    '"x"',
    'a\u202eb',
    'a\u200bb',
    ' x',
    'x ',
    '',
  ];
  test.each(hostile)('label %j', value => {
    const edits = {
      [sast]: [['value: group::static analysis', `value: "${value.replace(/"/g, '\\"')}"`]],
    } as const;
    expect(problemsWith(edits).map(problem => problem.field)).toContain('resources.1.value');
  });
  test.each([...hostile, '#a b', '#a`b', '#<!here>', '#x\\n@here', 'no-hash', '#'])('channel %j', value => {
    const edits = {
      [sast]: [["value: '#g_secure-static-analysis'", `value: "${value.replace(/"/g, '\\"')}"`]],
    } as const;
    expect(problemsWith(edits).map(problem => problem.field)).toContain('resources.0.value');
  });
  test.each(['here', '@', '@a b', '@here>', '@x\\n/assign'])('handle %j', value => {
    expect(
      problemsWith({'pod.yaml': [["value: '@bcarranza'", `value: "${value}"`]]}).map(({field}) => field),
    ).toContain('resources.5.value');
  });
  test('newer values are held to the same rule', () => {
    const said = sayingsWith({
      'changes.yaml': [["value: '#g_ast-static-analysis'", "value: '#g_ast <!here>'"]],
    });
    expect(said.join()).toContain('now.0.value: must be a channel name in quotes');
  });
});
