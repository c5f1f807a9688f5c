import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {ActData} from './act-data';
import {actionsSchema, checklistSchema} from './act-schema';
import {areaSchema} from './area-schema';
import {didYouMean} from './nearest';
import type {Problem} from './problem';
import {readSources, type Sources} from './read-catalog';
import {readYaml} from './read-yaml';

/** What leads to actions, or every mistake in its files. */
export type ReadAct =
  | {readonly act: ActData; readonly problems: readonly []}
  | {readonly act: undefined; readonly problems: readonly Problem[]};

/** Texts of the files by path below catalog/. Node only. */
export function readActSources(folder = fileURLToPath(new URL('.', import.meta.url))): Sources {
  const areas = [...readSources(folder)].filter(([path]) => path.startsWith('areas/'));
  const own = ['checklist.yaml', 'actions.yaml'].map(
    path => [path, readFileSync(`${folder}/${path}`, 'utf8')] as const,
  );
  return new Map([...own, ...areas]);
}

/** Undefined values are left out, as they are in what ships. */
const shipped = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Reads and checks checklist, actions and the areas' lists; every name they use must exist. */
export function readAct(sources: Sources = readActSources()): ReadAct {
  const problems: Problem[] = [];
  const checklist = readYaml('catalog/checklist.yaml', sources.get('checklist.yaml') ?? '', checklistSchema);
  const actions = readYaml('catalog/actions.yaml', sources.get('actions.yaml') ?? '', actionsSchema);
  problems.push(...checklist.problems, ...actions.problems);
  const items = Object.keys(checklist.value?.items ?? {});
  const lists: Record<string, readonly string[]> = {};
  for (const [path, text] of sources) {
    if (!path.startsWith('areas/')) continue;
    const file = `catalog/${path}`;
    const {value, lineOf} = readYaml(file, text, areaSchema);
    if (value === undefined) continue; // readCatalog tells what is wrong there
    const list = value.checklist ?? checklist.value?.usual ?? [];
    lists[path.slice('areas/'.length, -'.yaml'.length)] = list;
    for (const [index, id] of list.entries())
      if (checklist.value && !items.includes(id))
        problems.push({
          file,
          line: lineOf(['checklist', index]),
          field: `checklist.${index}`,
          message: `names no item of catalog/checklist.yaml; correct it${didYouMean(id, items)}`,
        });
  }
  if (actions.value) {
    const named = [
      ...Object.keys(actions.value.productCategory.areas).map(
        id => ['productCategory', 'areas', id] as const,
      ),
      ...actions.value.special.flatMap(({areas}, index) =>
        areas.map((id, at) => ['special', index, 'areas', at, id] as const),
      ),
    ];
    for (const path of named) {
      const id = String(path.at(-1));
      if (id in lists) continue;
      const field = path.slice(0, -1);
      problems.push({
        file: 'catalog/actions.yaml',
        line: actions.lineOf(field),
        field: field.map(String).join('.'),
        message: `names no file catalog/areas/${id}.yaml; correct it${didYouMean(id, Object.keys(lists))}`,
      });
    }
  }
  if (problems.length > 0 || !checklist.value || !actions.value) return {act: undefined, problems};
  const {docs, lifetimes, ...rest} = actions.value;
  const act = {
    ...rest,
    items: Object.entries(checklist.value.items).map(([id, {source: _source, asOf: _asOf, ...item}]) => ({
      id,
      ...item,
    })),
    lists,
    lifetimes: lifetimes.map(({kind: _kind, ...lifetime}) => lifetime),
    docsFiles: docs.files,
  };
  // The schema gave every part; only keys without a value go.
  return {act: shipped(act) as ActData, problems: []};
}
