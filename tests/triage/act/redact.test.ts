import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {putBack, redact, removedWords} from '../../../triage/act/redact';

const chars = (set: string, least: number, most = least): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...set), minLength: least, maxLength: most});
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const word = chars(lower + digits, 4, 12);
const base64 = chars(lower + lower.toUpperCase() + digits, 40, 200);
const token = chars(lower + lower.toUpperCase() + digits, 20, 24);

/** Each with the part that must not survive. */
const secrets: Readonly<Record<string, fc.Arbitrary<readonly [written: string, secret: string]>>> = {
  gitlab: fc
    .tuple(
      fc.constantFrom('glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glft-', 'gloas-', 'glagent-'),
      token,
    )
    .map(([head, tail]) => [head + tail, tail]),
  aws: chars(`${lower.toUpperCase()}${digits}`, 16).map(tail => [`AKIA${tail}`, tail]),
  google: chars(lower + digits + lower.toUpperCase(), 35).map(tail => [`AIza${tail}`, tail]),
  azure: base64.map(key => [`DefaultEndpointsProtocol=https;AccountKey=${key}==`, key]),
  github: chars(lower + digits, 36).map(tail => [`ghp_${tail}`, tail]),
  slack: chars(digits + lower, 24, 40).map(tail => [`xoxb-${tail}`, tail]),
  jwt: fc.tuple(base64, base64, base64).map(([a, b, c]) => [`eyJ${a}.eyJ${b}.${c}`, b]),
  pem: base64.map(key => [`-----BEGIN RSA PRIVATE KEY-----\n${key}\n-----END RSA PRIVATE KEY-----`, key]),
  password: token.map(value => [`DB_PASSWORD: "${value}"`, value]),
  header: token.map(value => [`PRIVATE-TOKEN: ${value}`, value]),
  login: fc
    .tuple(word, token)
    .map(([user, value]) => [`https://${user}:${value}@git.corp.example/x.git`, value]),
  mail: fc.tuple(word, word).map(([user, host]) => [`${user}.last+tag@${host}.example`, `${user}.last`]),
  ipv4: fc
    .tuple(fc.integer({min: 1, max: 126}), fc.nat(255), fc.nat(255), fc.integer({min: 1, max: 254}))
    .map(parts => [parts.join('.'), parts.join('.')]),
  ipv6: fc
    .tuple(chars('0123456789abcdef', 4), chars('0123456789abcdef', 4))
    .map(([a, b]) => [`2001:db8:${a}::${b}`, `2001:db8:${a}::${b}`]),
  host: fc
    .tuple(
      word,
      word,
      fc.constantFrom('com', 'internal', 'corp', 'de', 'local', 'co.uk', 'example', 'bank', 'io'),
    )
    .map(([one, two, end]) => [`a${one}.b${two}.${end}`, `b${two}`]),
  address: fc
    .tuple(word, fc.constantFrom('', ':8443', ':9000'))
    .map(([name, port]) => [`http://sonar${name}${port}/api/v4`, `sonar${name}`]),
  ssh: word.map(name => [`git@gitlab-${name}:group/project.git`, `gitlab-${name}`]),
};

const around = fc.constantFrom('', ' ', '\n', ', ', '(', ') ', '"', ' = ', '> ', ': ', '`');
const prose = fc.constantFrom(
  'The job fails with exit code 1',
  'see the log',
  'gl-sast-report.json: no matching files',
  'Größe 3,5 GB',
  '',
  'SAST.gitlab-ci.yml',
);

