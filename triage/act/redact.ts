import {mask} from '../log/mask';

/** Something that was taken out of a text. */
export interface Removed {
  /** What stands in its place: `[masked: e-mail address 2]`. */
  readonly mark: string;
  readonly kind: string;
  readonly secret: string;
}

/** A text that may leave the page, and what it no longer holds; the same thing has the same mark everywhere. */
export interface Redacted {
  readonly text: string;
  readonly removed: readonly Removed[];
}

/** Marks that were handed out, so that several texts of one draft agree. */
export type Marks = Map<string, Removed>;

/** Hosts that tell nothing about a customer. Their subdomains neither, except where anybody can have one. */
const publicHosts =
  /^(?:(?:docs|about|handbook|forum|status|registry|customers|packages|advisories|university|dependency-scanning)\.)?gitlab\.com$|^(?:[\w-]+\.)?(?:github\.com|githubusercontent\.com|npmjs\.(?:org|com)|pypi\.org|pythonhosted\.org|rubygems\.org|docker\.(?:io|com)|maven\.org|golang\.org|python\.org|debian\.org|ubuntu\.com|alpinelinux\.org|semgrep\.dev|nist\.gov|mitre\.org|owasp\.org|cyclonedx\.org|w3\.org|json-schema\.org|mcr\.microsoft\.com|quay\.io|gcr\.io|ghcr\.io|gitlab\.zendesk\.com)$|^(?:gitlab\.zendesk\.com|gitlab\.enterprise\.slack\.com|gitlab\.slack\.com|localhost)$/i;

/** Ends of names that a host may have; those that are endings of files are missing on purpose, see `bare`. */
const hostEnds =
  'com|net|org|edu|gov|mil|int|info|biz|io|dev|app|cloud|co|ai|tech|online|site|systems|solutions|group|bank|internal|intra|intranet|corp|local|localdomain|lan|home|private|example|test|invalid|svc|cluster|de|fr|es|it|nl|be|ch|at|uk|ie|pt|se|no|dk|fi|cz|sk|hu|ro|bg|gr|eu|us|ca|mx|br|ar|cl|jp|cn|kr|in|au|nz|za|sg|hk|tw|th|vn|id|my|ph|tr|il|ae|sa|ru|ua|ee|lt|lv|health|care|finance|insurance|energy|engineering|software|digital|agency|media|network|services|company|gmbh|ltd|store|shop|world|global|cc|xyz|me|tv|gg|kz|si|hr|lu|mt';
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?';
/** With a scheme any name is a host; of the user's part before it a mark may be left. */
const inAddress =
  /\b([a-z][a-z0-9+.-]{1,20}:\/\/(?:(?:\[masked[^\]\n]{0,80}\]|[^\s/@"'<>[]){1,400}@)?)(\[?[^\s/:"'<>?#\])]{1,253})/giu;
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}_@.$/-])(?:${label}\\.){1,8}(?:${hostEnds})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}_])`,
  'giu',
);
/** Projects and groups say who the customer is; those of GitLab itself do not. */
const project =
  /(?<=(?<![\w.-])(?:registry\.)?gitlab\.com\/|\/builds\/)(?!(?:gitlab-org|gitlab-com|gitlab-examples|gitlab-de|security-products|components|api|users|groups|help|explore|dashboard|oauth|-|admin)(?:\/|\b))[\w.-]{1,120}(?:\/[\w.-]{1,120}){0,8}/giu;
/** `git@host:group/project` and `ssh host`: names without a dot too. */
const inSsh = /\bgit@([\w.-]{1,253})(?=:)/giu;

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const v4 = new RegExp(`(?<![\\d.\\w-])(?:${octet}\\.){3}${octet}(?![\\w-]|\\.\\d)`, 'g');
/** At least two colons, so no time of day; bounded, so no long search. */
const v6 =
  /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|::(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){2,7}:)(?![\w]|:\w)/gi;
const harmlessIp = /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|255\.255\.255\.\d+)$/;
const mail =
  /[\p{L}\p{N}_.!#$%&'*+=?^`{|}~-]{1,64}(?:@|%40)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}\p{N}-]{2,63}/gu;

/** Names of a job's own network, and what a mark left behind. */
const isHarmless = (host: string): boolean =>
  host.startsWith('[masked') ||
  host.startsWith('$') ||
  publicHosts.test(host) ||
  harmlessIp.test(host) ||
  /^(?:docker|postgres|redis|localhost)$/i.test(host);

/**
 * Takes out what must not leave with a text: secrets (see mask), e-mail addresses, IP addresses and the customer's
 * hosts. `allowed` holds what the engineer put back. Idempotent; a text without any of it comes back unchanged.
 */
export function redact(
  text: string,
  {
    marks = new Map(),
    allowed = new Set(),
  }: {readonly marks?: Marks; readonly allowed?: ReadonlySet<string>} = {},
): Redacted {
  const removed = new Map<string, Removed>();
  const markFor = (kind: string, secret: string): string => {
    if (allowed.has(secret)) return secret;
    const key = `${kind}\u0000${secret}`;
    let known = marks.get(key);
    if (known === undefined) {
      const number = [...marks.values()].filter(other => other.kind === kind).length + 1;
      known = {mark: `[masked: ${kind} ${number}]`, kind, secret};
      marks.set(key, known);
    }
    removed.set(known.mark, known);
    return known.mark;
  };
  let left = mask(text, {as: markFor}).text;
  left = left.replace(mail, address =>
    address.startsWith('git@') ? address : markFor('e-mail address', address),
  );
  left = left.replace(inSsh, (whole, host: string) =>
    isHarmless(host) ? whole : `git@${markFor('host', host)}`,
  );
  left = left.replace(inAddress, (whole, before: string, host: string) =>
    isHarmless(host) ? whole : `${before}${markFor(/^[\d.]+$|:/.test(host) ? 'IP address' : 'host', host)}`,
  );
  left = left.replace(v4, ip => (harmlessIp.test(ip) ? ip : markFor('IP address', ip)));
  // Names like `std::vector` and `a::b` have no digit.
  left = left.replace(v6, ip => (harmlessIp.test(ip) || !/\d/.test(ip) ? ip : markFor('IP address', ip)));
  left = left.replace(project, path => (path.startsWith('[masked') ? path : markFor('project path', path)));
  left = left.replace(bare, host => (isHarmless(host) ? host : markFor('host', host)));
  return {text: left, removed: [...removed.values()]};
}

/** How many of each kind, as words: "2 e-mail addresses, 1 host". */
export function removedWords(removed: readonly Removed[]): string {
  const counts = new Map<string, number>();
  for (const {kind} of removed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const plural = (kind: string, count: number): string =>
    count === 1 ? kind : kind.endsWith('s') ? `${kind}es` : `${kind}s`;
  return [...counts].map(([kind, count]) => `${count} ${plural(kind, count)}`).join(', ');
}

/** A text with marks turned back into what they stand for, for those the engineer allowed. */
export function putBack(text: string, marks: Marks, allowed: ReadonlySet<string>): string {
  let back = text;
  // A mark may stand inside of what another one hides: twice is as deep as it goes.
  for (let round = 0; round < 2; round++)
    for (const {mark, secret} of marks.values())
      if (allowed.has(secret)) back = back.replaceAll(mark, () => secret);
  return back;
}
