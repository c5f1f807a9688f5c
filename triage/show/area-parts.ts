import type {Area, Catalog, Group, Kind, Resource} from '../../catalog/model';
import {helpRows, podRows} from './help-rows';
import {type Row, resourceRow} from './rows';

type PartId = 'docs' | 'templates' | 'labels' | 'help' | 'demos' | 'code' | 'rest';

/** A folding part of an area in the sidebar. */
export interface Part {
  readonly id: PartId;
  readonly title: string;
  readonly rows: readonly Row[];
  /** One honest line instead of rows, or above them. */
  readonly line: string | null;
}

const kindsOf: Readonly<Record<'docs' | 'templates' | 'labels' | 'demos' | 'code', readonly Kind[]>> = {
  docs: ['docs'],
  templates: ['template'],
  labels: ['label'],
  demos: ['demo'],
  code: ['code', 'rules', 'registry'],
};
/** Shown under "Get help", in the order Support uses. */
const helpKinds: readonly Kind[] = ['channel', 'rfh'];

/** A group's label decides who sees an issue; stage and category labels come after it. */
const labelRank = ({value}: Resource): number => (value.startsWith('group::') ? 0 : 1);

/** Who answers for an area, where the catalogue knows it. */
export function ownerOf(area: Area, catalog: Catalog): Group | undefined {
  return catalog.groups.find(group => group.id === area.owner);
}

const noneListed = 'None listed on the page.';

/** Labels; where nobody can be named as owner, that is said and the pod's channel comes first. */
function labelPart(area: Area, owner: Group | undefined, catalog: Catalog): Part {
  const labels = area.resources
    .filter(({kind}) => kind === 'label')
    .sort((a, b) => labelRank(a) - labelRank(b))
    .map(resourceRow);
  const part = {id: 'labels', title: 'Labels'} as const;
  const unclear = owner?.unclear;
  if (unclear === undefined) return {...part, rows: labels, line: labels.length === 0 ? noneListed : null};
  return {
    ...part,
    rows: [...podRows(`${area.id}/labels/pod`, catalog), ...labels],
    line: `Owner unclear. ${unclear.note} (${unclear.asOf}, ${unclear.source})`,
  };
}

/** Everything the catalogue holds about an area, in the order an engineer needs it. */
export function areaParts(area: Area, catalog: Catalog): readonly Part[] {
  const owner = ownerOf(area, catalog);
  const taken = new Set<Kind>([...helpKinds, ...Object.values(kindsOf).flat()]);
  const of = (kinds: readonly Kind[]): readonly Resource[] =>
    area.resources.filter(({kind}) => kinds.includes(kind));
  const rows = (resources: readonly Resource[]): readonly Row[] => resources.map(resourceRow);
  const demos = rows(of(kindsOf.demos));
  const optional: readonly Part[] = [
    {id: 'code', title: 'Code and rules', rows: rows(of(kindsOf.code)), line: null},
    {id: 'rest', title: 'More', rows: rows(area.resources.filter(({kind}) => !taken.has(kind))), line: null},
  ];
  const templates: Part = {
    id: 'templates',
    title: 'CI templates',
    rows: rows(of(kindsOf.templates)),
    line: null,
  };
  return [
    {id: 'docs', title: 'Docs', rows: rows(of(kindsOf.docs)), line: null},
    ...(templates.rows.length > 0 ? [templates] : []),
    labelPart(area, owner, catalog),
    {id: 'help', title: 'Get help', rows: helpRows(area, owner, catalog), line: null},
    {
      id: 'demos',
      title: 'Test and demo projects',
      rows: demos,
      line: demos.length === 0 ? noneListed : null,
    },
    ...optional.filter(part => part.rows.length > 0),
  ];
}

/** A part without channels and requests for help; none where nothing else is in it. For Zendesks that have none of it. */
export function withoutHelp(part: Part): readonly Part[] {
  if (part.id === 'help') return [];
  return [{...part, rows: part.rows.filter(({kind}) => !helpKinds.includes(kind))}];
}
