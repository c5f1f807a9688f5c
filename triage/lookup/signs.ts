import type {DetectorData, SignKind} from '../../catalog/detector';
import type {Signs} from './entries';

/** Signs of detection that people also type when they look something up. */
const typed: readonly SignKind[] = ['name', 'acronym', 'job', 'file', 'variable', 'config', 'image', 'tool', 'screen', 'error'];

/** Job names, variables, files, tools and error messages that lead to their area, from what detection knows. */
export function signsFrom({areas}: Pick<DetectorData, 'areas'>): Signs {
  return Object.fromEntries(areas.map(({id, signs}) => [id, typed.flatMap(kind => signs[kind] ?? [])]));
}
