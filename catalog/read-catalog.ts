import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import {areaSchema} from './area-schema';
import {buildCatalog} from './build-catalog';
import {checkCatalog, type Parts, type Sound} from './check-catalog';
import type {Catalog} from './model';
import type {Problem} from './problem';
import {readYaml} from './read-yaml';
import {changeSchema, changesSchema, groupsSchema, sectionSchema} from './schema';

/** Text of each file of the catalogue by its path below catalog/, like `areas/sast.yaml`. */
export type Sources = ReadonlyMap<string, string>;

/** The whole catalogue, or every mistake in it. */
export type ReadCatalog =
  | {readonly catalog: Catalog; readonly problems: readonly []}
  | {readonly catalog: undefined; readonly problems: readonly Problem[]};

/** The catalogue's YAML files as they stand on disk. Node only. */
export function readSources(folder = fileURLToPath(new URL('.', import.meta.url))): Sources {
  const areas = readdirSync(`${folder}/areas`)
    .filter(name => name.endsWith('.yaml'))
    .sort();
  const paths = [
    'groups.yaml',
    'changes.yaml',
    'pod.yaml',
    'learning.yaml',
    ...areas.map(name => `areas/${name}`),
  ];
  return new Map(paths.map(path => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

/** Reads and checks everything, and lays the known changes over the page's values. */
export function readCatalog(sources: Sources = readSources()): ReadCatalog {
  const problems: Problem[] = [];
  const unread = new Set<string>();

  /** `salvage` makes use of a file that has mistakes, where parts of it can stand alone. */
  function read<S extends z.ZodType, T = z.output<S>>(
    path: string,
    schema: S,
    salvage: (given: unknown) => T | undefined = () => undefined,
  ): Sound<z.output<S> | T>[] {
    const file = `catalog/${path}`;
    const id = path.replace(/^areas\/|\.yaml$/g, '');
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      const message = 'the file name is the id; rename it to lower case words with hyphens';
      problems.push({file, line: 1, field: '', message});
    }
    const result = readYaml(file, sources.get(path) ?? '', schema);
    problems.push(...result.problems);
    const value = result.value ?? salvage(result.given);
    if (value !== undefined) return [{id, file, value, lineOf: result.lineOf}];
    unread.add(id);
    return [];
  }

  const groups = read('groups.yaml', groupsSchema)[0];
  const owned = groups ? areaSchema.extend({owner: z.enum(Object.keys(groups.value))}) : areaSchema;
  const parts: Parts = {
    areas: [...sources.keys()].filter(path => path.startsWith('areas/')).flatMap(path => read(path, owned)),
    sections: ['pod.yaml', 'learning.yaml'].flatMap(path => read(path, sectionSchema)),
    groups,
    changes: read('changes.yaml', changesSchema, given =>
      Array.isArray(given) ? given.map(row => changeSchema.safeParse(row).data) : undefined,
    )[0],
    unread,
  };
  problems.push(...checkCatalog(parts));
  if (problems.length > 0) return {catalog: undefined, problems};

  const catalog = buildCatalog(parts);
  if (catalog) return {catalog, problems: []};
  const message = 'no area lists a resource of kind rfh; add the place for requests for help';
  return {
    catalog,
    problems: [{file: 'catalog/areas/secure-stage.yaml', line: 1, field: 'resources', message}],
  };
}
