import {buildIndex, createSearch, type Entry, type EntryKind, type Search} from '../../../triage/lookup';

/** An entry with only what a test says about it; an area is its own parent. */
export function entry(kind: EntryKind, id: string, parts: Partial<Entry> = {}): Entry {
  return {
    id,
    kind,
    title: id,
    value: id,
    current: [],
    place: '',
    parent: id,
    main: false,
    names: [id],
    aliases: [],
    initials: [],
    signs: [],
    texts: [],
    ...parts,
  };
}

export const searchOver = (...entries: Entry[]): Search => createSearch(buildIndex({entries, owners: []}));

/** Ids of what is found, best first. */
export const ids = (search: Search, ...query: Parameters<Search>): string[] =>
  search(...query).map(({entry: {id}}) => id);
