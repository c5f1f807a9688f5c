import type {ActData} from '../catalog/act-data';
import type {ReplyText} from '../triage/act/insertion';
import type {Draft, DraftId, Facts} from '../triage/act/draft';
import type {SeenVersion} from '../triage/errors/ticket-version';
import type {Ticket} from '../triage/ticket';

/** Who reads what goes into the open ticket's reply; `none` where the ticket has no editor that takes text. */
export type ReplyMode = 'public' | 'internal' | 'unknown' | 'none';

type InsertOutcome =
  | {readonly done: true}
  | {readonly done: false; readonly why: 'no composer' | 'another ticket' | 'not taken' | 'mode changed'};

/** What actions need of the page. */
export interface ActSetup {
  readonly data: ActData;
  /** How each draft is made. */
  readonly drafts: Readonly<Record<DraftId, (facts: Facts) => Draft>>;
  /** Address of a ticket on this Zendesk. */
  ticketUrl(id: string): string;
  /** As Zendesk says, of the ticket in front; null where it says nothing. */
  readonly priority: string | null;
  /** Name of who has the ticket in front, as of now; null where it is not known. */
  assignee(): string | null;
  /** As last seen, to be shown. */
  readonly mode: ReplyMode;
  /** As it is now, to decide by. */
  modeNow(): ReplyMode;
  /** Drafts that this Zendesk's profile leaves out. */
  readonly off: ReadonlySet<DraftId>;
  /** The GitLab version that counts for a ticket: set by hand, or as it was read. */
  versionOf(ticket: Ticket): SeenVersion | null;
  /** Messages of the catalogue found in the ticket. */
  knownErrors(ticketId: string): readonly string[];
  /** Inserts while that ticket is in front and `may` says yes to the mode at that moment. */
  insert(ticketId: string, reply: ReplyText, may: (mode: ReplyMode) => boolean): Promise<InsertOutcome>;
}

export const modeWords: Readonly<Record<ReplyMode, string>> = {
  public: 'Reply: public',
  internal: 'Reply: internal note',
  unknown: 'Reply: can’t tell whether public',
  none: 'No reply box',
};
