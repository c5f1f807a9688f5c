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

/** What a line says when its pattern fits. */
type Fact = readonly [pattern: RegExp, says: (match: RegExpExecArray) => Partial<JobFacts>];

const facts: readonly Fact[] = [
  [/Running with gitlab-runner ([\w.-]+)/, ([, version = null]) => ({runner: version})],
  [
    /Preparing the "([\w+-]+)" executor|Using (Docker|Kubernetes|Shell) executor/i,
    match => ({executor: (match[1] ?? match[2] ?? '').toLowerCase()}),
  ],
  [imageName, ([, image = '']) => (isHelper(image) ? {} : {image})],
  [
    /GitLab ([\w .()-]{2,60}?) analyzer v?(\d[\w.-]{0,40})/,
    ([, name = null, version = null]) => ({analyzerSaid: name, analyzerVersion: version}),
  ],
  [
    /with gcs v?(\d[\w.-]{0,40}?),? and/,
    ([, version = null]) => ({analyzerSaid: 'Container Scanning', analyzerVersion: version}),
  ],
  [
    /(?:Analyzer|API Security|API Fuzzing|DAST)(?: version:?|: version:) v?(\d[\w.-]{0,40})/,
    ([, version = null]) => ({analyzerVersion: version}),
  ],
  [
    /^\s*\[(?:INFO|WARN|ERRO|FATA|DEBU)\] (?:\[\d{4}-[^\]]{5,40}\] )?\[([A-Za-z][\w .-]{1,40})\]/,
    ([, name = null]) => ({prefix: name}),
  ],
  [/\bCI_JOB_NAME\b['"]?\s*[=:]\s*['"]?([\w.: /-]+)/, ([, name = '']) => ({jobName: name.trim()})],
  [/\bCI_JOB_ID\b['"]?\s*[=:]\s*['"]?(\d+)/, ([, id = null]) => ({jobId: id})],
  [/to coordinator\.\.\..*\bid=(\d+)/, ([, id = null]) => ({jobId: id})],
  [
    /\b(?:CI_SERVER_VERSION|GITLAB_VERSION|GitLab version)\b['"]?\s*[=:]?\s*['"]?v?(\d[\w.-]*)/i,
    ([, version = '']) => ({gitlab: readVersion(version)}),
  ],
  [/gitlab-ee|Enterprise Edition/i, ({input}) => ({gitlab: versionsIn(input)[0]?.version ?? null})],
  [/\bexit(?:ed with)? (?:code|status):? (-?\d{1,3})\b/i, ([, code]) => ({exitCode: Number(code)})],
];
const lastWord = /\bJob (succeeded|failed(?:: .{0,200})?)/;
const lastCode = /\bexit (?:code|status) (\d{1,3})/;

/** Takes over what one line says: the first that says it counts, but of how the job ended the runner's last word. */
export function readFact(line: string, into: JobFacts): void {
  for (const [pattern, says] of facts) {
    const match = pattern.exec(line);
    if (!match) continue;
    for (const [name, value] of Object.entries(says(match)))
      if (value !== null && Reflect.get(into, name) === null) Reflect.set(into, name, value);
  }
  const ended = lastWord.exec(line)?.[1];
  if (ended === undefined) return;
  into.ended = ended;
  const code = lastCode.exec(ended)?.[1];
  if (code !== undefined) into.exitCode = Number(code);
  else if (ended === 'succeeded') into.exitCode = 0;
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
