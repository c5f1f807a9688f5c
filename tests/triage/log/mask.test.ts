import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mask} from '../../../triage/log/mask';

const letters = (alphabet: string, min: number, max = min): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max});
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const wide = lower + upper + digits;
const url = `${wide}_-`;

/** Secrets of every shape, `[what surrounds it, the secret]`. */
const planted: Readonly<
  Record<string, fc.Arbitrary<readonly [before: string, secret: string, after: string]>>
> = {
  'GitLab token': fc
    .tuple(
      fc.constantFrom(
        'glpat',
        'gldt',
        'glrt',
        'glcbt',
        'glptt',
        'glft',
        'glimt',
        'glagent',
        'gloas',
        'glsoat',
        'glffct',
      ),
      letters(url, 20, 60),
    )
    .map(([prefix, rest]) => ['', `${prefix}-${rest}`, ''] as const),
  'AWS key': letters(upper + digits, 16).map(rest => ['key ', `AKIA${rest}`, ''] as const),
  'AWS secret': letters(`${wide}/+`, 40)
    .filter(rest => !/^x{3}/i.test(rest))
    .map(rest => ['aws_secret_access_key = ', rest, ''] as const),
  'Google key': letters(url, 35).map(rest => ['', `AIza${rest}`, ''] as const),
  'GitHub token': letters(wide, 36).map(rest => ['', `ghp_${rest}`, ''] as const),
  'Slack token': letters(`${digits}-${lower}`, 24).map(rest => ['', `xoxb-1${rest}`, ''] as const),
  'npm token': letters(wide, 36).map(rest => ['', `npm_${rest}`, ''] as const),
  JWT: fc
    .tuple(letters(url, 20, 80), letters(url, 20, 300), letters(url, 20, 86))
    .map(([head, body, sign]) => ['token ', `eyJ${head}.eyJ${body}.${sign}`, ''] as const),
  'private key': letters(`${wide}+/\n`, 100, 900).map(
    body => ['', `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`, ''] as const,
  ),
  'key that was cut': letters(`${wide}+/`, 100, 400).map(
    body => ['', `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}`, ''] as const,
  ),
  'address with password': fc
    .tuple(letters(lower, 3, 10), letters(wide, 6, 40))
    .map(([user, secret]) => [`https://${user}:`, secret, '@git.acme.example/x.git'] as const),
  'address with token': letters(wide, 24, 60).map(
    secret => ['https://', secret, '@git.acme.example/x.git'] as const,
  ),
  header: letters(url, 20, 60).map(secret => ['Authorization: Bearer ', secret, ''] as const),
  'private token header': letters(url, 20, 40).map(
    secret => ['curl -H "PRIVATE-TOKEN: ', secret, '" https://x'] as const,
  ),
  variable: letters(wide, 12, 40).map(secret => ['export DAST_AUTH_PASSWORD="', secret, '"'] as const),
  'JSON value': letters(wide, 12, 40).map(secret => ['{"client_secret": "', secret, '"}'] as const),
  'found secret': letters(`${wide}!#%&`, 12, 60).map(
    secret => ['"raw_source_code_extract": "', secret, '"'] as const,
  ),
  'password with signs': letters(`${wide}!$%&*+,;<>()[]{}#@/=?^~.:-`, 12, 40)
    .filter(secret => /[a-z]{2}/i.test(secret) && !secret.startsWith('<') && !secret.startsWith('['))
    .map(secret => ['DAST_AUTH_PASSWORD=', secret, ''] as const),
  'quoted password with signs': letters(`${wide}!$%&*+,;<>()[]{}#@/=?^~.:' -`, 12, 40)
    .filter(secret => /[a-z]{2}/i.test(secret) && secret.trim() === secret)
    .map(secret => ['password: "', secret, '"'] as const),
  'what begins like a placeholder': fc
    .tuple(fc.constantFrom('$', '***', 'xxx', '<', 'null', 'TRUE', '12'), letters(wide, 10, 30))
    .map(([begin, rest]) => ['password: "', `${begin}${rest}!`, '"'] as const),
  session: letters(digits + 'abcdef', 32).map(secret => ['Cookie: _gitlab_session=', secret, ''] as const),
};

const around = fc.constantFrom(
  '',
  ' ',
  '\n',
  '[FATA] [Semgrep] ▶ failed for ',
  '> ',
  'お世話になっております ',
  '"msg":"',
);

describe('a planted secret does not survive', () => {
  test.each(Object.entries(planted))('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(
        around,
        arbitrary,
        fc.constantFrom('', '\nnext line', ' and more', '\r\n'),
        (lead, [before, secret, after], tail) => {
          const {text, counts} = mask(`${lead}${before}${secret}${after}${tail}`);
          expect(text).not.toContain(secret);
          // Nor a telling part of it.
          if (secret.length >= 20) expect(text).not.toContain(secret.slice(8, 18));
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
        },
      ),
      {numRuns: 200},
    );
  });
});

test.each([
  'SECRET_DETECTION_HISTORIC_SCAN: "true"',
  'DAST_AUTH_PASSWORD_FIELD: "name:password"',
  'PRIVATE_TOKEN: $CI_JOB_TOKEN',
  'TOKEN=[MASKED]',
  'invalid character token: unexpected end of input',
  'WARNING: gl-secret-detection-report.json: no matching files',
  'git clone https://gitlab.example.com/group/app.git',
  'commit 4f2a5d9e4f2a5d9e4f2a5d9e4f2a5d9e4f2a5d9e',
  '[INFO] [secrets] ▶ no leaks found',
])('leaves alone: %s', line => {
  expect(mask(line)).toEqual({text: line, counts: {}});
});

test('masking twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.oneof(...Object.values(planted)), ([before, secret, after]) => {
      const once = mask(`${before}${secret}${after}`).text;
      expect(mask(once).text).toBe(once);
    }),
  );
});

test('e-mail addresses are masked when asked for', () => {
  expect(mask('from dana@rail.example').text).toBe('from dana@rail.example');
  expect(mask('from dana@rail.example', {mails: true})).toEqual({
    text: 'from [masked: e-mail address]',
    counts: {'e-mail address': 1},
  });
});

test('hostile text takes no long time', () => {
  const hostile = [
    'a'.repeat(200_000),
    '-----BEGIN RSA PRIVATE KEY-----'.repeat(3000),
    'password='.repeat(20_000),
    'https://'.repeat(20_000),
    'eyJ'.repeat(60_000),
    'x:'.repeat(100_000),
  ];
  for (const text of hostile) {
    const began = performance.now();
    mask(text);
    expect(performance.now() - began, text.slice(0, 20)).toBeLessThan(2000);
  }
});
