import type {Newer, Resource, State} from '../../catalog/model';

/** What to show first for a page value, and what to say about the page's own. */
export interface Current {
  /** The value to use today; null where none can be named: owner unclear, or gone without a successor. */
  readonly now: {readonly value: string; readonly href: string | null} | null;
  /** The page's own value where `now` is another one. */
  readonly was: {readonly value: string; readonly href: string | null} | null;
  /** Further newer values: older ones of a rename, or what stands beside an unchanged value. Newest first. */
  readonly others: readonly Newer[];
  /** Who says so and since when; null where nobody has checked. */
  readonly asOf: string | null;
  readonly source: string | null;
}

/** States in which the page's value is still the one to use. */
const stillGood: ReadonlySet<State> = new Set(['same']);

/**
 * The newest value known for a resource. Never replaces silently: the page's value comes back as `was`, and without
 * a recorded change it is what counts, unchecked (`asOf` null).
 */
export function currentOf({value, href, change, added}: Resource): Current {
  const page = {value, href: href ?? null};
  if (change === undefined)
    return {now: page, was: null, others: [], asOf: added?.asOf ?? null, source: added?.source ?? null};
  const newest = change.now[0];
  const asOf = change.asOf ?? newest?.asOf ?? null;
  const source = change.source ?? newest?.source ?? null;
  if (change.state === 'owner-unclear') return {now: null, was: page, others: [], asOf, source};
  if (stillGood.has(change.state)) return {now: page, was: null, others: change.now, asOf, source};
  if (newest === undefined) {
    const usable = change.state === 'deprecated';
    return {now: usable ? page : null, was: usable ? null : page, others: [], asOf, source};
  }
  return {
    now: {value: newest.value, href: newest.href ?? null},
    was: page,
    others: change.now.slice(1),
    asOf: newest.asOf,
    source: newest.source,
  };
}

/** Words around the page's value beside a newer one: "was X, page still says so". */
export const wordsBeside: Readonly<Record<State, {readonly before: string; readonly after: string}>> = {
  same: {before: '', after: ''},
  renamed: {before: 'was ', after: ', page still says so'},
  moved: {before: 'moved from ', after: ', page still links it'},
  superseded: {before: 'replaces ', after: ', page still links it'},
  removed: {before: 'instead of ', after: ', which is gone'},
  deprecated: {before: 'instead of ', after: ', which is deprecated'},
  'wrong-on-page': {before: 'page says ', after: ', which is wrong'},
  'owner-unclear': {before: 'page says ', after: ', but the owner is unclear'},
};

/** Words for a page value that no newer one stands beside. */
export const wordsAlone: Readonly<Record<State, string | null>> = {
  same: null,
  renamed: 'renamed, the new name is not known',
  moved: 'moved, the new place is not known',
  superseded: 'superseded',
  removed: 'gone',
  deprecated: 'deprecated',
  'wrong-on-page': 'wrong on the page',
  'owner-unclear': 'on the page, but the owner is unclear',
};
