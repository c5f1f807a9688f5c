/** Every host a link of the catalogue may lead to. A further one is added here and nowhere else. */
export const hosts: readonly string[] = [
  'docs.gitlab.com',
  'gitlab.com',
  'gitlab.edcast.com',
  'gitlab.slack.com',
  'github.com',
  'handbook.gitlab.com',
  'slack.com',
  'university.gitlab.com',
  'youtu.be',
];

/**
 * Reads a link the way a browser would and refuses whatever could lead elsewhere than it seems to: the text must
 * already be what the browser makes of it. Returns the address to open or, in words, what to change.
 */
export function readAddress(text: string): {readonly href: string} | {readonly refused: string} {
  if (!URL.canParse(text)) return {refused: 'is no full address; write it as https://host/path'};
  const url = new URL(text);
  if (url.protocol !== 'https:') return {refused: `starts with ${url.protocol}; only https:// is allowed`};
  if (url.username !== '' || url.password !== '')
    return {refused: 'names a user or password before the host; leave that out'};
  if (url.port !== '') return {refused: `names port ${url.port}; leave the port out`};
  if (!hosts.includes(url.hostname))
    return {
      refused: `leads to ${url.hostname}, which is not on the list in catalog/address.ts; add it there if it is meant`,
    };
  if (url.href !== text) return {refused: `is read by browsers as ${url.href}; write it exactly so`};
  return {href: url.href};
}
