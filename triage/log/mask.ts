/** Text in which secrets are replaced by `[masked: kind]`, and how many of each kind there were. */
export interface Masked {
  readonly text: string;
  readonly counts: Readonly<Record<string, number>>;
}

interface Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Index of the group that holds the secret itself; the whole match where absent. */
  readonly group?: number;
  /** A match that is no secret. */
  readonly unless?: (secret: string, match: RegExpExecArray) => boolean;
}

/** The whole value must be one: a password may well begin like a placeholder. Variables have capital names. */
const reference = /^(?:\$\{?[A-Z_][A-Z0-9_]*\}?|\$\([^)]*\)|%[A-Z_]+%)[.,;]?$/;
const placeholder = /^(?:\[masked.*|\*{3,}|<[^<>]*>|x{3,}|true|false|null|nil|none|\d{1,4})[.,;]?$/i;
const isPlaceholder = (secret: string): boolean => reference.test(secret) || placeholder.test(secret);
/** Names that only talk about secrets: variables of the scanner itself. */
const harmlessName =
  /SECRET_DETECTION|SECRETS_ANALYZER|_FIELD\b|COOKIE_NAMES|TOKEN_(?:TYPE|EXPIR|SCOPE)|tokenless/i;

/**
 * Shapes of secrets, most telling first: what an earlier rule replaced a later one leaves alone. Every quantifier is
 * bounded or runs over a class that its follower does not share, so the time is linear in the text.
 */
const rules: readonly Rule[] = [
  {
    kind: 'private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?(?:-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  {
    kind: 'secret that was found',
    pattern: /"raw_source_code_extract"\s*:\s*"((?:[^"\\]|\\.){1,100000})"/g,
    group: 1,
  },
  {
    kind: 'GitLab token',
    pattern:
      /(?:glpat|gloas|gldt|glrtr|glrt|glcbt|glptt|glft|glimt|glagent|glwt|glsoat|glffct)-[\w.-]{8,300}|\bGR1348941[\w-]{20,60}/g,
  },
  {kind: 'GitLab session', pattern: /\b_gitlab_session=([\w%.-]{8,200})/g, group: 1},
  {kind: 'AWS key', pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g},
  {kind: 'Google key', pattern: /\bAIza[\w-]{35}|\bya29\.[\w-]{20,500}|\bGOCSPX-[\w-]{28}/g},
  {kind: 'Azure key', pattern: /\b(?:AccountKey|SharedAccessKey|sig)=([\w+/%-]{30,200}={0,2})/g, group: 1},
  {kind: 'GitHub token', pattern: /\bgh[pousr]_\w{30,255}|\bgithub_pat_\w{20,255}/g},
  {
    kind: 'Slack token',
    pattern: /\bxox[abeoprs]-[\w-]{10,250}|\bxapp-[\w-]{10,250}|hooks\.slack\.com\/services\/[\w/]{20,100}/g,
  },
  {
    kind: 'token',
    pattern:
      /\bnpm_[A-Za-z0-9]{36}|\bpypi-[\w-]{50,300}|\bdckr_pat_[\w-]{20,80}|\bhv[sb]\.[\w-]{20,300}|\bdo[opr]_v1_[a-f0-9]{64}|\b[sr]k_(?:live|test)_\w{16,120}|\bsk-[\w-]{20,200}|\bSG\.[\w-]{16,64}\.[\w-]{16,64}|\bATATT[\w=-]{50,300}|\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|\bkey-[a-f0-9]{32}\b|\bAGE-SECRET-KEY-1[A-Z0-9]{20,80}/g,
  },
  {kind: 'JSON web token', pattern: /\beyJ[\w-]{5,4000}\.eyJ[\w-]{5,8000}(?:\.[\w-]{0,2000})?/g},
  {
    kind: 'password in an address',
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s/@"'<>]{0,300}:[^\s/"'<>]{1,300}|[^\s/@:"'<>]{20,300})(?=@)/gi,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'header',
    pattern:
      /\b(?:(?:proxy-)?authorization|private-token|job-token|deploy-token|x-api-key|x-auth-token|x-vault-token|cookie|set-cookie)\b["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:Bearer|Basic|Token|Digest)\s{1,4})?([^\s"',;]{6,4000}(?:; ?[^\s"',;=]{1,100}=[^\s"',;]{1,4000}){0,50})/gi,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'signature',
    pattern: /\bX-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)=([\w%+/.-]{10,2000})/gi,
    group: 1,
  },
  // What Docker, npm and curl take as a login.
  {
    kind: 'password',
    pattern: /\b_?auth["']?\s{0,3}[:=]\s{0,3}["']?([A-Za-z0-9+/]{16,2000}={0,2})(?![\w+/])/g,
    group: 1,
  },
  {
    kind: 'password',
    pattern: /(?:\s-u|\s--user)[ =]{1,3}["']?[^\s:"']{1,100}:([^\s"']{3,300})/g,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'password',
    pattern: /\bdocker login\b[^\n]{0,200}?\s-p[ =]{0,2}["']?([^\s"']{3,300})/g,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'password',
    pattern: /\s--(?:password|passwd|token|secret|api-key)\s{1,3}["']?([^\s"'-][^\s"']{2,300})/g,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'password',
    pattern: /\blogin\s{1,3}\S{1,100}\s{1,3}password\s{1,3}(\S{3,300})/g,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'header',
    pattern: /\b(?:Bearer|Basic) +([\w+/.~-]{16,4000}={0,2})/g,
    group: 1,
    unless: isPlaceholder,
  },
  {
    kind: 'password',
    pattern:
      /([\w.-]{0,60}(?:passw(?:or)?d|passphrase|token|secret|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|auth[_-]?key|otp[_-]?key|[_-]cookies?|credentials?)[\w-]{0,40})(["'\]]{0,2}\s{0,3}(?:=>?|:)\s{0,3})(?:"((?:[^"\\\n]|\\.){3,4000})"|'([^'\n]{3,4000})'|([^\s"'][^\s]{3,4000}))/gi,
    unless: (_secret, match) => {
      const [, name = '', , inDouble, inSingle, bare] = match;
      const value = inDouble ?? inSingle ?? bare ?? '';
      if (isPlaceholder(value) || harmlessName.test(name)) return true;
      // "unexpected token: foo" is prose; "token: 3f9a0c77" is not.
      return bare !== undefined && /^[a-z]+$/.test(name) && /^[a-z-]+[.:,;)\]}]*$/i.test(value);
    },
  },
];
const mail: Rule = {kind: 'e-mail address', pattern: /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b/g};

