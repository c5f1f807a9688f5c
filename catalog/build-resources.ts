import type {Change, Kind, Newer, Resource} from './model';
import type {ChangeEntry, NewerEntry, ResourceEntry} from './schema';
import {linkKinds} from './values';
import {resourcePlace} from './resource-place';

/** Kinds a customer may be sent to. A resource says so itself where it differs; what is unknown counts as internal. */
const publicKinds: ReadonlySet<Kind> = new Set<Kind>([
  'docs',
  'template',
  'code',
  'rules',
  'registry',
  'schema',
  'learning',
]);

/** Slack resolves an id even after the channel was renamed; names alone cannot be opened. */
const slackAddress = (id: string) => `https://gitlab.slack.com/archives/${id}`;

function href(kind: Kind, value: string, slack: string | undefined): string | undefined {
  if (kind === 'channel') return slack === undefined ? undefined : slackAddress(slack);
  if (kind === 'person') return `https://gitlab.com/${value.slice(1)}`;
  return linkKinds.has(kind) || value.startsWith('https://') ? value : undefined;
}

/** The parts of an object that are set: `undefined` is not a value in the model. */
export function present<T extends object>(parts: T) {
  const set = Object.entries(parts).filter(([, value]) => value !== undefined);
  // Only keys whose value is undefined are gone, which is what the type says.
  return Object.fromEntries(set) as {[K in keyof T as undefined extends T[K] ? never : K]: T[K]} & {
    [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
  };
}

function newer(kind: Kind, {value, asOf, source, slackId}: NewerEntry): Newer {
  return present({value, href: href(kind, value, slackId), asOf, source});
}

function change({kind, state, now, asOf, source, note}: ChangeEntry): Change {
  return present({state, now: now?.map(entry => newer(kind, entry)) ?? [], asOf, source, note});
}

/** What ships of an area's or section's resources: ids, addresses and audience worked out, known changes laid over. */
export function buildResources(
  owner: string,
  entries: readonly ResourceEntry[],
  changes: readonly ChangeEntry[],
): Resource[] {
  return entries.map(entry => {
    const {kind, title, value, line, alsoAt, added, original, note} = entry;
    const row = changes.find(at => at.kind === kind && at.value === value && at.areas.includes(owner));
    return present({
      id: `${owner}/${resourcePlace(entry, entries)}`,
      kind,
      title,
      value,
      line,
      alsoAt,
      added,
      audience: entry.audience ?? (publicKinds.has(kind) ? ('public' as const) : ('internal' as const)),
      href: href(kind, value, entry.slack),
      original,
      change: row && change(row),
      note,
    });
  });
}
