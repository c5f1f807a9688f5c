import type {ActData, Sourced} from '../../catalog/act-data';
import type {Area, Catalog, Group} from '../../catalog/model';
import type {SeenVersion} from '../errors/ticket-version';
import type {AreaMatch, Ticket} from '../ticket';
import type {Tick} from './checklist';

/** Everything a draft is made of. */
export interface Facts {
  readonly ticket: Ticket;
  /** Address of the ticket; holds its number and nothing of its text. */
  readonly ticketUrl: string;
  /** As Zendesk says: urgent, high, normal, low. */
  readonly priority: string | null;
  /** Name of who has the ticket; null where it is not known. */
  readonly assignee: string | null;
  readonly area: Area;
  readonly match: AreaMatch;
  /** All areas of the ticket, best first, this one included. */
  readonly listed: readonly {readonly area: Area; readonly match: AreaMatch}[];
  readonly owner: Group | undefined;
  readonly ticks: readonly Tick[];
  readonly version: SeenVersion | null;
  /** Messages of the catalogue that stand in the ticket; never its own lines. */
  readonly knownErrors: readonly string[];
  readonly data: ActData;
  readonly catalog: Catalog;
}

export type DraftId =
  | 'ask'
  | 'request'
  | 'pairing'
  | 'slack'
  | 'bug'
  | 'docs'
  | 'handover'
  | 'summary'
  | 'closing';

/**
 * Who may read it. `reply`: the customer. `note`: colleagues in Zendesk. `gitlab`: a private project, cleared for
 * ticket data. `slack`: colleagues, no ticket data. `public`: anybody.
 */
export type Reach = 'reply' | 'note' | 'gitlab' | 'slack' | 'public';

/** A part that is edited and copied by itself. `[title](address)`, `- ` lists and plain lines; no other markup. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** A page to open. The address is made of the catalogue, the ticket's number and what the engineer wrote. */
export interface Place {
  readonly id: string;
  readonly label: string;
  /** `own`: the engineer's words, redacted. */
  readonly href: (own: string) => string;
  readonly note?: string;
}

interface Hint extends Sourced {
  readonly says: string;
}

/** Something to look at, change and then copy, insert or open. Nothing of it leaves by itself. */
export interface Draft {
  readonly id: DraftId;
  readonly title: string;
  readonly reach: Reach;
  /** One line in the engineer's own words, where the draft wants one. */
  readonly own: {readonly label: string; readonly hint: string} | null;
  /** Leads the sections, from the engineer's words. */
  readonly headline: {readonly name: string; readonly of: (own: string) => string} | null;
  readonly sections: readonly Section[];
  /** Before it: look whether it was asked already. */
  readonly before: readonly Place[];
  readonly places: readonly Place[];
  readonly hints: readonly Hint[];
  /** May go into the ticket's composer as a whole. */
  readonly inserts: boolean;
}

/** Texts of the ticket may stand in it. */
export const mayHoldTicket = (reach: Reach): boolean => reach === 'note' || reach === 'gitlab';

/** An address with further parameters, each encoded. */
export function withParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Longest title that goes into an address. */
const mostTitle = 200;

/** "ZD-4101: SAST, what the engineer adds". */
export const titleOf = ({ticket, area}: Pick<Facts, 'ticket' | 'area'>, own: string): string =>
  `ZD-${ticket.id}: ${area.short}${own.trim() === '' ? '' : `, ${own.trim()}`}`.slice(0, mostTitle);

/** A quick action for a label; quotes unless the name needs none. */
export const labelAction = (name: string): string =>
  `/label ${/^[\w\-?.&@]+$/.test(name) ? `~${name}` : `~"${name}"`}`;
