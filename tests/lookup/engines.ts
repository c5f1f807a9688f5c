import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type {Entries, Entry, Search} from '../../triage/lookup';

/** Finds entries for a query, best first. */
export type Engine = (query: string) => readonly Entry[];

const depth = 5;

/** Everything ours knows about an entry, for engines that have no notion of an area: its names and its area's. */
function documents({entries}: Entries) {
  const areas = new Map(entries.filter(({kind}) => kind === 'area').map(entry => [entry.id, entry]));
  return entries.map((entry, id) => {
    const area = areas.get(entry.parent);
    const names = [
      ...new Set([entry, ...(area ? [area] : [])].flatMap(({names, aliases}) => [...names, ...aliases])),
    ];
    return {id, title: entry.title, value: entry.value, kind: entry.kind, names, entry};
  });
}

/** The same entries in other hands, each with the settings its documentation starts from. */
export function otherEngines(entries: Entries): ReadonlyMap<string, Engine> {
  const docs = documents(entries);
  const at = (id: number) => docs[id]?.entry ?? [];
  const fuse = new Fuse(docs, {keys: ['title', 'value', 'kind', 'names']});
  const mini = new MiniSearch({
    fields: ['title', 'value', 'kind', 'text'],
    searchOptions: {prefix: true, fuzzy: 0.2, combineWith: 'AND'},
  });
  mini.addAll(docs.map(doc => ({...doc, text: doc.names.join(' ')})));
  const haystack = docs.map(({title, value, kind, names}) => [title, kind, value, ...names].join(' '));
  const lower = haystack.map(text => text.toLowerCase());
  const fuzzy = new uFuzzy();
  return new Map<string, Engine>([
    ['fuse.js, defaults', query => fuse.search(query, {limit: depth}).map(({item}) => item.entry)],
    [
      'uFuzzy, defaults',
      query => {
        const [ids, info, order] = fuzzy.search(haystack, query, 1);
        const found = info && order ? order.map(place => info.idx[place] ?? 0) : (ids ?? []);
        return found.slice(0, depth).flatMap(at);
      },
    ],
    [
      'MiniSearch, prefix + fuzzy, AND',
      query =>
        mini
          .search(query)
          .slice(0, depth)
          .flatMap(({id}) => at(id)),
    ],
    [
      'substring filter',
      query => {
        const wanted = query.toLowerCase();
        return docs
          .filter((_, id) => lower[id]?.includes(wanted))
          .slice(0, depth)
          .map(({entry}) => entry);
      },
    ],
  ]);
}

export const ownEngine =
  (search: Search): Engine =>
  query =>
    search(query, depth).map(({entry}) => entry);
