/** Names, variables, jobs, files and errors as GitLab prints them: the kind of terms the catalogue holds. */
const realTerms =
  `SAST|DAST|IaC scanning|Static Application Security Testing|GitLab Advanced SAST|Advanced SAST|secret detection
secret push protection|client-side secret detection|dependency scanning|dependency list|container scanning|license scanning
license compliance|API security testing|API fuzzing|coverage-guided fuzz testing|web API fuzz testing|vulnerability report
security dashboard|vulnerability management|scan execution policy|merge request approval policy|pipeline execution policy
security policy project|code quality|operational container scanning|container scanning for registry|software bill of materials
SBOM|CycloneDX|semgrep-sast|gitlab-advanced-sast|spotbugs-sast|sobelow-sast|kubesec-sast|pmd-apex-sast|kics-iac-sast
secret_detection|gemnasium-dependency_scanning|gemnasium-maven-dependency_scanning|gemnasium-python-dependency_scanning
container_scanning|dast_api|apifuzzer_fuzz|api_security|code_quality|dependency-scanning|gl-sast-report.json
gl-secret-detection-report.json|gl-dependency-scanning-report.json|gl-container-scanning-report.json|gl-dast-report.json
gl-code-quality-report.json|gl-license-scanning-report.json|gl-coverage-fuzzing-report.json|gl-api-security-report.json
gl-sbom-npm-npm.cdx.json|SAST_EXCLUDED_PATHS|SAST_EXCLUDED_ANALYZERS|SAST_DISABLED|SAST_JAVA_VERSION|SAST_RULESET_GIT_REFERENCE
SAST_SEMGREP_METRICS|SECURE_ANALYZERS_PREFIX|SECURE_LOG_LEVEL|ADDITIONAL_CA_CERT_BUNDLE|DS_EXCLUDED_PATHS|DS_MAX_DEPTH
DS_INCLUDE_DEV_DEPENDENCIES|DS_EXCLUDED_ANALYZERS|GEMNASIUM_DB_UPDATE_DISABLED|PIP_REQUIREMENTS_FILE|SECRET_DETECTION_HISTORIC_SCAN
SECRET_DETECTION_EXCLUDED_PATHS|SECRET_DETECTION_LOG_OPTIONS|CS_IMAGE|CS_REGISTRY_USER|CS_DISABLE_DEPENDENCY_LIST|CS_SEVERITY_THRESHOLD
DAST_TARGET_URL|DAST_AUTH_URL|DAST_CRAWL_TIMEOUT|DAST_FULL_SCAN|DAST_BROWSER_SCAN|APISEC_TARGET_URL|APISEC_OPENAPI|FUZZAPI_PROFILE
FUZZAPI_TARGET_URL|COVFUZZ_ADDITIONAL_ARGS|CODE_QUALITY_DISABLED|CODECLIMATE_DOCKERFILE|Jobs/SAST.gitlab-ci.yml
Jobs/Secret-Detection.gitlab-ci.yml|Security/DAST.gitlab-ci.yml|Jobs/Dependency-Scanning.gitlab-ci.yml|Jobs/Code-Quality.gitlab-ci.yml
registry.gitlab.com/security-products|security-products/semgrep|security-products/gemnasium|security-products/kics|security-products/secrets
components/sast|components/secret-detection|semgrep|gitleaks|gemnasium|trivy|grype|kics|spotbugs|brakeman|bandit|eslint|codeclimate
.gitlab/sast-ruleset.toml|.gitlab/secret-detection-ruleset.toml|sast-ruleset.toml|policy.yml|.gitlab/security-policies/policy.yml
package-lock.json|yarn.lock|pom.xml|go.sum|Gemfile.lock|requirements.txt|poetry.lock|pnpm-lock.yaml|vulnerability details
Security inventory|false positive|dismiss vulnerability|No active policy|scanner returned no results|no matching files
ERROR: No report was generated|analyzer image could not be pulled|exit code 137|artifacts:reports:sast|artifacts:reports:codequality
artifacts:reports:container_scanning|artifacts:reports:dependency_scanning|artifacts:reports:secret_detection|security approvals
vulnerabilityFindings|securityReportFindings|VulnerabilityReportTypes|StoreSecurityReportsWorker|ScanSecurityReportSecretsWorker
Security::SyncScanPoliciesWorker|Sbom::ProcessVulnerabilitiesWorker|/-/security/vulnerabilities|/-/security/dashboard|/-/dependencies
#g_srm|#g_ast-static-analysis|#g_ast-secret-detection|~"Category:SAST"|~"group::static analysis"|on-demand scan|site profile
scanner profile|passive scan|active scan|vulnerability-check|validity checks|exclusions|partial scan|rule set|custom ruleset`.split(
    /[|\n]/,
  );

