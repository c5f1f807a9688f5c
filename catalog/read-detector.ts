import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {AreaId} from '../triage/ticket';
import {areaSchema} from './area-schema';
import {
  type DetectEntry,
  lookalikesSchema,
  opinionSchema,
  type SignLists,
  signKeys,
  wordsSchema,
} from './detect-schema';
import type {AreaSigns, Concept, DetectorData, Hint, SignKind} from './detector';
import {didYouMean} from './nearest';
import {packOpinion} from './pack-opinion';
import {pageLine} from './page-line';
import type {LineOf} from './parse-yaml';
import type {Problem} from './problem';
import {type Read, readYaml} from './read-yaml';

/** Detection's share of the catalogue, or every mistake in it. */
export type ReadDetector =
  | {readonly detector: DetectorData; readonly problems: readonly []}
  | {readonly detector: undefined; readonly problems: readonly Problem[]};

/** Texts of words.yaml, lookalikes.yaml and areas/*.yaml by path below catalog/. Node only. */
export function readDetectorSources(
  folder = fileURLToPath(new URL('.', import.meta.url)),
): ReadonlyMap<string, string> {
  const areas = readdirSync(`${folder}/areas`).filter(name => name.endsWith('.yaml'));
  const paths = ['words.yaml', 'lookalikes.yaml', 'opinion.yaml', ...areas.map(name => `areas/${name}`)];
  return new Map(paths.map(path => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

/** Reads and checks what detection needs, areas in the order of the handbook page. */
export function readDetector(sources = readDetectorSources()): ReadDetector {
  const problems: Problem[] = [];
  const sound = <T>({value, problems: found, lineOf}: Read<T>) => {
    problems.push(...found);
    return value === undefined ? undefined : {value, lineOf};
  };
  const words = sound(readYaml('catalog/words.yaml', sources.get('words.yaml') ?? '', wordsSchema));
  const others = sound(
    readYaml('catalog/lookalikes.yaml', sources.get('lookalikes.yaml') ?? '', lookalikesSchema),
  );
  const opinion = sound(readYaml('catalog/opinion.yaml', sources.get('opinion.yaml') ?? '', opinionSchema));
  const known = new Set(Object.keys(words?.value ?? {}));
  const checkGroups = (
    file: string,
    {hints, concepts}: Pick<DetectEntry, 'hints' | 'concepts'>,
    line: () => number,
  ) => {
    for (const name of [
      ...hints.flatMap(({needs}) => needs),
      ...concepts.flatMap(({all, any = [], some = [], none}) => [...all, ...any, ...some, ...none]),
    ]) {
      if (known.has(name) || !words) continue;
      const message = `${name} is no group of catalog/words.yaml${didYouMean(name, known)}`;
      problems.push({file, line: line(), field: 'detect', message});
    }
  };

  const ids = new Set([...sources.keys()].map(path => /^areas\/(.+)\.yaml$/.exec(path)?.[1] ?? ''));
  const checkArea = (file: string, id: string, path: readonly PropertyKey[], lineOf: LineOf) => {
    if (ids.has(id)) return;
    const message = `names no file catalog/areas/${id}.yaml; correct it${didYouMean(id, ids)}`;
    problems.push({file, line: lineOf(path), field: path.map(String).join('.'), message});
  };

  const areas: (AreaSigns & {readonly line: number})[] = [];
  for (const [path, text] of sources) {
    if (!path.startsWith('areas/')) continue;
    const id = path.slice('areas/'.length, -'.yaml'.length);
    const file = `catalog/${path}`;
    const read = sound(readYaml(file, text, areaSchema));
    if (!read) continue;
    checkGroups(file, read.value.detect, () => read.lineOf(['detect']));
    for (const [index, {to}] of read.value.detect.yields.entries())
      checkArea(file, to, ['detect', 'yields', index, 'to'], read.lineOf);
    areas.push({...areaSigns(id, read.value.owner, read.value.detect), line: pageLine(read.value)});
  }
  for (const [id, entry] of Object.entries(others?.value ?? {})) {
    checkGroups('catalog/lookalikes.yaml', entry, () => others?.lineOf([id]) ?? 1);
    for (const [index, area] of entry.against.entries())
      checkArea('catalog/lookalikes.yaml', area, [id, 'against', index], path => others?.lineOf(path) ?? 1);
  }
  if (problems.length > 0 || !words || !others || !opinion) return {detector: undefined, problems};

  areas.sort((a, b) => a.line - b.line);
  const lookalikes = Object.entries(others.value).map(([id, entry]) => ({
    id,
    ...(entry.text === undefined ? {} : {text: entry.text}),
    ...(entry.subjectOnly ? {subjectOnly: true} : {}),
    against: entry.against,
    explains: entry.explains,
    ...signsOf(entry),
  }));
  return {
    detector: {
      words: words.value,
      areas: areas.map(({line: _, ...area}) => area),
      lookalikes,
      opinion: packOpinion(
        opinion.value,
        areas.map(({id}) => id),
      ),
    },
    problems: [],
  };
}

function areaSigns(id: AreaId, owner: string, detect: DetectEntry): AreaSigns {
  const yields = detect.yields.map(({kinds, ...rule}) => (kinds ? {...rule, kinds} : rule));
  return {id, owner, scanner: detect.scanner, yields, ...signsOf(detect)};
}

function signsOf(entry: SignLists & {hints: readonly Hint[]; concepts: readonly Concept[]}) {
  const signs: Partial<Record<SignKind, readonly string[]>> = {};
  for (const [key, kind] of Object.entries(signKeys)) {
    const list = entry[key as keyof typeof signKeys]; // Object.entries widens the keys
    if (list && list.length > 0) signs[kind] = list;
  }
  return {signs, hints: entry.hints, concepts: entry.concepts};
}
