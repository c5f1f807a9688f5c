import type {Ticket} from '../triage/ticket';

/** A ticket as read, with what is needed to find its comments on the page again. */
export interface OpenTicket extends Ticket {
  /** 'api': complete. 'page': what the page shows, older comments may be missing. */
  readonly source: 'api' | 'page';
  readonly updatedAt: string | null;
  readonly priority: string | null;
  /** Same order as `comments`; null where the page gave no identifier. */
  readonly commentRefs: readonly (CommentRef | null)[];
  /** Comments are missing: the page hides older ones behind "show more", or the reader's limit was reached. */
  readonly incomplete?: true;
}

export interface CommentRef {
  readonly id: number | null;
  readonly auditId: number | null;
  readonly createdAt: string | null;
  /** Addresses of the comment's attachments, in the order of their names; absent where there are none. */
  readonly files?: readonly string[];
}

/** Why a ticket could not be read in full. Each has one quiet line in the sidebar. */
export type Trouble =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'bad-answer'
  | 'offline'
  | 'page-disagrees'
  | 'page-unknown'
  | 'unreadable';

/**
 * What the reader knows now. `trouble` beside a ticket: it was read another way (or is from before). `checkedWith`
 * feeds the health line. Never holds text of a ticket other than `ticketId`.
 */
export type ReaderState =
  | {readonly at: 'elsewhere'}
  | {readonly at: 'reading'; readonly ticketId: string}
  | {
      readonly at: 'ready';
      readonly ticketId: string;
      readonly ticket: OpenTicket;
      readonly trouble: Trouble | null;
    }
  | {
      readonly at: 'unreadable';
      readonly ticketId: string;
      readonly trouble: Trouble;
      readonly retryAt: number | null;
    };
