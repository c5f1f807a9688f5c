import type {Area} from '../../catalog/model';
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
  /** The page's own text; a command's id. */
  readonly value: string;
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
  /** Who may read it; what does not say so is internal. */
  readonly audience?: Row['audience'];
}

/** What Enter does with an item, the first that is possible. */
export type Deed = 'run' | 'show' | 'open' | 'copy' | 'none';

export function deedOf({kind, leadsTo, href, copy}: Item): Deed {
  if (kind === 'command') return 'run';
  if (leadsTo !== null) return 'show';
  if (href !== null) return 'open';
  return copy === null ? 'none' : 'copy';
}

/** What it was known as, or why it is not to be used, in one line. */
function smallLine({was, said, note, copy}: Row): string | null {
  if (was === null) return copy === null ? note : null;
  const since = said === null ? '' : ` (${said.asOf})`;
  return `${was.before}${was.text}${was.after}${since}`;
}

/** The main page of an area stands for it where something is opened or copied. */
const mainPage = (area: Area): Row | undefined => {
  const docs = area.resources.find(({kind}) => kind === 'docs');
  return docs && resourceRow(docs);
};

/** An entry as a row: its newest value first. */
export function itemOf(entry: Entry): Item {
  const {id, kind, title, value, place, parent, area, resource} = entry;
  const key = `${parent}/${id}`;
  const base = {key, kind, title, value, place, area: parent};
  if (area) {
    const page = mainPage(area);
    const copy = page?.copy ?? null;
    const seen = page === undefined ? {} : {audience: page.audience};
    return {...base, ...seen, entry: id, href: page?.href ?? null, copy, small: null, leadsTo: id};
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
    audience: row.audience,
  };
}

/** A row of a page, for what can be done with it. */
export function itemOfRow(row: Row, area: string): Item {
  const {id, entry, kind, title, href, copy, audience} = row;
  const key = `page/${id}`;
  return {
    key,
    entry,
    kind,
    title,
    value: title,
    place: '',
    href,
    copy,
    small: smallLine(row),
    leadsTo: null,
    area,
    audience,
  };
}

/** Items under one heading. */
export interface ItemGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}
