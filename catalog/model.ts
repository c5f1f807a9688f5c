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

/**
 * What is known to have changed about a page value since the page was written. `now` is newest first and may be
 * empty (unchanged, removed, unknown); then `asOf` and `source` say who says so.
 */
export interface Change {
  readonly state: State;
  readonly now: readonly Newer[];
  readonly asOf?: string;
  readonly source?: string;
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
  /** Further lines of the page with the same value. */
  readonly alsoAt?: readonly number[];
  readonly added?: {readonly asOf: string; readonly source: string};
  /** Unknown counts as internal. */
  readonly audience: 'public' | 'internal';
  /** Full https address to open, where there is one. */
  readonly href?: string;
  /** The page's spelling where it was repaired: a relative link, a sentence with broken characters. */
  readonly original?: string;
  readonly change?: Change;
  readonly note?: string;
}

/** A feature of the Sec section, as on the handbook page. */
export interface Area {
  readonly id: AreaId;
  /** Heading on the page. */
  readonly name: string;
  /** Line of that heading; absent where the page has none. */
  readonly line?: number;
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
  readonly line: number;
  /** Headings of the page inside this part, in page order; a resource belongs to the last one above its line. */
  readonly headings: readonly {readonly name: string; readonly line: number}[];
  readonly resources: readonly Resource[];
}

/** The group that answers for some areas: key of `Area.owner`. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly AreaId[];
  readonly note?: string;
  /** Nobody could be named as owner: why, and who says so. Ask #spt_pod_sec then. */
  readonly unclear?: {readonly note: string; readonly asOf: string; readonly source: string};
  /** The group's own template for requests for help, where a public page names one. */
  readonly requestTemplate?: {
    readonly name: string;
    readonly href: string;
    readonly asOf: string;
    readonly source: string;
  };
}

/** Everything the browser ships of the handbook page. Areas in page order. */
export interface Catalog {
  readonly areas: readonly Area[];
  readonly sections: readonly Section[];
  readonly groups: readonly Group[];
  /** Where every area's request for help goes: the page's line 62, the new place in `change.now`. */
  readonly requestForHelp: Resource;
}
