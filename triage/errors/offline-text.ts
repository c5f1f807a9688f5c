import type {OfflinePack} from '../../catalog/offline-pack';
import type {AreaId} from '../ticket';

/** The pack for some areas, with what they share said once. */
export interface PackView {
  readonly images: readonly string[];
  readonly variables: readonly {readonly name: string; readonly says: string}[];
  readonly databases: readonly string[];
  readonly steps: readonly string[];
  readonly docs: readonly string[];
  readonly source: string;
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** What the scanners of these areas need without internet; all areas where none of them has a pack. */
export function packFor(pack: OfflinePack, areas: readonly AreaId[]): PackView {
  const wanted = areas.flatMap(id => pack.areas[id] ?? []);
  const parts = wanted.length > 0 ? wanted : Object.values(pack.areas);
  const variables = new Map(
    [...pack.common.variables, ...parts.flatMap(part => part.variables ?? [])].map(one => [one.name, one]),
  );
  return {
    images: distinct(parts.flatMap(({images}) => images)).map(
      image => `registry.gitlab.com/security-products/${image}`,
    ),
    variables: [...variables.values()],
    databases: distinct(parts.flatMap(({databases}) => databases ?? [])),
    steps: pack.common.steps,
    docs: distinct([pack.common.docs, ...parts.map(({docs}) => docs)]),
    source: pack.source,
  };
}

/** The pack as text to paste into an answer. */
export function packText({images, variables, databases, steps, docs}: PackView): string {
  const list = (title: string, entries: readonly string[]): string[] =>
    entries.length === 0 ? [] : [title, ...entries.map(entry => `- ${entry}`), ''];
  return [
    ...list('Scanners without internet access:', steps),
    ...list('Images to copy:', images),
    ...list(
      'Variables:',
      variables.map(({name, says}) => `${name}: ${says}`),
    ),
    ...list('Databases:', databases),
    ...list('Documentation:', docs),
  ]
    .join('\n')
    .trimEnd();
}