const commonWords =
  `the of and to in a is that for it as was with be by on not he this are or his from at which but have an had
they you were their one all we can her has there been if more when will would who so no out up into do any your what some
them time other could than then now only its may these new two first after over also should how just see our use get like
make way where most work used before through same need between both under while last might still take here every again why
because against without problem error issue job pipeline runner project group branch merge request commit file report
result version instance server token user customer support ticket please thanks hello regards team attached screenshot
configured running failing failed passed stage script image container registry network proxy certificate variable value
default setting page button list table filter shows missing empty expected actual steps reproduce upgrade since week
today yesterday environment production staging self managed dedicated license ultimate premium feature flag enabled disabled
documentation scanner scan security vulnerability dependency package language java python node ruby go rust simple small fast
library module plugin tool set utility function parser wrapper client api interface component framework helper string
object array stream data model schema config loader bundle build test runtime command line terminal browser event handler
async promise callback type checker format convert validate render style theme icon font color grid layout form input`.split(
    /\s+/,
  );

/** Names of things and what happens to them: what a term begins with. */
const contentWords = commonWords.slice(commonWords.indexOf('problem'));

const packageStems =
  `react vue lodash express chalk babel eslint webpack rollup vite jest mocha types aws azure google redux
angular svelte next nuxt gatsby storybook postcss tailwind css sass less stylus markdown remark rehype unified micromark
yargs commander inquirer ora glob rimraf mkdirp semver debug moment date dayjs luxon axios fetch request got ky node
socket ws http https tls dns crypto hash uuid nano id random math big decimal color image sharp canvas pdf xml json yaml
toml ini env dot path file fs stream buffer string array object map set tree graph queue stack list heap trie cache lru`.split(
    /\s+/,
  );
const packageTails =
  `core cli utils plugin loader parser config types preset runtime server client router store test mock
helper adapter driver connector bridge stream promise async sync lite extra next legacy compat polyfill shim is to from
with for js ts native web dom ui kit tools dev prod build bundle compiler transform generator template theme icons`.split(
    /\s+/,
  );

