import type {KnownError} from '../../catalog/known-error';
import type {AreaId} from '../ticket';

/** A known error in a file. */
export interface FoundLine {
  readonly error: KnownError;
  /** From 1, as editors count. */
  readonly line: number;
  /** The line itself, masked and cut. */
  readonly text: string;
  /** How often it stands in the file. */
  readonly times: number;
}

/** An error line that no entry knows. */
export interface UnknownLine {
  readonly line: number;
  readonly text: string;
  readonly times: number;
}

/** A scanner's name with what is known of it. */
export interface SeenAnalyzer {
  readonly name: string;
  readonly area: AreaId | null;
  readonly version: string | null;
  /** Image as the runner pulled it. */
  readonly image: string | null;
}

export interface SeenVariable {
  readonly name: string;
  /** Masked. */
  readonly value: string;
  readonly line: number;
}

/** What a report of a scanner says about itself. */
export interface SeenReport {
  /** `scan.type`, "cyclonedx", "codequality" or "sarif". */
  readonly type: string;
  readonly schema: string | null;
  readonly scanner: string | null;
  readonly analyzer: string | null;
  readonly status: string | null;
  /** Findings by severity, most severe first; components of an SBOM as "components". */
  readonly counts: readonly (readonly [severity: string, count: number])[];
  /** Messages that the scanner left in the report, masked. */
  readonly messages: readonly string[];
  /** The file ends before its last bracket, or is no valid JSON: where. */
  readonly broken: string | null;
}

/** A scanner that a pipeline file brings in. */
export interface SeenInclude {
  readonly text: string;
  readonly how: 'template' | 'component' | 'remote' | 'project' | 'local' | 'job';
  readonly area: AreaId | null;
  readonly line: number;
}

export type FileKind = 'job log' | 'report' | 'SBOM' | 'pipeline file' | 'log' | 'text';

/** Everything that was read from one file. Texts are masked; nothing else of the file is kept. */
export interface LogReading {
  readonly kind: FileKind;
  readonly job: {readonly name: string | null; readonly id: string | null};
  readonly analyzer: SeenAnalyzer | null;
  readonly gitlab: string | null;
  readonly runner: string | null;
  readonly executor: string | null;
  /** null: the log does not say. */
  readonly exitCode: number | null;
  /** How the job ended in the runner's words: "succeeded", "failed: exit code 1". */
  readonly ended: string | null;
  readonly fatal: UnknownLine | null;
  readonly known: readonly FoundLine[];
  /** What the file uses and GitLab has changed or removed; no error. */
  readonly changes: readonly FoundLine[];
  readonly unknown: readonly UnknownLine[];
  readonly variables: readonly SeenVariable[];
  readonly report: SeenReport | null;
  readonly includes: readonly SeenInclude[];
  readonly lines: number;
  /** Secrets that were masked in what is shown, by kind. */
  readonly masked: Readonly<Record<string, number>>;
}
