import type {AreaId} from '../triage/ticket';

/** A message that GitLab or an analyzer prints, with what it means and what to do. */
export interface KnownError {
  /** `area/words-of-the-message`; stable while the message is. */
  readonly id: string;
  readonly area: AreaId;
  /** Literal text; `{path}`, `{version}`, `{number}`, `{host}`, `{word}` and `{any}` stand for what varies. */
  readonly message: string;
  readonly meaning: string;
  readonly fix: string;
  /** Address with its anchor. */
  readonly docs: string;
  readonly kind: 'error' | 'deprecation' | 'hint';
  readonly variables?: readonly string[];
  /** GitLab version from which it occurs, `major.minor`. */
  readonly since?: string;
  /** GitLab version from which it no longer occurs. */
  readonly until?: string;
  /** Where the fact comes from, with the day it was read or the version. */
  readonly source: string;
}
