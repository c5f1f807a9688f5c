import type {Area, Catalog} from '../../catalog/model';
import {areaParts} from '../show/area-parts';
import type {CopyTexts} from '../show/copy-texts';
import {type Row, resourceRow} from '../show/rows';
import type {Entry} from './entries';
import type {EntryKind} from './kind-words';

/** One row of a list: what it is, and what can be done with it. */
export interface Item {
  /** Unique among everything that can be listed. */
  readonly key: string;
  /** Id under which it is remembered as opened or pinned; null for commands. */
  readonly entry: string | null;
  readonly kind: EntryKind;
  readonly title: string;
  readonly place: string;
  readonly href: string | null;
  /** Null where nothing should be passed on: owner unclear, gone. */
  readonly copy: CopyTexts | null;
  /** One small line: what it was called, who says so, what to mind. */
  readonly small: string | null;
  /** Area or section that it opens up inside the list; null where it opens none. */
  readonly leadsTo: string | null;
  /** Area it belongs to. */
  readonly area: string | null;
}

/** What Enter does with an item, the first that is possible. */
export type Deed = 'run' | 'show' | 'open' | 'copy' | 'none';

export function deedOf({kind, leadsTo, href, copy}: Item): Deed {
  if (kind === 'command') return 'run';
  if (leadsTo !== null) return 'show';
  if (href !== null) return 'open';
  return copy === null ? 'none' : 'copy';
}

/** What was known under another name, in one line. */
function smallLine({was, said, note}: Row): string | null {
  const old = was === null ? null : `${was.before}${was.text}${was.after}`;
  const parts = [old, old === null ? null : said, note].filter(part => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** The main page of an area stands for it where something is opened or copied. */
const mainPage = (area: Area): Row | undefined => {
  const docs = area.resources.find(({kind}) => kind === 'docs');
  return docs && resourceRow(docs);
};

/** An entry as a row: its newest value first. */
export function itemOf(entry: Entry): Item {
  const {id, kind, title, place, parent, area, resource} = entry;
  const key = `${parent}/${id}`;
  const base = {key, kind, title, place, area: parent};
  if (area) {
    const page = mainPage(area);
    const copy = page?.copy ?? null;
    return {...base, entry: id, href: page?.href ?? null, copy, small: area.note ?? null, leadsTo: id};
  }
  if (!resource)
    return {...base, entry: null, href: null, copy: null, small: null, leadsTo: null, area: null};
  const row = resourceRow(resource);
  return {
    ...base,
    entry: id,
    title: row.title,
    href: row.href,
    copy: row.copy,
    small: smallLine(row),
    leadsTo: null,
  };
}

/** Items under one heading. */
export interface ItemGroup {
  readonly id: string;
  readonly title: string;
  /** Said above the items: that the owner is unclear, that none is listed. */
  readonly line: string | null;
  readonly items: readonly Item[];
}

function rowItem(row: Row, place: string, area: string): Item {
  const {id, entry, kind, title, href, copy} = row;
  return {
    key: `page/${id}`,
    entry,
    kind,
    title,
    place,
    href,
    copy,
    small: smallLine(row),
    leadsTo: null,
    area,
  };
}

/** Everything the catalogue has of one area or section, in the order an engineer needs it; null for an unknown id. */
export function pageOf(
  catalog: Catalog,
  id: string,
): {readonly title: string; readonly groups: readonly ItemGroup[]} | null {
  const area = catalog.areas.find(one => one.id === id);
  if (area) {
    const groups = areaParts(area, catalog).map(({id: part, title, line, rows}) => ({
      id: part,
      title,
      line,
      items: rows.map(row => rowItem(row, '', id)),
    }));
    return {title: area.name, groups};
  }
  const section = catalog.sections.find(one => one.id === id);
  if (!section) return null;
  const headings = [{name: section.name, line: section.line}, ...section.headings];
  const groups = headings.map(({name, line}, index) => {
    const end = headings[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const here = section.resources.filter(
      resource => (resource.line ?? 0) >= line && (resource.line ?? 0) < end,
    );
    return {
      id: `${id}/${line}`,
      title: name,
      line: null,
      items: here.map(resource => rowItem(resourceRow(resource), '', id)),
    };
  });
  return {title: section.name, groups: groups.filter(({items}) => items.length > 0)};
}
