/** The Zendesk instances of GitLab Support; the first is the one the extension asks for. The demo answers for all. */
export const zendeskHosts = [
  'gitlab.zendesk.com',
  'gitlab-federal-support.zendesk.com',
  'gitlab1707170878.zendesk.com',
  'gitlabfederalsupport1585318082.zendesk.com',
] as const;

/** Where the demo Zendesk seems to be, for a browser whose connections are led to the local server. */
export const origin = `https://${zendeskHosts[0]}`;
