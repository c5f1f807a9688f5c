import type {Area, Catalog, Group, Resource} from '../../catalog/model';
import {copyTexts} from './copy-texts';
import {currentOf} from './current';
import {type Row, resourceRow} from './rows';

const podChannel = '#spt_pod_sec';

/** A row that is no resource of its own: an address built from the catalogue, never from the ticket. */
function builtRow(id: string, title: string, href: string, extra: Partial<Row> = {}): Row {
  return {
    id,
    entry: null,
    kind: 'rfh',
    title,
    href,
    copy: copyTexts('rfh', title, href, href),
    audience: 'internal',
    was: null,
    said: null,
    checked: null,
    note: null,
    others: [],
    ...extra,
  };
}

/** Name of an area without its explanation in brackets, the words people search with. */
const searchWords = (area: Area): string => area.name.replace(/\s*\(.*\)\s*/g, ' ').trim();

function searchRow(area: Area, rfh: Resource): Row | null {
  const place = currentOf(rfh).now?.href ?? null;
  if (place === null) return null;
  const url = new URL(place);
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/$/, '')}/-/issues/`;
  url.search = new URLSearchParams({search: searchWords(area), state: 'all'}).toString();
  return builtRow(`${area.id}/help/search`, 'Search earlier requests', url.href);
}

function requestRow(area: Area, owner: Group | undefined, rfh: Resource): Row {
  const row = resourceRow(rfh);
  const template = owner?.requestTemplate;
  const title = 'Request for help';
  const href = template?.href ?? row.href;
  return {
    ...row,
    id: `${area.id}/help/request`,
    title,
    href,
    copy: href === null ? row.copy : copyTexts('rfh', title, href, href),
    note: template === undefined ? null : `template ${template.name}, seen ${template.asOf}`,
  };
}

/** The pod's own channel: where to ask when nobody can be named as owner. Empty where the catalogue lacks it. */
export function podRows(id: string, catalog: Catalog): readonly Row[] {
  const pod = catalog.sections.flatMap(({resources}) => resources).find(({value}) => value === podChannel);
  return pod === undefined ? [] : [{...resourceRow(pod), id, note: 'the pod: ask here who owns it now'}];
}

/** Where to turn for an area, in the order Support uses: search, request for help, then the group's channel. */
export function helpRows(area: Area, owner: Group | undefined, catalog: Catalog): readonly Row[] {
  const search = searchRow(area, catalog.requestForHelp);
  const channels = area.resources.filter(({kind}) => kind === 'channel').map(resourceRow);
  const ask = owner?.unclear === undefined ? [] : podRows(`${area.id}/help/pod`, catalog);
  return [
    ...(search === null ? [] : [search]),
    requestRow(area, owner, catalog.requestForHelp),
    ...ask,
    ...channels,
  ];
}
