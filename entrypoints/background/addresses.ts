import catalog from 'virtual:catalog';

const known = new Set(
  [...catalog.areas, ...catalog.sections].flatMap(part =>
    part.resources.flatMap(resource => [
      ...(resource.href === undefined ? [] : [resource.href]),
      ...(resource.change?.now.flatMap(newer => newer.href ?? []) ?? []),
    ]),
  ),
);
const docsSearch = /^https:\/\/docs\.gitlab\.com\/search\/\?[\w=%&+.-]*$/;

/** Whether an address stands in the catalogue, or is a search in GitLab's documentation. */
export const isKnownAddress = (url: string): boolean => known.has(url) || docsSearch.test(url);

/** The name an area has on the handbook page. */
export const areaName = (id: string): string => catalog.areas.find(area => area.id === id)?.name ?? id;
