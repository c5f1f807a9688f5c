import type {AreaId} from '../triage/ticket';

export const kinds = [
  'docs',
  'template',
  'label',
  'channel',
  'rfh',
  'demo',
  'code',
  'rules',
  'registry',
  'schema',
  'epic',
  'video',
  'learning',
  'person',
  'pod',
] as const;
export type Kind = (typeof kinds)[number];

/** State of a page value in the newest source seen. Rows that are missing from changes.yaml were not checked. */
export const states = [
  'same',
  'renamed',
  'moved',
  'superseded',
  'removed',
  'deprecated',
  'wrong-on-page',
  'owner-unclear',
] as const;
export type State = (typeof states)[number];

/** A newer value, with the day it was seen and where. */
export interface Newer {
  readonly value: string;
  /** Address to open; absent where none is known (a label, a channel without id). */
  readonly href?: string;
  readonly asOf: string;
  readonly source: string;
}

/** What is known to have changed about a page value since the page was written. `now` is newest first. */
export interface Change {
  readonly state: State;
  readonly now: readonly Newer[];
  readonly note?: string;
}

/** One thing the page names: a link, a label, a channel, a person, a habit of the pod. */
export interface Resource {
  /** Stable and unique over the whole catalogue, e.g. `sast/template/76`. */
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** The page's own text: address, label without tilde and quotes, channel with `#`, handle with `@`, sentence. */
  readonly value: string;
  /** Line on the handbook page; absent for what newer sources add (then `added` says which). */
  readonly line?: number;
  readonly added?: {readonly asOf: string; readonly source: string};
  /** Unknown counts as internal. */
  readonly audience: 'public' | 'internal';
  /** Full https address to open, where there is one. */
  readonly href?: string;
  /** The link as the page spells it, where that is not a full address. */
  readonly original?: string;
  readonly change?: Change;
  readonly note?: string;
}

/** A feature of the Sec section, as on the handbook page. */
export interface Area {
  readonly id: AreaId;
  /** Heading on the page. */
  readonly name: string;
  /** A few characters for chips: "SAST", "Container". */
  readonly short: string;
  /** Key of the group that owns the answer; several areas share one. */
  readonly owner: string;
  readonly note?: string;
  /** Other words people search it by. */
  readonly aliases: readonly string[];
  readonly resources: readonly Resource[];
}

/** The pod itself and what it learns from: the page's parts that are no feature. */
export interface Section {
  readonly id: 'pod' | 'learning';
  readonly name: string;
  readonly resources: readonly Resource[];
}

/** Everything the browser ships of the handbook page. Areas in page order. */
export interface Catalog {
  readonly areas: readonly Area[];
  readonly sections: readonly Section[];
}
