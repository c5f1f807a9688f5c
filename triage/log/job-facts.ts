import type {Analyzer, ScannerWords} from '../../catalog/scanner-words';
import type {AreaId} from '../ticket';
import {readVersion, versionsIn} from './versions';

/** What the lines of a job log say about the job; filled line by line. */
export interface JobFacts {
  runner: string | null;
  executor: string | null;
  jobName: string | null;
  jobId: string | null;
  image: string | null;
  /** Name that the analyzer gives itself, and its version. */
  analyzerSaid: string | null;
  analyzerVersion: string | null;
  /** Word in brackets at the start of an analyzer's lines. */
  prefix: string | null;
  gitlab: string | null;
  exitCode: number | null;
  ended: string | null;
}

export const noFacts = (): JobFacts => ({
  runner: null,
  executor: null,
  jobName: null,
  jobId: null,
  image: null,
  analyzerSaid: null,
  analyzerVersion: null,
  prefix: null,
  gitlab: null,
  exitCode: null,
  ended: null,
});

/** Words that stand in every line that `readFact` understands: what is looked for first. */
export const factWords: readonly string[] = [
  'Running with gitlab-runner',
  'executor with image',
  'Using Kubernetes executor',
  'Preparing the',
  'docker image',
  'Job failed',
  'Job succeeded',
  'exit code',
  'exit status',
  'to coordinator',
  'CI_JOB_NAME',
  'CI_JOB_ID',
  'CI_SERVER_VERSION',
  'GITLAB_VERSION',
  'GitLab version',
  'gitlab-ee',
  'Enterprise Edition',
  'with gcs',
  'analyzer v',
  'Analyzer version',
  'API Security version',
  'DAST version',
];
/** Begin the lines of analyzers; one is enough to know whose they are. */
export const prefixWords: readonly string[] = ['[INFO] [', '[WARN] [', '[ERRO] [', '[FATA] [', '[DEBU] ['];

const imageName = /(?:executor with image|docker image(?: for)?|Pulling docker image) ([\w.:/@${}-]+)/;
const isHelper = (image: string): boolean => /gitlab-runner-helper|^sha256:/.test(image);

type Fact = readonly [pattern: RegExp, take: (facts: JobFacts, match: RegExpExecArray) => void];

/** The first line that says it counts, except for how the job ended. */
const facts: readonly Fact[] = [
  [/Running with gitlab-runner ([\w.-]+)/, (all, [, version]) => void (all.runner ??= version ?? null)],
  [
    /Preparing the "([\w+-]+)" executor|Using (Docker|Kubernetes|Shell) executor/i,
    (all, match) => void (all.executor ??= (match[1] ?? match[2] ?? '').toLowerCase()),
  ],
  [
    imageName,
    (all, [, image = '']) => {
      if (!isHelper(image)) all.image ??= image;
    },
  ],
  [
    /GitLab ([\w .()-]{2,60}?) analyzer v?(\d[\w.-]{0,40})/,
    (all, [, name, version]) => {
      all.analyzerSaid ??= name ?? null;
      all.analyzerVersion ??= version ?? null;
    },
  ],
  [
    /with gcs v?(\d[\w.-]{0,40}?),? and/,
    (all, [, version]) => {
      all.analyzerSaid ??= 'Container Scanning';
      all.analyzerVersion ??= version ?? null;
    },
  ],
  [
    /(?:Analyzer|API Security|DAST) version:? v?(\d[\w.-]{0,40})/,
    (all, [, version]) => void (all.analyzerVersion ??= version ?? null),
  ],
  [/^\s*\[(?:INFO|WARN|ERRO|FATA|DEBU)\] \[([A-Za-z][\w .-]{1,40})\]/, (all, [, name]) => void (all.prefix ??= name ?? null)],
  [/^\s*\[(?:INFO|WARN|ERRO|FATA|DEBU)\] \[\d{4}-[^\]]{5,40}\] \[([A-Za-z][\w .-]{1,40})\]/, (all, [, name]) => void (all.prefix ??= name ?? null)],
  [/\bCI_JOB_NAME\b['"]?\s*[=:]\s*['"]?([\w.: /-]+)/, (all, [, name]) => void (all.jobName ??= name?.trim() ?? null)],
  [/\bCI_JOB_ID\b['"]?\s*[=:]\s*['"]?(\d+)/, (all, [, id]) => void (all.jobId ??= id ?? null)],
  [/to coordinator\.\.\..*\bid=(\d+)/, (all, [, id]) => void (all.jobId ??= id ?? null)],
  [
    /\b(?:CI_SERVER_VERSION|GITLAB_VERSION|GitLab version)\b['"]?\s*[=:]?\s*['"]?v?(\d[\w.-]*)/i,
    (all, [, version = '']) => void (all.gitlab ??= readVersion(version)),
  ],
  [/gitlab-ee|Enterprise Edition/i, (all, {input}) => void (all.gitlab ??= versionsIn(input)[0]?.version ?? null)],
  [
    /\bJob (succeeded|failed(?:: .{0,200})?)/,
    (all, [, how = '']) => {
      all.ended = how;
      if (how === 'succeeded') all.exitCode = 0;
    },
  ],
  [
    /\b(?:exit(?:ed with)? (?:code|status):?|exit code) (-?\d{1,3})\b/i,
    (all, match) => {
      const code = Number(match[1]);
      // The runner's last word outranks what some tool ended with.
      if (/Job failed/.test(match.input) || all.exitCode === null) all.exitCode = code;
    },
  ],
];

/** Takes over what one line says. */
export function readFact(line: string, into: JobFacts): void {
  for (const [pattern, take] of facts) {
    const match = pattern.exec(line);
    if (match) take(into, match);
  }
}

const lower = (text: string): string => text.toLowerCase();

/** The analyzer that a log is of, by what it calls itself, its image or the job's name. */
export function analyzerOf(
  {analyzers}: ScannerWords,
  {analyzerSaid, prefix, image, jobName}: JobFacts,
): Analyzer | undefined {
  const said = [analyzerSaid, prefix].flatMap(name => (name === null ? [] : [lower(name)]));
  const own = /([^/:@]+)(?:[:@][^/]*)?$/.exec(image ?? '')?.[1];
  return (
    analyzers.find(({logs, name}) => [name, ...logs].some(word => said.includes(lower(word)))) ??
    analyzers.find(({images}) => own !== undefined && images.includes(own)) ??
    analyzers.find(({jobs}) => jobName !== null && jobs.includes(jobName.replace(/:policy-.*$/, '')))
  );
}

/** Area of a report, by its `scan.type` or the name after `artifacts:reports:`. */
export const areaOfReport = ({reports}: ScannerWords, type: string): AreaId | null =>
  reports.find(report => report.type === type)?.area ?? null;
