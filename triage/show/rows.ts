import type {Kind, Newer, Resource} from '../../catalog/model';
import {type CopyTexts, copyTexts} from './copy-texts';
import {type Current, currentOf, wordsAlone, wordsBeside} from './current';

/** Who says so, and on which day. */
export interface Said {
  readonly asOf: string;
  readonly source: string;
}

/** A newer value that is not the first choice. */
export interface OtherValue {
  readonly value: string;
  readonly href: string | null;
  readonly copy: CopyTexts;
  readonly said: Said;
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
  /** Day and source of a change; null where nothing changed or nobody has checked. */
  readonly said: Said | null;
  /** "Unchanged as of …", "Newer than the page …": set only where somebody looked. */
  readonly checked: string | null;
  readonly note: string | null;
  readonly others: readonly OtherValue[];
}

/** The telling end of an address: "Jobs/SAST.gitlab-ci.yml", "dast_api"; the anchor where that is all that differs. */
export function shortAddress(text: string, beside?: string): string {
  if (!URL.canParse(text)) return text;
  const {pathname, hash, hostname} = new URL(text);
  const parts = pathname.split('/').filter(part => part !== '' && part !== '-');
  const end = parts.slice(parts.at(-1)?.includes('.') ? -2 : -1).join('/');
  const samePage = beside !== undefined && beside.split('#')[0] === text.split('#')[0];
  return samePage && hash !== '' ? hash : end === '' ? hostname : end;
}

const isName = (kind: Kind): boolean => kind === 'label' || kind === 'channel' || kind === 'person';

const titleOf = ({kind, title}: Resource, value: string): string => (isName(kind) ? value : title);

/** The page's own value beside a newer one. */
function wasOf({kind, change}: Resource, {now, was}: Current): Row['was'] {
  if (now === null || was === null || change === undefined) return null;
  const isText = isName(kind);
  return {
    ...wordsBeside[change.state],
    text: isText ? was.value : shortAddress(was.value, now.value),
    href: isText ? null : was.href,
  };
}

function otherOf({kind}: Resource, shown: string, newer: Newer): OtherValue {
  const {value, asOf, source} = newer;
  const href = newer.href ?? null;
  const title = isName(kind) ? value : shortAddress(value, shown);
  return {value: title, href, copy: copyTexts(kind, title, value, href), said: {asOf, source}};
}

/** What is known without a newer value; an unclear owner is explained once, above the labels. */
function noteOf({change, note}: Resource, was: Row['was']): string | null {
  const alone = change === undefined || was !== null ? null : wordsAlone[change.state];
  const told = change?.state === 'owner-unclear' ? null : (change?.note ?? null);
  return [alone, told, note].filter(text => typeof text === 'string').join('; ') || null;
}

/** A resource of the catalogue as the sidebar shows it: the newest value first, the page's own beside it. */
export function resourceRow(resource: Resource): Row {
  const {id, kind, change, audience} = resource;
  const current = currentOf(resource);
  const {now, asOf, source} = current;
  const shown = now ?? current.was ?? {value: resource.value, href: null};
  const title = titleOf(resource, shown.value);
  const was = wasOf(resource, current);
  const said = asOf === null || source === null ? null : {asOf, source};
  const looked =
    change === undefined ? 'Newer than the handbook page' : change.state === 'same' ? 'Unchanged' : null;
  return {
    id,
    entry: id,
    kind,
    title,
    href: shown.href,
    copy: now === null ? null : copyTexts(kind, title, now.value, now.href),
    audience,
    was,
    said: looked === null ? said : null,
    checked: looked === null || said === null ? null : `${looked}, as of ${said.asOf} (${said.source})`,
    note: noteOf(resource, was),
    others: current.others.map(other => otherOf(resource, shown.value, other)),
  };
}
