import type {KnownError} from '../../catalog/known-error';
import type {ScannerWords} from '../../catalog/scanner-words';
import {analyzerOf, areaOfReport, type JobFacts} from './job-facts';
import type {JobLog} from './job-log';
import type {Pipeline} from './pipeline';
import type {LineMasker} from './shown-line';
import type {FileKind, FoundLine, LogReading, SeenAnalyzer, SeenReport} from './reading';

export interface Parts {
  /** Of the file. */
  readonly name: string;
  readonly log: JobLog;
  readonly report: SeenReport | null;
  /** Known errors in the messages that the scanner left in its report. */
  readonly inReport: readonly FoundLine[];
  readonly pipeline: Pipeline | null;
  readonly lines: number;
  readonly masker: LineMasker;
}

/** Puts together what the readers of log, report and pipeline file found, with secrets masked everywhere. */
export function sumUp(parts: Parts, words: ScannerWords): LogReading {
  return maskedEverywhere(putTogether(parts, words), parts.masker);
}

function putTogether(parts: Parts, words: ScannerWords): LogReading {
  const {name, log, report, inReport, lines} = parts;
  const {facts} = log;
  const kind = kindOf(parts, words);
  const pipeline = kind === 'pipeline file' ? parts.pipeline : null;
  const isLog = kind === 'job log' || kind === 'log';
  const isOfScanner = kind !== 'job log' || isScannersJob(parts, words);
  // What only explains how a job works is no news where the job went well.
  const isFine = facts.exitCode === 0 && log.first.fatal === null && log.first.error === null;
  const found = [...log.known.values(), ...inReport].filter(({error}) => isOfScanner || !error.anyJob);
  const ofKind = (...kinds: readonly KnownError['kind'][]): FoundLine[] =>
    found.filter(({error}) => kinds.includes(error.kind));
  return {
    kind,
    job: {name: facts.jobName ?? jobInName(name, words), id: facts.jobId},
    analyzer: seenAnalyzer(words, facts, report),
    gitlab: facts.gitlab,
    runner: facts.runner,
    executor: facts.executor,
    exitCode: facts.exitCode,
    ended: facts.ended,
    fatal: pipeline === null ? (log.first.fatal ?? log.first.error) : null,
    known: isFine ? ofKind('error') : ofKind('error', 'hint'),
    changes: ofKind('deprecation'),
    unknown: isLog && isOfScanner ? [...log.unknown.values()] : [],
    variables: [...log.variables.values()],
    report,
    includes: pipeline?.includes ?? [],
    lines,
    masked: {},
  };
}

function kindOf({name, log, report, pipeline}: Parts, words: ScannerWords): FileKind {
  const {runner, executor, ended, prefix} = log.facts;
  if (report !== null) return report.type === 'cyclonedx' ? 'SBOM' : 'report';
  if (runner !== null || executor !== null || ended !== null) return 'job log';
  // Lines of such a form stand in other texts too; a name that ends in .yml speaks for itself.
  const isNamed = /\.ya?ml$/i.test(name);
  const isPipeline = pipeline !== null && (pipeline.signs > 2 || (isNamed && pipeline.includes.length > 0));
  if (isPipeline) return 'pipeline file';
  return prefix !== null || analyzerOf(words, log.facts) !== undefined ? 'log' : 'text';
}

/** Something in the log says that a scanner ran, or should have: its name, image, job, variables or own messages. */
function isScannersJob({name, log}: Parts, words: ScannerWords): boolean {
  return (
    analyzerOf(words, log.facts) !== undefined ||
    log.facts.analyzerSaid !== null ||
    jobInName(name, words) !== null ||
    log.variables.size > 0 ||
    [...log.known.values()].some(({error}) => !error.anyJob)
  );
}

function seenAnalyzer(words: ScannerWords, facts: JobFacts, report: SeenReport | null): SeenAnalyzer | null {
  const analyzer = analyzerOf(words, facts);
  const name = analyzer?.name ?? facts.analyzerSaid;
  if (name !== null) {
    const {analyzerVersion: version, image} = facts;
    return {name, area: analyzer?.area ?? null, version, image};
  }
  if (report === null || report.analyzer === null) return null;
  return {name: report.analyzer, area: areaOfReport(words, report.type), version: null, image: null};
}

/** Customers name a log after its job: "semgrep-sast.log", "job_semgrep-sast_123.txt". */
function jobInName(name: string, {analyzers}: ScannerWords): string | null {
  const jobs = analyzers.flatMap(({jobs: names}) => names).sort((a, b) => b.length - a.length);
  return jobs.find(job => job.length > 4 && name.toLowerCase().includes(job)) ?? null;
}

/** Job names, addresses, severities: a secret may stand in any word of a file. */
function maskedEverywhere(reading: LogReading, masker: LineMasker): LogReading {
  const through = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return masker.whole(value);
    if (Array.isArray(value)) return value.map(one => through(one, key));
    if (value === null || typeof value !== 'object' || catalogKeys.has(key)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, through(one, name)]));
  };
  // The same shape, string for string.
  const masked = through(reading, '') as LogReading;
  return {...masked, masked: masker.counts()};
}

/** What comes from the catalogue holds nothing of the file. */
const catalogKeys: ReadonlySet<string> = new Set(['error']);
