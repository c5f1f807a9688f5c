import type {DetectorData, SignKind} from './detector';

/** Signs of detection that people also type when they look something up. */
const typed: readonly SignKind[] = [
  'name',
  'acronym',
  'job',
  'file',
  'variable',
  'config',
  'template',
  'image',
  'tool',
  'screen',
  'error',
];

/** Words by which detection knows an area, by area id: job names, variables (`SAST_*` stands for any ending), files. */
export type LookupSigns = Readonly<Record<string, readonly string[]>>;

/** Job names, variables, files, tools and messages that lead to their area in the lookup; ships without the rest. */
export function lookupSigns({areas}: Pick<DetectorData, 'areas'>): LookupSigns {
  return Object.fromEntries(areas.map(({id, signs}) => [id, typed.flatMap(kind => signs[kind] ?? [])]));
}
