import type {ScannerWords} from '../../catalog/scanner-words';
import type {ErrorFinder} from '../errors/find';
import {type CleanBlock, createLineCleaner} from './clean-lines';
import {formOf, headLength} from './file-kind';
import {analyzerOf, areaOfReport} from './job-facts';
import {createJobLogReader} from './job-log';
import {readPipeline} from './pipeline';
import type {FileKind, FoundLine, LogReading, SeenAnalyzer} from './reading';
import {createReportReader} from './report';
import {createLineMasker} from './shown-line';

/** One file being read. Memory does not grow with its length. */
export interface LogReader {
  /** The next bytes of the file, cut anywhere; parts of some 64 kB keep each call short. */
  push(bytes: Uint8Array): void;
  /** What was found so far; known errors show before the file is read to its end. */
  soFar(): LogReading;
  /** Everything, or in one sentence why there is nothing: "is a zip archive; …". */
  finish(): {readonly reading: LogReading} | {readonly refused: string};
}

/** A message that is wrapped or long needs so many units after its first. */
const lookAhead = 2000;
const lookBack = 1000;
/** A pipeline file is read from its start; longer ones are none. */
const longestPipeline = 0x80000;

export interface LogTools {
  /** Starts with a file; `name` helps where the content does not say which job it is of. */
  open(name: string): LogReader;
}