describe('redaction', () => {
  test.each(Object.entries(secrets))('a planted %s does not survive', (_, secret) => {
    fc.assert(
      fc.property(prose, around, secret, around, prose, (before, left, [written, hidden], right, after) => {
        const text = `${before} ${left}${written}${right} ${after}`;
        const once = redact(text);
        expect(once.text).not.toContain(hidden);
        expect(redact(once.text).text).toBe(once.text);
      }),
      {numRuns: 400},
    );
  });

  test('many at once: none survives, and all come back when asked for', () => {
    const any = fc.oneof(...Object.values(secrets));
    fc.assert(
      fc.property(fc.array(any, {minLength: 1, maxLength: 8}), planted => {
        const text = planted.map(([written]) => `see ${written} here`).join('\n');
        const marks = new Map();
        const {text: left, removed} = redact(text, {marks});
        for (const [, hidden] of planted) expect(left).not.toContain(hidden);
        const allowed = new Set(removed.map(({secret}) => secret));
        expect(putBack(left, marks, allowed)).toBe(text);
      }),
      {numRuns: 500},
    );
  });

  test.each([
    'Job semgrep-sast fails since 17.9.2, gl-sast-report.json is never written',
    'include: Jobs/SAST.gitlab-ci.yml and .gitlab/sast-ruleset.toml, see README.md and main.py',
    'https://docs.gitlab.com/user/application_security/sast/ and https://gitlab.com/gitlab-org/gitlab/-/issues/1',
    'registry.gitlab.com/security-products/semgrep:5 from 127.0.0.1 at 10:20:30',
    'package-lock.json, pom.xml, go.sum, requirements.txt; 4 GB; v6.1.2.3-ee',
    "Error waiting for API Security 'http://127.0.0.1:5000' to become available",
    'DAST_AUTH_USERNAME_FIELD: css:#username',
    '[FATA] [Semgrep] [2026-11-20T08:03:19Z] tool notifications error: Exit code -9',
    'std::vector a::b Gem::Version',
  ])('leaves alone what tells nothing: %s', text => {
    expect(redact(text)).toEqual({text, removed: []});
  });

  test('the same thing has the same mark in several texts, and is counted once', () => {
    const marks = new Map();
    const one = redact('ask bo@acme.example', {marks});
    const two = redact('bo@acme.example and ed@acme.example', {marks});
    expect(one.text).toBe('ask [masked: e-mail address 1]');
    expect(two.text).toBe('[masked: e-mail address 1] and [masked: e-mail address 2]');
    expect(removedWords(two.removed)).toBe('2 e-mail addresses');
  });

  test('is quick with hostile text', () => {
    const began = performance.now();
    for (const piece of ['a.', 'a@', '1.', ':', '://', 'a-', 'a@a.', 'x:1'])
      redact(piece.repeat(100_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

test.each([
  ['https://jane:hunter2@git.acme-corp.com/x', ['hunter2', 'acme-corp']],
  ['https://oauth2:glpat-AbCdEfGhIj1234567890@git.acme.com/a.git', ['AbCdEf', 'acme']],
  ['https://$USER:$TOKEN@git.acme.com/a.git', ['acme']],
  ['token%3Dglpat-AbCdEfGhIj1234567890', ['AbCdEf']],
  ['CI_JOB_TOKEN_glcbt-AbCdEfGhIj1234567890', ['AbCdEf']],
  ['//registry.npmjs.org/:_auth=YWRtaW46c2VjcmV0cGFzcw==', ['YWRtaW46']],
  ['{"auths":{"r":{"auth":"YWRtaW46c2VjcmV0cGFzcw=="}}}', ['YWRtaW46']],
  ['curl -u admin:S3cretPw -O x', ['S3cretPw']],
  ['docker login -u me -p hunter22 r', ['hunter22']],
  ['tool --password hunter22', ['hunter22']],
  ['machine x login jane password hunter22', ['hunter22']],
  ['?X-Amz-Signature=0f1e2d3c4b5a69788796', ['0f1e2d3c']],
  ['user=jane%40acme.com', ['jane', 'acme']],
  ['gitlab.com/acme-corp/app/-/issues/3', ['acme-corp', 'app']],
  ['registry.gitlab.com/acme-corp/app:1', ['acme-corp']],
  ['/builds/acme-corp/app/src/a.py', ['acme-corp']],
  ['ci.acme.health is down', ['acme']],
  ['gitlab.müller.de is down', ['müller']],
])('nothing of it is left: %s', (text, secrets) => {
  const {text: left} = redact(text);
  for (const secret of secrets) expect(left).not.toContain(secret);
});
