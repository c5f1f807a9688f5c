import {expect, test} from 'vitest';
import {readZones} from '../../../triage/detect/zones';

/** The zone of the first place where `words` stand. */
const zoneOf = (body: string, words: string) =>
  readZones(body).findLast(({start}) => start <= body.indexOf(words))?.zone;

const cases: readonly (readonly [why: string, body: string, words: string, zone: string])[] = [
  ['plain words', 'DAST fails since Monday.', 'DAST', 'text'],
  ['quoted mail', 'See below.\n> DAST fails', 'DAST', 'quote'],
  ['mail under its head', 'Thanks!\n\nOn Tue, Support wrote:\nDAST fails', 'DAST', 'quote'],
  ['German mail head', 'Danke\nAm 3. Mai schrieb Support:\nDAST läuft nicht', 'DAST', 'quote'],
  ['French mail head', 'Merci\nLe mardi 3 mai, Support a écrit :\nDAST échoue', 'DAST', 'quote'],
  ['Outlook mail head', 'ok\nFrom: Support\nSent: Monday\nDAST fails', 'DAST', 'quote'],
  [
    'line that names an older ticket',
    'This is a follow-up to your previous request "DAST crawl".\nNew matter.',
    'DAST',
    'quote',
  ],
  ['signature', 'It fails.\n\nKind regards,\nDAST team', 'DAST', 'signature'],
  ['delimited signature', 'It fails.\n-- \nApplication Security | DAST | SAST', 'DAST', 'signature'],
  ['legal footer', 'It fails.\n\nThis message is confidential. DAST', 'DAST', 'signature'],
  [
    'words after a signature',
    'Hi.\n\nThanks,\nKen\n\nhead of the job log:\nthe DAST scanner stopped after three hours with a very long message',
    'DAST',
    'text',
  ],
  ['portal form', 'Subscription: Ultimate\nProducts in use: SAST, DAST\n\nIt fails.', 'DAST', 'form'],
  [
    'portal form with a heading',
    '== Ticket form ==\nPlan: Ultimate\nDeployment: DAST\n\nIt fails.',
    'DAST',
    'form',
  ],
  ['words under a form', 'Subscription: Ultimate\nOffering: GitLab.com\n\nDAST fails.', 'DAST', 'text'],
  ['fenced configuration', 'See:\n```yaml\ndast:\n  stage: dast\n```\nHelp', 'dast:', 'code'],
  [
    'configuration without a fence',
    'ours:\ndast:\n  stage: test\n  variables:\n    DAST_WEBSITE: x\n',
    'DAST_WEBSITE',
    'code',
  ],
  [
    'list of templates',
    'include:\n  - template: Security/DAST.gitlab-ci.yml\n  - template: Jobs/SAST.gitlab-ci.yml',
    'DAST',
    'list',
  ],
  ['log line', '2026-01-07T12:44:02 INF AUTH DAST', 'DAST', 'log'],
  ['runner chatter', 'Using Docker executor with image registry/security-products/dast:6', 'dast', 'list'],
  ['bare address', 'https://docs.gitlab.com/user/application_security/dast/', 'dast', 'list'],
];

test.each(cases)('%s', (_why, body, words, zone) => {
  expect(zoneOf(body, words)).toBe(zone);
});

test('reads any text as rising starts from 0', () => {
  for (const body of ['', '\n', '\r\n\r\n', '```', '-- ', '\ud800', `${'x'.repeat(70_000)}\nDAST`]) {
    const starts = readZones(body).map(({start}) => start);
    expect(starts[0]).toBe(0);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  }
});
