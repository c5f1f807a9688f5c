import {describe, expect, test} from 'vitest';
import {createDetector} from '../../../triage/detect/index';
import {detector, detectorData, likely, ticketOf} from './ticket-of';

describe('what is asked', () => {
  const cases: readonly (readonly [
    why: string,
    expected: readonly string[],
    ticket: ReturnType<typeof ticketOf>,
  ])[] = [
    ['one works, one fails', ['dast'], ticketOf('SAST works fine, DAST does not get past the login')],
    [
      'a list of what is in use',
      ['license-scanning'],
      ticketOf(
        'License-Check does not block GPL',
        'We use SAST, DAST, secret detection and dependency scanning.',
      ),
    ],
    [
      'a quoted reply',
      [],
      ticketOf(
        'Runner question',
        'Our runner is offline.\n\nOn Tue, Support wrote:\n> Is it the DAST job or the SAST job that fails?',
      ),
    ],
    [
      'what an agent suggests',
      [],
      ticketOf('Pages is slow', 'Pages takes 20 minutes.', {
        author: 'agent',
        body: 'Do you use SAST or DAST in that pipeline?',
      }),
    ],
    [
      'a pasted pipeline',
      [],
      ticketOf(
        'Deploy job is skipped',
        'See:\n```yaml\ninclude:\n  - template: Jobs/SAST.gitlab-ci.yml\n  - template: Jobs/Secret-Detection.gitlab-ci.yml\n  - template: Security/DAST.gitlab-ci.yml\n```',
      ),
    ],
    [
      'a follow-up with an inherited subject',
      ['sast'],
      ticketOf(
        'Re: [closed] DAST: crawl stops after login',
        'This is a follow-up to your previous request "DAST: crawl stops after login".\n\nThe login is solved, thanks. I have a new problem: semgrep-sast does not find the PHP files any more.',
      ),
    ],
    [
      'a new topic in the same ticket',
      [],
      ticketOf(
        'SAST job fails',
        'semgrep-sast fails.',
        'That is solved, thank you. New question: the invoice shows 30 seats, but we ordered 25 licences from the reseller.',
      ),
    ],
    [
      'a policy that enforces a scanner',
      ['scan-policies'],
      ticketOf(
        'Scan execution policy',
        'The enforced SAST job of our scan execution policy is missing in new projects.',
      ),
    ],
  ];
  test.each(cases)('%s', (_why, expected, ticket) => {
    expect(likely(ticket)).toEqual(expected);
  });
});

describe('how people type it', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['Depedency scaning finds nothing', 'dependency-scanning'],
    ['secrte detection is broken', 'secret-detection'],
    ['secrets detection is broken', 'secret-detection'],
    ['code qualty widget is empty', 'code-quality'],
    ['codequality widget is empty', 'code-quality'],
    ['container-scanning is broken', 'container-scanning'],
    ['dependencyscanning is broken', 'dependency-scanning'],
    ['SASt is broken', 'sast'],
    ['ＤＡＳＴ is broken', 'dast'],
    ['D\u200bAST is broken', 'dast'],
    ['secret\u00a0detection is broken', 'secret-detection'],
    ['Why is secret\ndetection broken?', 'secret-detection'],
  ];
  test.each(typed)('%j', (text, area) => {
    expect(likely(ticketOf(text))).toEqual([area]);
  });

  test.each([
    'dashboard',
    'past',
    'fast',
    'sassy',
    'broadcast',
    'podast',
    'secret garden',
    'depending scene',
  ])('no area in "%s is broken"', word => expect(likely(ticketOf(`${word} is broken`))).toEqual([]));
});

describe('what is only mentioned', () => {
  test.each([
    ['a misspelt name that works fine', 'Pages build is slow', 'Depedency scaning works fine.'],
    [
      'what waits for something else',
      'Registration token',
      'Because of this our container_scanning job cannot run.',
    ],
    [
      'scanners listed beside a fault',
      'Pull mirror',
      'Mirroring is slow. We use SAST, DAST and dependency scanning, too.',
    ],
    [
      'another scanner beside a login',
      'Password reset',
      'Our login page is broken. The SAST job is in the same pipeline.',
    ],
  ])('%s', (_why, subject, body) => {
    expect(likely(ticketOf(subject, body))).toEqual([]);
  });

  test('two questions lead to two areas', () => {
    const body =
      '1) spotbugs-sast cannot build our project.\n\n2) gemnasium-maven-dependency_scanning fails as well.';
    expect(likely(ticketOf('Two questions', body)).sort()).toEqual(['dependency-scanning', 'sast']);
  });
});

