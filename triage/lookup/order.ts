import type {Entry} from './entries';
import {compareVerdicts, type Verdict} from './judge';
import {tierOrder} from './phrases';

export interface Hit extends Verdict {
  readonly entry: Entry;
}

/** What the user is at. Breaks ties, nothing else. */
export interface Circumstances {
  /** Areas of the open ticket, likeliest first. */
  readonly areas?: readonly string[];
  /** Ids of entries opened lately, newest first. */
  readonly recent?: readonly string[];
}

/** What the page has in the wrong place stands behind the rest of the page, and last what it does not know. */
const later = ({resource}: Entry) =>
  resource?.added === undefined ? Number(resource?.change?.state === 'wrong-on-page') : 2;
const isAddress = ({kind}: Entry) => kind === 'channel' || kind === 'label';
/** Among equals people want the group's label first, the stage's last. */
const labelOrder = (value: string) =>
  value.startsWith('group::') ? 0 : value.startsWith('devops::') ? 2 : 1;
const place = (list: readonly string[] | undefined, item: string) => {
  const found = list?.indexOf(item) ?? -1;
  return found < 0 ? 99 : found;
};

/**
 * The order of answers: how the name fits, then the feature itself before what belongs to it, its main page before
 * others; then what the user is at; then how much of the name was typed, and the page's order.
 */
export function compareHits(one: Hit, other: Hit, {areas, recent}: Circumstances): number {
  const [a, b] = [one.entry, other.entry];
  return (
    tierOrder(one.tier) - tierOrder(other.tier) ||
    (a.kind === b.kind && isAddress(a) && a.parent === b.parent ? later(a) - later(b) : 0) ||
    compareVerdicts(one, other) ||
    Number(b.kind === 'area') - Number(a.kind === 'area') ||
    later(a) - later(b) ||
    Number(b.main) - Number(a.main) ||
    place(areas, a.parent) - place(areas, b.parent) ||
    place(recent, a.id) - place(recent, b.id) ||
    Math.round(10 * other.covered) - Math.round(10 * one.covered) ||
    (a.kind === 'label' && b.kind === 'label' ? labelOrder(a.value) - labelOrder(b.value) : 0)
  );
}

/** One row per kind and value: areas share labels and channels, and the first says which area it is seen from. */
export function once(hits: readonly Hit[], limit: number): Hit[] {
  const seen = new Set<string>();
  const rows: Hit[] = [];
  for (const hit of hits) {
    const key = `${hit.entry.kind} ${hit.entry.value}`;
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push(hit);
    if (rows.length === limit) break;
  }
  return rows;
}

/** Words picked together from several names are worth showing only where no name fits as a whole. */
export function withoutScattered(hits: readonly Hit[]): readonly Hit[] {
  const named = hits.some(hit => tierOrder(hit.tier) <= tierOrder('alias'));
  return named ? hits.filter(hit => hit.through < 2) : hits;
}