/** Prepares log reading for all files to come. */
export function createLogTools(finder: ErrorFinder, words: ScannerWords): LogTools {
  const openJobLog = createJobLogReader(finder, words);

  return {
    open(name) {
      const masker = createLineMasker();
      const log = openJobLog(masker);
      const cleaner = createLineCleaner();
      let decoder: TextDecoder | null = null;
      let refused: string | null = null;
      let head = new Uint8Array(0);
      let json: ReturnType<typeof createReportReader> | null = null;
      let isFirst = true;
      let pipelineText = '';
      let lines = 0;
      // The window over cleaned text: `from` is where reading goes on.
      let text = '';
      let from = 0;
      let starts: number[] = [];
      let numbers: number[] = [];

      function add(block: CleanBlock): void {
        const base = text.length;
        text += block.text;
        for (const start of block.starts) starts.push(base + start);
        for (const number of block.numbers) numbers.push(number);
        lines = block.numbers.at(-1) ?? lines;
      }
      function scan(isLast: boolean): void {
        const to = isLast ? text.length : text.length - lookAhead;
        if (to <= from) return;
        log.take({text, from, to, starts, numbers});
        const cut = Math.max(0, to - lookBack);
        let first = 0;
        while (first + 1 < starts.length && (starts[first + 1] ?? 0) <= cut) first++;
        text = text.slice(cut);
        starts = starts.slice(first).map(start => Math.max(0, start - cut));
        numbers = numbers.slice(first);
        from = to - cut;
      }
      function take(part: string): void {
        if (part === '') return;
        if (isFirst) {
          isFirst = false;
          if (looksLikeJson(part)) json = createReportReader();
        }
        if (json) {
          json.push(part);
          return;
        }
        if (pipelineText.length < longestPipeline) pipelineText += part;
        add(cleaner.push(part));
        scan(false);
      }
      function start(): void {
        const form = formOf(head.subarray(0, headLength));
        if ('refused' in form) refused = form.refused;
        else decoder = new TextDecoder(form.encoding);
      }

      function reading(isWhole: boolean): LogReading {
        const report = isWhole ? (json?.finish() ?? null) : null;
        const pipeline =
          !isWhole || pipelineText.length >= longestPipeline ? null : readPipeline(pipelineText, words);
        const analyzer = analyzerOf(words, log.facts);
        const isJob = log.facts.runner !== null || log.facts.executor !== null || log.facts.ended !== null;
        const isPipeline =
          !isJob &&
          pipeline !== null &&
          (pipeline.signs > 1 || pipeline.includes.length > 0) &&
          (pipeline.signs > 2 || /\.ya?ml$/i.test(name));
        const kind = kindOf({
          isJob,
          isPipeline,
          isReport: report !== null,
          type: report?.type,
          hasLines: analyzer !== undefined || log.facts.prefix !== null,
        });
        const found = [...log.known.values(), ...(report ? inMessages(report.messages) : [])];
        const {facts} = log;
        // What only explains how a job works is no news where the job went well.
        const isFine = facts.exitCode === 0 && log.first.fatal === null && log.first.error === null;
        const unknown = kind === 'job log' || kind === 'log' ? [...log.unknown.values()] : [];
        return {
          kind,
          job: {name: facts.jobName ?? jobInName(name, words), id: facts.jobId},
          analyzer: seenAnalyzer(),
          gitlab: facts.gitlab,
          runner: facts.runner,
          executor: facts.executor,
          exitCode: facts.exitCode,
          ended: facts.ended,
          fatal: kind === 'pipeline file' ? null : (log.first.fatal ?? log.first.error),
          known: found.filter(({error}) => error.kind === 'error' || (error.kind === 'hint' && !isFine)),
          changes: found.filter(({error}) => error.kind === 'deprecation'),
          unknown,
          variables: [...log.variables.values()],
          report,
          includes: isPipeline ? (pipeline?.includes ?? []) : [],
          lines,
          masked: masker.counts,
        };

        function seenAnalyzer(): SeenAnalyzer | null {
          if (analyzer === undefined && facts.analyzerSaid === null)
            return report?.analyzer
              ? {name: report.analyzer, area: areaOfReport(words, report.type), version: null, image: null}
              : null;
          return {
            name: analyzer?.name ?? facts.analyzerSaid ?? '',
            area: analyzer?.area ?? null,
            version: facts.analyzerVersion,
            image: facts.image,
          };
        }
      }
      function inMessages(messages: readonly string[]): FoundLine[] {
        return messages.flatMap(message =>
          finder.find(message).map(({error}) => ({error, line: 0, text: masker.shown(message), times: 1})),
        );
      }

      return {
        push(bytes) {
          if (refused !== null) return;
          let part = bytes;
          if (decoder === null) {
            const joined = new Uint8Array(head.length + bytes.length);
            joined.set(head);
            joined.set(bytes, head.length);
            head = joined;
            if (head.length < headLength) return;
            start();
            part = head;
            head = new Uint8Array(0);
          }
          if (decoder !== null) take(decoder.decode(part, {stream: true}));
        },
        soFar: () => reading(false),
        finish() {
          if (decoder === null && refused === null) {
            start();
            if (decoder !== null) take((decoder as TextDecoder).decode(head, {stream: true}));
          }
          if (refused !== null || decoder === null) return {refused: refused ?? 'is empty'};
          take((decoder as TextDecoder).decode());
          add(cleaner.finish());
          scan(true);
          const whole = reading(true);
          if (json !== null && whole.report === null) return {refused: 'is JSON, but no report of a scanner'};
          if (whole.kind === 'text' && whole.known.length === 0 && whole.variables.length === 0)
            return {
              refused: 'is text, but no job log, report or pipeline file: nothing of a scanner stands in it',
            };
          return {reading: whole};
        },
      };
    },
  };
}

/** JSON, unless it is a log of JSON lines or one that begins with "[INFO]". */
function looksLikeJson(part: string): boolean {
  const begin = part
    .trimStart()
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!/^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]))/.test(begin)) return false;
  const [line = '', next = ''] = begin.split('\n', 2);
  return !(line.trimEnd().endsWith('}') && next.startsWith('{'));
}

function kindOf(signs: {
  readonly isJob: boolean;
  readonly isPipeline: boolean;
  readonly isReport: boolean;
  readonly type: string | undefined;
  readonly hasLines: boolean;
}): FileKind {
  if (signs.isReport) return signs.type === 'cyclonedx' ? 'SBOM' : 'report';
  if (signs.isJob) return 'job log';
  if (signs.isPipeline) return 'pipeline file';
  return signs.hasLines ? 'log' : 'text';
}

/** Customers name a log after its job: "semgrep-sast.log", "job_semgrep-sast_123.txt". */
function jobInName(name: string, {analyzers}: ScannerWords): string | null {
  const jobs = analyzers.flatMap(({jobs: names}) => names).sort((a, b) => b.length - a.length);
  return jobs.find(job => name.toLowerCase().includes(job) && job.length > 4) ?? null;
}