/** Where the secret stands in a match: its group, the value of a name, or all of it. */
function secretIn({group, kind}: Rule, match: RegExpExecArray): string {
  if (group !== undefined) return match[group] ?? match[0];
  if (kind === 'password') return match[3] ?? match[4] ?? match[5] ?? match[0];
  return match[0];
}

/**
 * Replaces what looks like a secret: tokens of GitLab and of clouds, keys, passwords in addresses, headers and
 * assignments, and what a Secret Detection report found. `as` names what stands instead; it must begin with
 * `[masked`. Same text in, same text out; masking twice changes nothing.
 */
export function mask(
  text: string,
  {
    mails = false,
    as,
  }: {readonly mails?: boolean; readonly as?: (kind: string, secret: string) => string} = {},
): Masked {
  const counts: Record<string, number> = {};
  let masked = text;
  for (const rule of mails ? [...rules, mail] : rules) {
    masked = masked.replace(rule.pattern, (...given) => {
      // The callback's arguments are the match and its groups, then offset and text, as an exec() result has them.
      const match = given.slice(0, -2) as unknown as RegExpExecArray;
      const secret = secretIn(rule, match);
      if (secret.startsWith('[masked') || rule.unless?.(secret, match) === true) return match[0];
      counts[rule.kind] = (counts[rule.kind] ?? 0) + 1;
      const at = match[0].lastIndexOf(secret);
      const instead = as?.(rule.kind, secret) ?? `[masked: ${rule.kind}]`;
      return `${match[0].slice(0, at)}${instead}${match[0].slice(at + secret.length)}`;
    });
  }
  return {text: masked, counts};
}
