import type {Area, Catalog, Group, Kind, Resource} from '../../catalog/model';
import {helpRows} from './help-rows';
import {type Row, resourceRow} from './rows';

export type PartId = 'docs' | 'templates' | 'labels' | 'help' | 'demos' | 'code' | 'rest';

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

function labelLine(area: Area, owner: Group | undefined): string | null {
  if (owner?.unclear !== undefined)
    return `Owner unclear: ${owner.unclear.note} (${owner.unclear.asOf}, ${owner.unclear.source})`;
  if (!area.resources.some(({kind}) => kind === 'label')) return 'None listed on the page.';
  return null;
}

/** Everything the catalogue holds about an area, in the order an engineer needs it. */
export function areaParts(area: Area, catalog: Catalog): readonly Part[] {
  const owner = ownerOf(area, catalog);
  const taken = new Set<Kind>([...helpKinds, ...Object.values(kindsOf).flat()]);
  const of = (kinds: readonly Kind[]): readonly Resource[] =>
    area.resources.filter(({kind}) => kinds.includes(kind));
  const rows = (resources: readonly Resource[]): readonly Row[] => resources.map(resourceRow);
  const labels = [...of(kindsOf.labels)].sort((a, b) => labelRank(a) - labelRank(b));
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
    {id: 'labels', title: 'Labels', rows: rows(labels), line: labelLine(area, owner)},
    {id: 'help', title: 'Get help', rows: helpRows(area, owner, catalog), line: null},
    {
      id: 'demos',
      title: 'Test and demo projects',
      rows: demos,
      line: demos.length === 0 ? 'None listed on the page.' : null,
    },
    ...optional.filter(part => part.rows.length > 0),
  ];
}
