import type {Area, Catalog} from '../../catalog/model';
import type {AreaMatch} from '../ticket';

/** The catalogue's area for a match; rules and catalogue are built from the same files. */
export function areaOf(match: AreaMatch, catalog: Catalog): Area | undefined {
  return catalog.areas.find(({id}) => id === match.id);
}

/** One sentence for the live region: "3 Sec areas: SAST, Secret Detection, Policies; maybe IaC". */
export function summaryLine(matches: readonly AreaMatch[], catalog: Catalog): string {
  const names = (level: AreaMatch['level']): readonly string[] =>
    matches.filter(match => match.level === level).flatMap(match => areaOf(match, catalog)?.short ?? []);
  const [likely, maybe] = [names('likely'), names('maybe')];
  const parts = [
    ...(likely.length > 0
      ? [`${likely.length} Sec ${likely.length === 1 ? 'area' : 'areas'}: ${likely.join(', ')}`]
      : []),
    ...(maybe.length > 0 ? [`maybe ${maybe.join(', ')}`] : []),
  ];
  return parts.length === 0 ? 'No Sec area recognised' : parts.join('; ');
}
