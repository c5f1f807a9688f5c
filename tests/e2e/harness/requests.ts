import {hosts} from '../../../catalog/address';
import type {Seen} from '../../../demo/desk';
import type {Stage} from './stage';

/** Hosts that Chromium and Firefox ask by themselves, with or without an extension. */
const browsersOwn =
  /(^|\.)(googleapis\.com|google\.com|gvt1\.com|mozilla\.(com|org|net)|mozgcp\.net|firefox\.com)(:\d+)?$/;

/** Connections that neither the page nor the browser itself can have wanted. */
export const foreignHosts = ({proxy}: Pick<Stage, 'proxy'>): string[] =>
  proxy.refused
    .map(target => (target.includes('://') ? new URL(target).host : target))
    .filter(target => !browsersOwn.test(target));

/** What the extension asked the API: the demo's own page never uses it. */
export const apiRequests = ({demo}: Stage): Seen[] =>
  demo.desk.requests.filter(seen => seen.path.startsWith('/api/'));

/** Requests about one ticket, comments included. */
export const requestsFor = (stage: Stage, id: number): Seen[] =>
  apiRequests(stage).filter(seen => seen.path.startsWith(`/api/v2/tickets/${id}`));

const linked = new Set(hosts.map(host => `${host}:443`));

/**
 * What no test may leave behind, whatever it did: a connection to a host that no link of the catalogue leads to, a
 * request off Zendesk that did not lead a tab there, anything but a GET to the API. Links that a test clicks are fine.
 */
export const unwanted = ({demo, proxy, browser}: Pick<Stage, 'demo' | 'proxy' | 'browser'>): string[] => [
  ...foreignHosts({proxy}).filter(target => !linked.has(target)),
  ...browser.strays,
  ...demo.desk.writes.map(({method, path}) => `${method} ${path}`),
];
