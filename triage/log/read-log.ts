import type {ScannerWords} from '../../catalog/scanner-words';
import type {ErrorFinder} from '../errors/find';
import {createLineCleaner} from './clean-lines';
import {formOf, headLength} from './file-kind';
import {createJobLogReader} from './job-log';
import {createLineWindow} from './line-window';
import {readPipeline} from './pipeline';
import type {LogReading, SeenReport} from './reading';
import {createReportReader, type ReportReader} from './report';
import {createLineMasker} from './shown-line';
import {sumUp} from './sum-up';

/** One file being read. Memory does not grow with its length. */
export interface LogReader {
  /** The next bytes of the file, cut anywhere; parts of some 32 kB keep each call short. */
  push(bytes: Uint8Array): void;
  /** What was found so far; known errors show before the file is read to its end. */
  soFar(): LogReading;
  /** Everything, or in one sentence why there is nothing: "is a zip archive; …". */
  finish(): {readonly reading: LogReading} | {readonly refused: string};
}

export interface LogTools {
  /** Starts with a file; `name` helps where the content does not say which job it is of. */
  open(name: string): LogReader;
}

/** A pipeline file is read as a whole; longer texts are none. */
const longestPipeline = 0x80000;

/** Prepares log reading for all files to come. */
export function createLogTools(finder: ErrorFinder, words: ScannerWords): LogTools {
  const openJobLog = createJobLogReader(finder, words);
  return {open: name => openLog(name, {openJobLog, finder, words})};
}

interface Tools {
  readonly openJobLog: ReturnType<typeof createJobLogReader>;
  readonly finder: ErrorFinder;
  readonly words: ScannerWords;
}

function openLog(name: string, {openJobLog, finder, words}: Tools): LogReader {
  const masker = createLineMasker();
  const log = openJobLog(masker);
  const cleaner = createLineCleaner();
  const window = createLineWindow(log.take);
  let head: Uint8Array = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  let refused: string | null = null;
  /** Undefined until the first text shows whether this is JSON. */
  let json: ReportReader | null | undefined;
  let pipelineText: string | null = '';

  function take(part: string): void {
    if (part === '') return;
    if (json === undefined) json = looksLikeJson(part) ? createReportReader(name) : null;
    if (json === null) {
      window.add(cleaner.push(part));
      window.pass(false);
      if (pipelineText !== null) pipelineText += part;
      if ((pipelineText?.length ?? 0) > longestPipeline) pipelineText = null;
    } else json.push(part);
  }
  function start(): TextDecoder | null {
    const form = formOf(head.subarray(0, headLength));
    if ('refused' in form) refused = form.refused;
    else decoder = new TextDecoder(form.encoding);
    return decoder;
  }
  const reading = (report: SeenReport | null, isWhole: boolean): LogReading =>
    sumUp(
      {
        name,
        log,
        report,
        inReport: toldBy(report).flatMap(message =>
          finder.find(message).map(({error}) => ({error, line: 0, text: masker.shown(message), times: 1})),
        ),
        pipeline: isWhole && pipelineText !== null ? readPipeline(pipelineText, words) : null,
        lines: window.lines(),
        masker,
      },
      words,
    );

  return {
    push(bytes) {
      if (refused !== null) return;
      if (decoder !== null) {
        take(decoder.decode(bytes, {stream: true}));
        return;
      }
      const joined = new Uint8Array(head.length + bytes.length);
      joined.set(head);
      joined.set(bytes, head.length);
      head = joined;
      if (head.length >= headLength) take(start()?.decode(head, {stream: true}) ?? '');
    },
    soFar: () => reading(null, false),
    finish() {
      if (decoder === null && refused === null) take(start()?.decode(head, {stream: true}) ?? '');
      if (decoder === null) return {refused: refused ?? 'is empty'};
      take(decoder.decode());
      window.add(cleaner.finish());
      window.pass(true);
      const report = json?.finish() ?? null;
      if (json && report === null) return {refused: 'is JSON, but no report of a scanner'};
      const whole = reading(report, true);
      const isBare = [whole.known, whole.changes, whole.variables].every(list => list.length === 0);
      return whole.kind === 'text' && isBare
        ? {refused: 'is text, but no job log, report or pipeline file: nothing of a scanner stands in it'}
        : {reading: whole};
    },
  };
}

/** What a report says that known errors may be about: its schema in words, and the scanner's messages. */
const toldBy = (report: SeenReport | null): readonly string[] =>
  report === null
    ? []
    : [
        ...(report.type === 'cyclonedx' ? [] : [`schema version ${report.schema ?? 'not named'}`]),
        ...report.messages,
      ];

/** JSON, unless it is a log of JSON lines or one that begins with "[INFO]". */
function looksLikeJson(part: string): boolean {
  const begin = part.replace(/^[\s\uFEFF]+/, '');
  if (!/^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]))/.test(begin)) return false;
  const [line = '', next = ''] = begin.split('\n', 2);
  return !(line.trimEnd().endsWith('}') && next.startsWith('{'));
}
