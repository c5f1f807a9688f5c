import type {DetectorData, SignKind} from '../../catalog/detector';
import type {Signs} from './entries';
import {fillers, wordsOf} from './fold';
import {kindsNamed} from './kind-words';

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

/** Job names, variables, files, tools and error messages that lead to their area, from what detection knows. */
export function signsFrom({areas}: Pick<DetectorData, 'areas'>): Signs {
  // "schema" or "registry" alone asks for that kind of thing, not for the area whose configuration has the word.
  const telling = (sign: string) => wordsOf(sign).some(word => !fillers.has(word) && kindsNamed(word) === 0);
  return Object.fromEntries(
    areas.map(({id, signs}) => [id, typed.flatMap(kind => signs[kind] ?? []).filter(telling)]),
  );
}
