/** A GitLab version as far as it is known: "17.9" or "17.9.2". */
export type GitLabVersion = string;

const oldest = 10;
const newest = 39;

/** "17.9.2-ee" or "17-9" as "17.9.2" and "17.9"; null where it is no version that GitLab could have. */
export function readVersion(text: string): GitLabVersion | null {
  const match = /^v?(\d{1,2})[.-](\d{1,2})(?:[.-](\d{1,2}))?(?:[-+.](?:ee|ce|pre|rc\d*)[\w.-]*)?$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, major = '', minor = '', patch] = match;
  if (Number(major) < oldest || Number(major) > newest || Number(minor) > 12) return null;
  return `${Number(major)}.${Number(minor)}${patch === undefined ? '' : `.${Number(patch)}`}`;
}

/** Negative where `a` is older than `b`; only major and minor count. */
export function compareVersions(a: GitLabVersion, b: GitLabVersion): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

const mention =
  /(?:\bgitlab(?:[ -](?:version|ee|ce|enterprise edition|community edition|self-managed|server))*(?: is| are| on| at|:|=)?[\s:*_`"']{1,4}v?(\d{2}\.\d{1,2}(?:\.\d{1,2})?(?:-(?:ee|ce)(?:\.\d)?)?)(?![\w.]*\d))|(?:\b(\d{2}\.\d{1,2}\.\d{1,2}-(?:ee|ce)(?:\.\d)?)\b)|(?:\b(?:upgrad\w*|updat\w*|running|instance|on|to|version)\b[\s:]{1,3}(?:gitlab )?v?(\d{2}\.\d{1,2}(?:\.\d{1,2})?)(?![\w.]*\d))/gi;

/** Products whose versions look alike: named just before, the number is theirs. */
const foreign =
  /(?:runner|python|ubuntu|debian|node|ruby|java|jdk|docker|kubernetes|chrome|trivy|postgres\w*|analyzer|semgrep|spotbugs|php|helm|go)[\s:]*(?:version|to|on|v)?[\s:]*$/i;

/** GitLab versions that a text names, in order. Bare numbers without a word that speaks for GitLab do not count. */
export function versionsIn(
  text: string,
): readonly {readonly version: GitLabVersion; readonly start: number}[] {
  const found: {version: GitLabVersion; start: number}[] = [];
  for (const match of text.matchAll(mention)) {
    const version = readVersion(match[1] ?? match[2] ?? match[3] ?? '');
    const isWeak = match[3] !== undefined;
    if (version === null || (isWeak && foreign.test(text.slice(Math.max(0, match.index - 30), match.index))))
      continue;
    found.push({version, start: match.index});
  }
  return found;
}

/** Month in which a GitLab version came out, as "May 2024"; null before 13.0. Monthly releases, majors in May. */
export function releaseMonth(version: GitLabVersion): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 13) return null;
  // 13 had a version more than others, so 14.0 came out in June.
  const months = 4 + minor + (major === 14 ? 1 : 0);
  const year = 2007 + major + Math.floor(months / 12);
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  return `${names[months % 12] ?? ''} ${year}`;
}

/** Why an entry does not apply to a version, in words; null where it does or nothing is known. */
export function whyNot(
  {since, until}: {readonly since?: string; readonly until?: string},
  version: GitLabVersion | null,
): string | null {
  if (version === null) return null;
  if (since !== undefined && compareVersions(version, since) < 0) return `from GitLab ${since} on`;
  if (until !== undefined && compareVersions(version, until) >= 0) return `only before GitLab ${until}`;
  return null;
}
