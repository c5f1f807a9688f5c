import type {Kind, Resource} from '../../catalog/model';
import {type CopyTexts, copyTexts} from './copy-texts';
import {currentOf, stateWords} from './current';

/** A newer value that is not the first choice. */
export interface OtherValue {
  readonly value: string;
  readonly href: string | null;
  readonly copy: CopyTexts;
  readonly said: string;
}

/** One line of the sidebar: something to open, to copy, or both. */
export interface Row {
  /** Unique in the sidebar. */
  readonly id: string;
  /** Id in the catalogue, for the list of recent entries; null for what is built from it (searches). */
  readonly entry: string | null;
  readonly kind: Kind;
  readonly title: string;
  readonly href: string | null;
  /** Null where nothing should be passed on: owner unclear, gone. */
  readonly copy: CopyTexts | null;
  readonly audience: 'public' | 'internal';
  /** The page's own value where it is no longer the one to use. */
  readonly was: {
    readonly before: string;
    readonly text: string;
    readonly href: string | null;
    readonly after: string;
  } | null;
  /** Date and source of a change; null where nothing changed or nobody has checked. */
  readonly said: string | null;
  /** "Unchanged as of …": set only where somebody looked. */
  readonly checked: string | null;
  readonly note: string | null;
  readonly others: readonly OtherValue[];
}

/** The telling end of an address: "Jobs/SAST.gitlab-ci.yml", "dast_api". */
export function shortAddress(text: string): string {
  if (!URL.canParse(text)) return text;
  const {pathname, hash, hostname} = new URL(text);
  const parts = pathname.split('/').filter(part => part !== '' && part !== '-');
  const end = parts.slice(parts.at(-1)?.includes('.') ? -2 : -1).join('/');
  return `${end === '' ? hostname : end}${hash}`;
}

const isName = (kind: Kind): boolean => kind === 'label' || kind === 'channel' || kind === 'person';

/** A resource of the catalogue as the sidebar shows it: the newest value first, the page's own beside it. */
export function resourceRow(resource: Resource): Row {
  const {id, kind, change} = resource;
  const {now, was, others, asOf, source} = currentOf(resource);
  const shown = now ?? was ?? {value: resource.value, href: null};
  const titled = (value: string): string => (isName(kind) ? value : resource.title);
  const words = change === undefined ? null : stateWords[change.state];
  const dated = asOf === null ? null : [asOf, source].filter(part => part !== null).join(', ');
  const unchanged = change?.state === 'same';
  const deprecated = change?.state === 'deprecated' && was === null ? 'deprecated' : null;
  const note = [deprecated, change?.note, resource.note].filter(text => text !== undefined && text !== null);
  return {
    id,
    entry: id,
    kind,
    title: titled(shown.value),
    href: shown.href,
    copy: now === null ? null : copyTexts(kind, titled(now.value), now.value, now.href),
    audience: resource.audience,
    was:
      was === null || words === null
        ? null
        : {
            ...words,
            text: isName(kind) ? was.value : shortAddress(was.value),
            href: isName(kind) ? null : was.href,
          },
    said: unchanged ? null : dated,
    checked: unchanged && dated !== null ? `Unchanged as of ${dated}` : null,
    note: note.length === 0 ? null : note.join('; '),
    others: others.map(other => {
      const href = other.href ?? null;
      const title = isName(kind) ? other.value : shortAddress(other.value);
      return {
        value: title,
        href,
        copy: copyTexts(kind, title, other.value, href),
        said: `${other.asOf}, ${other.source}`,
      };
    }),
  };
}
