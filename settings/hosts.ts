/**
 * Zendesk instances of GitLab Support (handbook, security/customer-support-operations/zendesk). The first is asked
 * for at installation, the others when the user adds them. `restricted`: the profile it has until the user says
 * otherwise, without Slack, requests for help, pairing, summaries and history, and with a storage of its own.
 */
export const instances = [
  {host: 'gitlab.zendesk.com', name: 'GitLab Support', optional: false, restricted: false},
  {
    host: 'gitlab-federal-support.zendesk.com',
    name: 'US Government Support',
    optional: true,
    restricted: true,
  },
  {host: 'gitlab1707170878.zendesk.com', name: 'Sandbox', optional: true, restricted: false},
  {
    host: 'gitlabfederalsupport1585318082.zendesk.com',
    name: 'US Government sandbox',
    optional: true,
    restricted: true,
  },
] as const;

/** Match pattern the browser grants for an instance. */
export const hostPattern = (host: string): string => `https://${host}/*`;

/** Whether an address belongs to one of the instances' agent pages. */
export function isAgentPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const {protocol, hostname, port, pathname} = new URL(url);
  return (
    protocol === 'https:' &&
    port === '' &&
    instances.some(instance => instance.host === hostname) &&
    /^\/agent(\/|$)/.test(pathname)
  );
}

/** What is said wherever that profile is on. */
export const restrictedBanner =
  'Restricted profile: no Slack, requests for help, pairing, summaries or history on this Zendesk.';

/** Whether a Zendesk has the restricted profile: as the user said, else as it comes. */
export const isRestricted = (host: string, profiles: Readonly<Record<string, boolean>>): boolean =>
  profiles[host] ?? instances.find(instance => instance.host === host)?.restricted ?? false;
