import catalog from 'virtual:catalog';

const known = new Set(
  [...catalog.areas, ...catalog.sections].flatMap(part =>
    part.resources.flatMap(resource => [
      ...(resource.href === undefined ? [] : [resource.href]),
      ...(resource.change?.now.flatMap(newer => newer.href ?? []) ?? []),
    ]),
  ),
);
/** Addresses that are built from the catalogue: searches, templates for a request, pages as they were in a version. */
const built = [
  /^https:\/\/docs\.gitlab\.com\/search\/\?[\w=%&+.-]*$/,
  /^https:\/\/gitlab\.com\/gitlab-com\/request-for-help\/-\/issues\/\?search=[\w%+.-]*&state=all$/,
  /^https:\/\/gitlab\.com\/gitlab-com\/request-for-help\/-\/issues\/new\?issuable_template=[\w-]+$/,
  /^https:\/\/gitlab\.com\/gitlab-org\/gitlab\/-\/(?:blob|tree)\/v\d+\.\d+\.\d+-ee\/[\w./-]+$/,
];

/** Whether an address stands in the catalogue, or is built from it. */
export const isKnownAddress = (url: string): boolean =>
  known.has(url) || built.some(pattern => pattern.test(url));

/** The name an area has on the handbook page. */
export const areaName = (id: string): string => catalog.areas.find(area => area.id === id)?.name ?? id;
