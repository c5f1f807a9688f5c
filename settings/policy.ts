import {instances} from './hosts';

/** The part of `browser.storage.managed` that is used. */
export interface ManagedArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/**
 * Zendesk hosts that the organisation's policy leaves us (key `zendeskHosts`, a list of host names); null where there
 * is no policy, or none that names a Zendesk we know: a slip in a policy must not take the extension away. Firefox
 * throws where there is none.
 */
export async function policyHosts(area: ManagedArea | undefined): Promise<readonly string[] | null> {
  try {
    const wanted = (await area?.get('zendeskHosts'))?.['zendeskHosts'];
    if (!Array.isArray(wanted)) return null;
    const hosts = instances.map(({host}) => host).filter(host => wanted.includes(host));
    return hosts.length > 0 ? hosts : null;
  } catch {
    return null;
  }
}

/** Whether the policy, if there is one, leaves us this host. */
export const isAllowed = (host: string, policy: readonly string[] | null): boolean =>
  policy === null || policy.includes(host);
