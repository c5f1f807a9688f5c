import type {AreaId} from '../triage/ticket';

/** Who says so, and when that was read. */
export interface Sourced {
  readonly source: string;
  readonly asOf: string;
}

/** One thing an answer needs to know. Patterns are sources of regular expressions, any case. */
export interface ChecklistItem {
  readonly id: string;
  readonly name: string;
  readonly ask: string;
  readonly patterns: readonly string[];
  readonly attachments: readonly string[];
  readonly tags: readonly string[];
  readonly notFor?: 'saas';
}

/** A form on GitLab that is opened with its template. */
export interface IssueForm extends Sourced {
  readonly value: string;
  readonly template: string;
}

export interface SpecialCase extends Sourced {
  readonly areas: readonly AreaId[];
  readonly title: string;
  readonly says: string;
  readonly patterns: readonly string[];
}

/** From when until when a page or template was there, in `major.minor`. */
export interface Lifetime extends Sourced {
  readonly value: string;
  readonly since?: string;
  /** First version without it. */
  readonly until?: string;
  readonly deprecated?: string;
  readonly says: string;
  readonly instead?: string;
}

/** Everything that leads from an answer to an action: catalog/checklist.yaml, actions.yaml, the areas' lists. */
export interface ActData {
  readonly items: readonly ChecklistItem[];
  /** Ids of items by area, in the order they are asked. */
  readonly lists: Readonly<Record<AreaId, readonly string[]>>;
  readonly request: Sourced & {
    readonly severities: Readonly<Record<'urgent' | 'high' | 'normal' | 'low', string>>;
    readonly severityNote: string;
    readonly before: readonly (Sourced & {readonly says: string})[];
    /** By group of catalog/groups.yaml. */
    readonly groupLabels: Readonly<Record<string, Sourced & {readonly value: string; readonly note: string}>>;
    readonly after: string;
    readonly stuck: string;
    readonly rules: string;
  };
  readonly pairing: {
    readonly issue: IssueForm;
    readonly emergency: IssueForm & {readonly title: string};
    readonly label: string;
    readonly thread: Sourced & {readonly channel: string; readonly slackId: string; readonly says: string};
  };
  readonly bug: IssueForm;
  readonly docsIssue: IssueForm;
  readonly slack: Sourced & {readonly says: string};
  readonly handover: Sourced & {readonly says: string; readonly unpin: string};
  readonly star: Sourced & {
    readonly app: string;
    readonly applies: readonly string[];
    readonly not: readonly string[];
  };
  readonly productCategory: Sourced & {
    readonly says: string;
    readonly areas: Readonly<Record<AreaId, readonly string[]>>;
  };
  readonly special: readonly SpecialCase[];
  readonly lifetimes: readonly Lifetime[];
  /** Source files of documentation pages, paths in gitlab-org/gitlab. */
  readonly docsFiles: readonly string[];
}
