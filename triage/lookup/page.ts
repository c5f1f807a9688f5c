import type {Catalog, Section} from '../../catalog/model';
import {areaParts} from '../show/area-parts';
import {type Row, resourceRow} from '../show/rows';
import {wordsOf} from './fold';
import type {EntryKind} from './kind-words';

const none: ReadonlySet<EntryKind> = new Set();

/** Rows under one heading of a page. */
export interface RowGroup {
  readonly id: string;
  readonly title: string;
  /** Said above the rows: that the owner is unclear, that none is listed. */
  readonly line: string | null;
  readonly rows: readonly Row[];
}

/** Everything the catalogue has of one area or section. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly groups: readonly RowGroup[];
}

/** Each resource under the last heading above its line. */
function sectionGroups(section: Section): RowGroup[] {
  const headings = [{name: section.name, line: 0}, ...section.headings];
  return headings.map(({name, line}, index) => {
    const end = headings[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const here = section.resources.filter(({line: at = 0}) => at >= line && at < end);
    return {id: `${section.id}/${line}`, title: name, line: null, rows: here.map(resourceRow)};
  });
}

/**
 * The page of an area, in the order an engineer needs it, or of a section, in the handbook's; null for another id.
 * `without`: kinds that are left out.
 */
export function pageOf(catalog: Catalog, id: string, without: ReadonlySet<EntryKind> = none): Page | null {
  const page = wholePage(catalog, id);
  if (page === null || without.size === 0) return page;
  const groups = page.groups.map(group => ({
    ...group,
    rows: group.rows.filter(({kind}) => !without.has(kind)),
  }));
  return {...page, groups: groups.filter(({rows, line}) => rows.length > 0 || line !== null)};
}

function wholePage(catalog: Catalog, id: string): Page | null {
  const area = catalog.areas.find(one => one.id === id);
  if (area) return {id, title: area.name, note: area.note ?? null, groups: areaParts(area, catalog)};
  const section = catalog.sections.find(one => one.id === id);
  if (!section) return null;
  return {
    id,
    title: section.name,
    note: null,
    groups: sectionGroups(section).filter(({rows}) => rows.length > 0),
  };
}

/** The groups of a page with only those rows in which every typed word begins a word. */
export function filterPage({groups}: Page, typed: string): readonly RowGroup[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return groups;
  const fits = (row: Row, group: RowGroup) => {
    const words = wordsOf([row.title, group.title, row.was?.text, row.note].join(' '));
    return wanted.every(word => words.some(of => of.startsWith(word)));
  };
  const filtered = groups.map(group => ({...group, rows: group.rows.filter(row => fits(row, group))}));
  return filtered.filter(({rows}) => rows.length > 0);
}
