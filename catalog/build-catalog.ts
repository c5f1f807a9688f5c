import {buildResources, present} from './build-resources';
import type {Parts} from './check-catalog';
import {pageLine} from './page-line';
import type {Area, Catalog, Group} from './model';
import type {ChangeEntry} from './schema';

function compareOnPage(a: Area, b: Area): number {
  const [first, second] = [pageLine(a), pageLine(b)];
  return first === second ? a.name.localeCompare(b.name, 'en') : first - second;
}

/** All rows are sound once the parts are put together. */
function changesOf({changes}: Parts): ChangeEntry[] {
  return (changes?.value ?? []).filter(row => row !== undefined);
}

function buildAreas(parts: Parts): Area[] {
  return parts.areas
    .map(({id, value: {name, line, short, owner, note, aliases, resources}}) =>
      present({
        id,
        name,
        line,
        short,
        owner,
        note,
        aliases,
        resources: buildResources(id, resources, changesOf(parts)),
      }),
    )
    .sort(compareOnPage);
}

function buildGroups({groups}: Parts, areas: readonly Area[]): Group[] {
  return Object.entries(groups?.value ?? {}).map(([id, {name, note, unclear, requestTemplate}]) =>
    present({
      id,
      name,
      areas: areas.filter(area => area.owner === id).map(area => area.id),
      note,
      unclear,
      requestTemplate: requestTemplate && {
        name: requestTemplate.name,
        href: requestTemplate.value,
        asOf: requestTemplate.asOf,
        source: requestTemplate.source,
      },
    }),
  );
}

/** Puts checked parts together. Returns nothing when no resource says where requests for help go. */
export function buildCatalog(parts: Parts): Catalog | undefined {
  const areas = buildAreas(parts);
  const requestForHelp = areas.flatMap(area => area.resources).find(({kind}) => kind === 'rfh');
  if (!requestForHelp) return undefined;
  const sections = parts.sections.map(({id, value: {name, line, headings, resources}}) => ({
    id: id === 'pod' ? ('pod' as const) : ('learning' as const),
    name,
    line,
    headings,
    resources: buildResources(id, resources, changesOf(parts)),
  }));
  return {areas, sections, groups: buildGroups(parts, areas), requestForHelp};
}
