/** Who wrote a comment. `internal` is a note that only agents see. */
export type Side = 'customer' | 'agent' | 'internal';

/** One entry of the conversation, oldest first in a ticket. Plain text; line breaks kept. */
export interface Comment {
  readonly author: Side;
  readonly body: string;
  /** File names only; contents are never read here. */
  readonly attachments?: readonly string[];
}

/** A ticket as detection sees it. No field is required to hold text. */
export interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly comments: readonly Comment[];
  readonly tags: readonly string[];
}

/** The areas of today's handbook page; `secure-stage` is about several scanners or the stage as a whole. */
export const areaIds = [
  'sast',
  'secret-detection',
  'dependency-scanning',
  'dast',
  'api-security',
  'iac-scanning',
  'security-dashboard',
  'scan-policies',
  'code-quality',
  'container-scanning',
  'license-scanning',
  'fuzz-testing',
  'secure-stage',
] as const;
/** File name in catalog/areas without `.yaml`: a new area needs no line of code, so this is no closed list. */
export type AreaId = string;

/**
 * Where words stand. `comment` 0 is the subject, n the n-th comment. `start` and `end` are UTF-16 offsets into the
 * original, unchanged text of that subject or comment body, or of the attachment's name where `attachment` (its
 * index in the comment) is given.
 */
export interface Where {
  readonly comment: number;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly attachment?: number;
}

/** Exact words of the ticket that speak for an area, strongest first in lists. */
export interface Evidence {
  readonly text: string;
  readonly where: Where;
  /** What kind of sign this is, in words an engineer knows: "job name", "CI variable", "error message" … */
  readonly kind: string;
  /** Matched only after hidden characters were removed, full-width forms folded or a misspelling forgiven. */
  readonly normalised?: boolean;
}

/** An area the ticket is about. `score` 0–1 orders the list; it is not a probability and is never shown as one. */
export interface AreaMatch {
  readonly id: AreaId;
  readonly level: 'likely' | 'maybe';
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Something that shares words with an area and was recognised as another matter. */
export interface Lookalike {
  readonly id: string;
  /** One line for the engineer: "Looks like a subscription licence, not licence scanning". */
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** What detection says about one ticket, best area first. */
export interface Triage {
  readonly areas: readonly AreaMatch[];
  readonly lookalikes: readonly Lookalike[];
  /** UTF-16 units scanned and in total; they differ when a limit or a time budget cut the scan short. */
  readonly scanned: number;
  readonly total: number;
}
