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
  /** Jobs that are no scanner print it too: it counts only where something else says that a scanner ran. */
  readonly anyJob?: boolean;
  /** GitLab version from which it occurs, `major.minor`. */
  readonly since?: string;
  /** GitLab version from which it no longer occurs. */
  readonly until?: string;
}

/** As it comes with the extension: the id is worked out from the message. */
export type ShippedError = Omit<KnownError, 'id'>;

const slug = (message: string): string =>
  message
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);

/** Name by which a known error is reported and looked up. */
export const errorId = (area: AreaId, message: string): string => `${area}/${slug(message)}`;

export const withIds = (shipped: readonly ShippedError[]): readonly KnownError[] =>
  shipped.map(error => ({...error, id: errorId(error.area, error.message)}));