export type Random = () => number;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (next: Random, list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
/** Like `pick`, but the front of the list comes more often, as with words of a language. */
const pickEarly = (next: Random, list: readonly string[], power: number): string =>
  list[Math.floor(next() ** power * list.length)] ?? '';
const many = <T>(count: number, make: () => T): T[] => Array.from({length: count}, make);

/** Words that make up the rest of a language: most are rare, each is spelled like one. */
const rareWords: readonly string[] = (() => {
  const next = random(7);
  const syllables =
    `ba be con cor de di dis ex fi fo gra ha im in la le lo ma me mi mo na ne no nu ob or pa per po pre pro ra re
    ri ro sa se sen si so sta sub su ta te ti tra tu un va ve vi wa`.split(/\s+/);
  const endings =
    `able age al ance ed en er ers es est ful ic ies ing ion ity ive le ly ment ness or ous s sion st ted ter tion ts
    ty ure y`.split(/\s+/);
  const make = (): string =>
    many(1 + Math.floor(next() * 2.4), () => pick(next, syllables)).join('') + pick(next, endings);
  return [...new Set(many(6000, make))];
})();

const anyWord = (next: Random, commonShare: number): string =>
  next() < commonShare ? pickEarly(next, commonWords, 3) : pickEarly(next, rareWords, 2);

/** Distinct terms: the real ones, then package names and phrases of two to six words in equal parts. */
export function makeTerms(count: number, seed = 1): string[] {
  const next = random(seed);
  const terms = new Map(realTerms.map(term => [term.toLowerCase(), term]));
  while (terms.size < count) {
    const scope = next() < 0.2 ? `@${pick(next, packageStems)}/` : '';
    const name =
      scope +
      [pick(next, packageStems), ...many(1 + Math.floor(next() * 2), () => pick(next, packageTails))].join(
        '-',
      );
    const first = next() < 0.4 ? pick(next, contentWords) : pick(next, rareWords);
    const phrase = [first, ...many(1 + Math.floor(next() * 4), () => anyWord(next, 0.4))].join(' ');
    for (const term of [name, phrase]) terms.set(term, term);
  }
  return [...terms.values()].slice(0, count);
}

/** Lines of mail are wrapped, so phrases go on across line breaks. */
function wrapped(text: string): string {
  return text.replace(/(.{60,72}) /g, '$1\n');
}

/** E-mails of customers: sentences in which now and then a term stands. */
export function makeProse(length: number, terms: readonly string[], seed = 2): string {
  const next = random(seed);
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const words = many(5 + Math.floor(next() * 14), () =>
      next() < 0.012 ? pick(next, terms) : anyWord(next, 0.65),
    );
    const sentence =
      words.join(' ').replace(/^./, first => first.toUpperCase()) +
      pick(next, ['. ', '. ', '? ', ', ', '.\n', ':\n\n']);
    parts.push(sentence);
    size += sentence.length;
  }
  return wrapped(parts.join('')).slice(0, length);
}

/** Job logs as people paste them: time stamps, commands, paths, packages, hashes. */
export function makeLog(length: number, terms: readonly string[], seed = 3): string {
  const next = random(seed);
  const hex = (digits: number) => many(digits, () => pick(next, [...'0123456789abcdef'])).join('');
  // Most packages in a log are not among the terms.
  const name = () => `${pick(next, next() < 0.4 ? packageStems : rareWords)}-${pick(next, packageTails)}`;
  const path = () =>
    ['/builds', ...many(2 + Math.floor(next() * 4), () => (next() < 0.5 ? anyWord(next, 0.3) : name()))].join(
      '/',
    );
  const lines = [
    () =>
      `[INFO] [${pick(next, packageStems)}] [2026-11-${10 + Math.floor(next() * 20)}T10:1${hex(1)}:00Z] > ${pick(next, terms)}`,
    () => `$ ${name()} --${pick(next, packageTails)}=${path()} --format ${pick(next, packageStems)}`,
    () =>
      `Downloading ${name()}-${Math.floor(next() * 20)}.${Math.floor(next() * 30)}.tgz (${hex(3)} kB) sha256:${hex(40)}`,
    () =>
      `npm warn deprecated ${name()}@${Math.floor(next() * 9)}.0.${Math.floor(next() * 9)}: ${many(6, () => anyWord(next, 0.65)).join(' ')}`,
    () =>
      `    at ${pick(next, packageStems)}.${pick(next, packageTails)} (${path()}/${pick(next, packageTails)}.js:${Math.floor(next() * 900)}:${Math.floor(next() * 80)})`,
    () =>
      `export ${pick(next, commonWords).toUpperCase()}_${pick(next, packageTails).toUpperCase()}="${hex(8)}"`,
    () => `drwxr-xr-x 3 root root 4096 Nov 24 10:1${Math.floor(next() * 9)} ${path()}`,
  ];
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const line = `${lines[Math.floor(next() ** 1.5 * lines.length)]?.() ?? ''}\n`;
    parts.push(line);
    size += line.length;
  }
  return parts.join('').slice(0, length);
}

/** Half prose, half log, in alternating pieces as in long tickets. */
export function makeMix(length: number, terms: readonly string[], seed = 4): string {
  const parts: string[] = [];
  for (let size = 0, piece = 0; size < length; size += 10_000, piece++) {
    parts.push((piece % 2 === 0 ? makeProse : makeLog)(10_000, terms, seed + piece));
  }
  return parts.join('').slice(0, length);
}
