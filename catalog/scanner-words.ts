import type {AreaId} from '../triage/ticket';

/** A scanner as it shows in job logs, by the words that tell it from others. */
export interface Analyzer {
  /** As its log lines name it. */
  readonly name: string;
  readonly area: AreaId;
  /** Words in brackets at the start of its log lines, and in its "GitLab … analyzer" line. */
  readonly logs: readonly string[];
  /** Last part of its image's path. */
  readonly images: readonly string[];
  readonly jobs: readonly string[];
}

/** What log and pipeline reading needs to know of scanners: names only, no sentences. */
export interface ScannerWords {
  readonly analyzers: readonly Analyzer[];
  /** Parts of an `include:` that bring a scanner. The longest that fits counts. */
  readonly includes: readonly {readonly text: string; readonly area: AreaId}[];
  /** `scan.type` of a report, and the names after `artifacts:reports:`. */
  readonly reports: readonly {readonly type: string; readonly area: AreaId}[];
  /** Beginnings of the names of scanner variables, and whole names. */
  readonly variables: readonly string[];
}
