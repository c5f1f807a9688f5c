import type {ActData} from '../../catalog/act-data';
import type {Draft, DraftId, Facts} from '../../triage/act/draft';

/** What leads from an answer to an action: the facts, and how each draft is made of them. */
export interface ActKit {
  readonly data: ActData;
  readonly drafts: Readonly<Record<DraftId, (facts: Facts) => Draft>>;
}

declare global {
  /** Put there by the script of actions, beside the page script, once the sidebar asked for it. */
  var secPodActs: ActKit | undefined;
}
