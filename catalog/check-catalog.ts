import {nearest} from './nearest';
import type {Problem} from './read-yaml';
import type {AreaEntry} from './area-schema';
import type {ChangeEntry, GroupsEntry, ResourceEntry, SectionEntry} from './schema';

/** A file that was read without a mistake of its own. */
export interface Sound<T> {
  readonly id: string;
  readonly file: string;
  readonly value: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface Parts {
  readonly areas: readonly Sound<AreaEntry>[];
  readonly sections: readonly Sound<SectionEntry>[];
  readonly groups: Sound<GroupsEntry> | undefined;
  readonly changes: Sound<ChangeEntry[]> | undefined;
  /** Files that could not be read are not blamed a second time for what they lack. */
  readonly unread: ReadonlySet<string>;
}

const guess = (word: string, words: Iterable<string>) => {
  const near = nearest(word, words);
  return near === undefined ? '' : ` — did you mean ${near}?`;
};

function at(part: Sound<unknown>, path: readonly PropertyKey[], message: string): Problem {
  return {file: part.file, line: part.lineOf(path), field: path.map(String).join('.'), message};
}

/** Texts that stand twice where each must stand once. */
function* twice<T>(items: readonly T[], text: (item: T) => string): Generator<{item: T; index: number; first: number}> {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const first = seen.get(text(item));
    if (first === undefined) seen.set(text(item), index);
    else yield {item, index, first};
  }
}

function* checkResources(part: Sound<{readonly resources: readonly ResourceEntry[]}>): Generator<Problem> {
  const same = twice(part.value.resources, ({kind, value, line}) => `${kind} ${value} ${line}`);
  for (const {item, index, first} of same)
    yield at(part, ['resources', index], `lists ${item.value} a second time, see resources.${first}; remove one`);
  for (const [index, {kind, added, title}] of part.value.resources.entries()) {
    const namesake = part.value.resources.findIndex(other => other.kind === kind && other.title === title);
    if (added && namesake < index)
      yield at(part, ['resources', index, 'title'], `is the title of resources.${namesake} too; tell them apart`);
  }
}

function* checkAreas({areas, groups, unread}: Parts): Generator<Problem> {
  for (const field of ['name', 'short'] as const)
    for (const {item, first} of twice(areas, area => area.value[field].toLowerCase()))
      yield at(item, [field], `is the ${field} of ${areas[first]?.file} too; give it one of its own`);
  for (const area of areas) {
    const {owner, aliases} = area.value;
    if (groups && !Object.hasOwn(groups.value, owner))
      yield at(area, ['owner'], `is no key of catalog/groups.yaml; add it there${guess(owner, Object.keys(groups.value))}`);
    for (const {index, first} of twice(aliases, alias => alias.toLowerCase()))
      yield at(area, ['aliases', index], `repeats aliases.${first}; remove one`);
  }
  if (!groups || unread.size > 0) return;
  for (const key of Object.keys(groups.value))
    if (!areas.some(area => area.value.owner === key))
      yield at(groups, [key], 'owns no area; remove it or name it as owner in an area');
}

/** Each row must say something about a value that stands in every area it names, at the lines it names. */
function* checkChanges({areas, sections, changes, unread}: Parts): Generator<Problem> {
  if (!changes) return;
  const parts = new Map([...areas, ...sections].map(part => [part.id, part.value.resources]));
  for (const [index, row] of changes.value.entries()) {
    const places: number[] = [];
    for (const [position, id] of row.areas.entries()) {
      const resources = parts.get(id);
      if (!resources) {
        if (!unread.has(id))
          yield at(changes, [index, 'areas', position], `no file catalog/areas/${id}.yaml${guess(id, parts.keys())}`);
        continue;
      }
      const found = resources.filter(({kind, value}) => kind === row.kind && value === row.value);
      places.push(...found.flatMap(({line = 0, alsoAt = []}) => [line, ...alsoAt]));
      if (found.length === 0) {
        const near = guess(row.value, resources.filter(({kind}) => kind === row.kind).map(({value}) => value));
        yield at(changes, [index, 'value'], `is no ${row.kind} of ${id}; copy it from there as it stands${near}`);
      }
    }
    if (row.areas.some(id => unread.has(id))) continue;
    for (const [position, line] of row.lines.entries())
      if (places.length > 0 && !places.includes(line))
        yield at(changes, [index, 'lines', position], `${line} is not where the value stands (${places.join(', ')})`);
  }
  const rows = changes.value.flatMap((row, index) => row.areas.map(area => ({index, key: `${area} ${row.kind} ${row.value}`})));
  for (const {item} of twice(rows, row => row.key))
    yield at(changes, [item.index], 'says something about a value a second time; keep one row per value');
}

/** Every mistake that shows only when the files are seen together. */
export function checkCatalog(parts: Parts): Problem[] {
  return [
    ...[...parts.areas, ...parts.sections].flatMap(part => [...checkResources(part)]),
    ...checkAreas(parts),
    ...checkChanges(parts),
  ];
}

