import type {Catalog} from '../../catalog/model';
import type {Entries, Entry} from './entries';
import {type Mark, markTitles} from './fuzzy';
import {type Item, type ItemGroup, itemOf} from './item';
import type {EntryKind} from './kind-words';
import type {Hit} from './order';

/** Headings of the kinds in a list of results. */
export const kindTitles: Readonly<Record<EntryKind, string>> = {
  area: 'Areas',
  docs: 'Docs',
  template: 'CI templates',
  label: 'Labels',
  channel: 'Slack channels',
  rfh: 'Request for help',
  demo: 'Test and demo projects',
  code: 'Code',
  rules: 'Rules',
  registry: 'Registries',
  schema: 'Schemas',
  epic: 'Epics',
  video: 'Videos',
  learning: 'Learning',
  person: 'People',
  pod: 'The pod',
  command: 'Commands',
};

/** A result with what was typed marked in its title, and by which other name it was found. */
export interface FoundItem extends Item {
  readonly marks: readonly Mark[];
  readonly by: string | null;
}
export interface FoundGroup extends Omit<ItemGroup, 'items'> {
  readonly items: readonly FoundItem[];
}

/**
 * Results under the headings of their kinds; a heading stands where its best result does, so the first row is the
 * best answer.
 */
export function groupHits(hits: readonly Hit[], typed: string): readonly FoundGroup[] {
  const items = hits.map(({entry}) => itemOf(entry));
  const marks = markTitles(
    items.map(({title}) => title),
    typed.replace(/^[>~#@]/, ''),
  );
  const groups = new Map<EntryKind, FoundItem[]>();
  hits.forEach(({by, through}, index) => {
    const item = items[index];
    if (!item) return;
    const shows = marks[index] ?? [];
    // The other name it was found by, where the title says nothing of what was typed.
    const found = {...item, marks: shows, by: shows.length === 0 && through === 0 && by !== '' ? by : null};
    groups.set(item.kind, [...(groups.get(item.kind) ?? []), found]);
  });
  return [...groups].map(([kind, list]) => ({id: kind, title: kindTitles[kind], items: list}));
}

const plain = (item: Item): FoundItem => ({...item, marks: [], by: null});

/** Rows for remembered ids, in their order; what the catalogue no longer has is left out. */
function remembered(entries: ReadonlyMap<string, Entry>, ids: readonly string[], group: string): FoundItem[] {
  return ids.flatMap(id => {
    const entry = entries.get(id);
    return entry ? [{...plain(itemOf(entry)), key: `${group}/${id}`}] : [];
  });
}

export interface Usual {
  /** Areas of the open ticket. */
  readonly areas: readonly string[];
  readonly pinned: readonly string[];
  readonly recent: readonly string[];
}

/** Most rows of "Recent"; the list itself is longer. */
const mostRecent = 5;

/** What shows before anything is typed: this ticket's areas, pinned, recent, then the whole catalogue to browse. */
export function usualGroups({entries}: Entries, catalog: Catalog, usual: Usual): readonly FoundGroup[] {
  const byId = new Map<string, Entry>();
  for (const entry of entries) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  const recent = usual.recent.filter(id => !usual.pinned.includes(id)).slice(0, mostRecent);
  const sections = catalog.sections.map(
    ({id, name}): FoundItem => ({
      key: `browse/${id}`,
      entry: null,
      kind: 'pod',
      title: name,
      value: id,
      place: '',
      href: null,
      copy: null,
      small: null,
      leadsTo: id,
      area: null,
      marks: [],
      by: null,
    }),
  );
  const areas = remembered(
    byId,
    catalog.areas.map(({id}) => id),
    'browse',
  );
  const groups: readonly FoundGroup[] = [
    {id: 'ticket', title: 'This ticket', items: remembered(byId, usual.areas, 'ticket')},
    {id: 'pinned', title: 'Pinned', items: remembered(byId, usual.pinned, 'pinned')},
    {id: 'recent', title: 'Recent', items: remembered(byId, recent, 'recent')},
    {id: 'browse', title: 'Browse', items: [...areas, ...sections]},
  ];
  return groups.filter(({items}) => items.length > 0);
}
