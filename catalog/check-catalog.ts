import type {AreaEntry} from './area-schema';
import {didYouMean} from './nearest';
import type {Problem} from './problem';
import {repeats} from './repeats';
import type {ChangeEntry, GroupsEntry, SectionEntry} from './schema';

/** A file that was read, and where its parts stand. */
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
  /** A row with a mistake of its own is undefined; the others are still checked. */
  readonly changes: Sound<readonly (ChangeEntry | undefined)[]> | undefined;
  /** Ids of files that could not be read; nothing is said about what they may hold. */
  readonly unread: ReadonlySet<string>;
}

function at(part: Sound<unknown>, path: readonly PropertyKey[], message: string): Problem {
  return {file: part.file, line: part.lineOf(path), field: path.map(String).join('.'), message};
}

function* checkAreas({areas, groups, unread}: Parts): Generator<Problem> {
  for (const field of ['name', 'short'] as const)
    for (const {item, first} of repeats(areas, area => area.value[field].toLowerCase()))
      yield at(item, [field], `is the ${field} of ${areas[first]?.file} too; give it one of its own`);
  const aliases = areas.flatMap(area => area.value.aliases.map((alias, index) => ({area, alias, index})));
  for (const {item, first} of repeats(aliases, ({alias}) => alias.toLowerCase())) {
    const message = `leads to ${aliases[first]?.area.id} already; keep it where people mean it`;
    if (item.area !== aliases[first]?.area) yield at(item.area, ['aliases', item.index], message);
  }
  if (!groups || unread.size > 0) return;
  for (const key of Object.keys(groups.value))
    if (!areas.some(area => area.value.owner === key))
      yield at(groups, [key], 'owns no area; remove it or name it as owner in an area');
}

/** A row must say something about a value that stands in every area it names, at the lines it names. */
function* checkRow(
  row: ChangeEntry,
  index: number,
  changes: Sound<unknown>,
  parts: Parts,
): Generator<Problem> {
  const known = new Map([...parts.areas, ...parts.sections].map(part => [part.id, part.value.resources]));
  const stands: number[] = [];
  for (const [position, id] of row.areas.entries()) {
    if (parts.unread.has(id)) continue;
    const resources = known.get(id);
    if (!resources) {
      const message = `names no file catalog/areas/${id}.yaml; correct it${didYouMean(id, known.keys())}`;
      yield at(changes, [index, 'areas', position], message);
      continue;
    }
    const found = resources.filter(({kind, value}) => kind === row.kind && value === row.value);
    stands.push(...found.flatMap(({line, alsoAt = []}) => (line === undefined ? alsoAt : [line, ...alsoAt])));
    if (found.length > 0) continue;
    const near = didYouMean(
      row.value,
      resources.filter(({kind}) => kind === row.kind).map(({value}) => value),
    );
    yield at(changes, [index, 'value'], `is no ${row.kind} of ${id}; copy it from there as it stands${near}`);
  }
  if (stands.length === 0 || row.areas.some(id => !known.has(id))) return;
  for (const [position, line] of row.lines.entries())
    if (!stands.includes(line))
      yield at(
        changes,
        [index, 'lines', position],
        `${line} is not where the value stands; write ${stands.join(', ')}`,
      );
}

function* checkChanges(parts: Parts): Generator<Problem> {
  const {changes} = parts;
  if (!changes) return;
  const rows = [...changes.value.entries()].flatMap(([index, row]) => (row ? [{index, row}] : []));
  for (const {index, row} of rows) yield* checkRow(row, index, changes, parts);
  const named = rows.flatMap(({index, row}) =>
    row.areas.map(area => ({index, key: `${area} ${row.kind} ${row.value}`})),
  );
  for (const {item} of repeats(named, ({key}) => key))
    yield at(changes, [item.index], 'says something about a value a second time; keep one row per value');
}

/** Every mistake that shows only when the files are seen together. */
export function checkCatalog(parts: Parts): Problem[] {
  return [...checkAreas(parts), ...checkChanges(parts)];
}