describe('look-alikes', () => {
  test.each([
    ['subscription-licence', 'Our license expired, the activation code is rejected, license compliance asks'],
    [
      'ci-secrets',
      'Vault secrets are not injected, secret detection is another matter: error validating token: invalid audience',
    ],
    ['runner-fault', 'container_scanning fails: no space left on device'],
    ['gitlab-vulnerability', 'Trivy reports a vulnerability in gitlab-runner-helper, your own image'],
    ['own-hook', 'our pre-receive hook in custom_hooks with gitleaks misses a key'],
    ['deploy-fault', 'dast never starts: Error: release staging failed: timed out waiting for the condition'],
  ])('%s is said in one line', (id, text) => {
    const {lookalikes} = detector.detect(ticketOf('', text));
    expect(lookalikes.map(lookalike => lookalike.id)).toContain(id);
    expect(lookalikes.find(lookalike => lookalike.id === id)?.text).toMatch(/^Looks like /);
  });
});

describe('evidence', () => {
  test('is the original text at its place', () => {
    const ticket = ticketOf(
      'ＤＡＳＴ fails after İstanbul login',
      'authentication failed: login form\u00a0not found, DAST_AUTH_URL is set',
      {author: 'internal', body: 'sounds like DAST', attachments: ['gl-dast-report.json']},
    );
    const {areas} = detector.detect(ticket);
    expect(areas[0]?.id).toBe('dast');
    const sources = [ticket.subject, ...ticket.comments.map(({body}) => body)];
    for (const {text, where} of areas.flatMap(({evidence}) => evidence)) {
      const source = where.attachment === undefined ? sources[where.comment] : 'gl-dast-report.json';
      expect(source?.slice(where.start, where.end)).toBe(text);
      expect(text.length).toBeGreaterThan(0);
    }
    const evidence = areas[0]?.evidence ?? [];
    expect(evidence.find(({text}) => text === 'ＤＡＳＴ')?.normalised).toBe(true);
    expect(evidence.some(({where}) => where.attachment === 0)).toBe(true);
  });

  test('lists areas best first with scores from 0 to 1, and at most two maybes', () => {
    const names = detectorData.areas.map(({signs}) => signs.name?.[0] ?? '');
    const {areas} = detector.detect(
      ticketOf(names.join(' fails. '), ...names.map(name => `${name} fails, why?`)),
    );
    const scores = areas.map(({score}) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(areas.filter(({level}) => level === 'maybe').length).toBeLessThanOrEqual(2);
  });
});

test('a new comment changes the answer as a fresh detector sees it', () => {
  const one = ticketOf('Question', 'Our SAST job fails.');
  const two = {
    ...one,
    comments: [
      ...one.comments,
      ...ticketOf('', 'It is kics-iac-sast, not semgrep-sast, on our Terraform files.').comments,
    ],
  };
  detector.detect(one);
  expect(detector.detect(two)).toEqual(createDetector(detectorData).detect(two));
});

test('a concept may ask for any group, whatever its number', () => {
  const names = Array.from({length: 70}, (_, index) => `group-${index}`);
  const words = Object.fromEntries(names.map((name, index) => [name, [`wordno${index}`]]));
  const [first = 'group-0'] = names;
  for (const [index, name] of names.entries()) {
    if (index === 0) continue;
    const concept = {all: [first, name], within: 'sentence', strength: 'proof', why: 'both words'} as const;
    const area = {
      id: 'sast',
      owner: 'x',
      scanner: true,
      yields: [],
      signs: {},
      hints: [],
      concepts: [concept],
    } as const;
    const one = createDetector({words, areas: [area], lookalikes: []});
    const {areas} = one.detect(ticketOf('', `wordno0 beside wordno${index}`));
    expect(
      areas.map(({id}) => id),
      name,
    ).toEqual(['sast']);
  }
});

test('an empty ticket has no areas', () => {
  expect(detector.detect(ticketOf(''))).toEqual({areas: [], lookalikes: [], scanned: 0, total: 0});
});
