import type {Resource} from '../../catalog/model';
import {fillers, wordsOf} from './fold';
import {type EntryKind, kindBit, kindsNamed} from './kind-words';

/** What a thing is called, by how much it means to be called so exactly. */
export interface Names {
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  /** First letters of its names. */
  readonly initials: readonly string[];
  /** Job names, variables, files, messages by which detection knows an area. */
  readonly signs: readonly string[];
  /** Whatever else is written about it. */
  readonly texts: readonly string[];
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Readings of a heading: `IaC (Infrastructure as Code) Scanning` is also `IaC Scanning` and the words inside. */
export function readings(heading: string): string[] {
  const all = heading.split(' / ').flatMap(part => {
    const inside = /\(([^)]+)\)/.exec(part)?.[1];
    if (inside === undefined) return [part];
    const outside = part.replace(/\([^)]+\)/, ' ');
    const [before = ''] = part.split('(');
    return [outside, inside, before, part.replace(/^[^(]*\(([^)]+)\)/, '$1')];
  });
  return [...new Set([heading, ...all].map(tidy))].filter(name => name !== '');
}

/** A title without the words that only say of which kind it is: `SAST CI/CD template` → `sast`. */
export function withoutKind(title: string, kind: EntryKind): string {
  return wordsOf(title)
    .filter(word => (kindsNamed(word) & kindBit(kind)) === 0)
    .join(' ');
}

/** `Secret Detection` → `sd`; nothing for one word or more than five. */
export function initialsOf(names: readonly string[]): string[] {
  const telling = names.map(name =>
    wordsOf(name).filter(word => !fillers.has(word) && word !== 'troubleshooting'),
  );
  return telling
    .filter(words => words.length > 1 && words.length < 6)
    .map(words => words.map(word => word[0]).join(''));
}

/** Last part of a link's path: the project, the file or the page. */
function lastPart(address: string): string[] {
  const path = address.replace(/[?#].*$/, '').replace(/^https:\/\/[^/]+/, '');
  const part = path.split('/').filter(Boolean).at(-1);
  return part === undefined ? [] : [part];
}

const isAddress = (value: string) => value.startsWith('https://');
/** Kinds whose last path part is what people call them: a file or a project. */
const calledByPath: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'template',
  'code',
  'schema',
  'demo',
  'rules',
  'rfh',
]);

/** Kinds whose titles say a feature in full, so that its first letters stand for them too. */
const byInitials: ReadonlySet<EntryKind> = new Set<EntryKind>(['docs', 'template']);
/** Kinds that people also know by the site they are on. */
const byHost: ReadonlySet<EntryKind> = new Set<EntryKind>(['learning', 'video']);

/** `group::static analysis` and `Category:Code Quality` are also called by what follows the colons. */
const labelName = (label: string) => label.replace(/^.*:+/, '');

/** Everything a resource is called: title, page value, newer values, file or project name. */
export function resourceNames(resource: Resource, heading = ''): Names {
  const {kind, title, value, note, added, change} = resource;
  const values = [value, ...(change?.now.map(newer => newer.value) ?? [])];
  if (kind === 'label') {
    // A note names labels in between, and what it was renamed to where that must not be offered (owner unclear).
    const noted = change?.note?.match(/\b(?:group|devops)::[\w ]+/g) ?? [];
    return {names: values, aliases: [...values.map(labelName), ...noted], initials: [], signs: [], texts: []};
  }
  if (kind === 'channel') return {names: values, aliases: [], initials: [], signs: [], texts: []};
  // The note of a person says "Lead" or "Member".
  if (kind === 'person')
    return {
      names: [title, ...values],
      aliases: note === undefined ? [] : [note],
      initials: [],
      signs: [],
      texts: [],
    };
  const outside = title.replace(/\([^)]+\)/g, ' ');
  const inside = [...title.matchAll(/\(([^)]+)\)/g)].flatMap(([, words]) => words ?? []);
  const titles = [...new Set([title, outside, withoutKind(outside, kind)].map(tidy))].filter(Boolean);
  const paths = values.filter(isAddress).flatMap(lastPart);
  // A fact of the pod is one thing with its sentence: words of the title, the value and the heading add up.
  if (kind === 'pod')
    return {names: titles, aliases: [], initials: [], signs: [], texts: [`${title} ${value} ${heading}`]};
  const isFile = kind === 'template';
  const called = calledByPath.has(kind);
  const aliases = [...inside, ...(called && !isFile ? paths : [])];
  const names = [...titles, ...(isFile ? paths : [])];
  return {
    // What the page does not know is a part of a feature: asked by that name, the feature itself answers first.
    names: added ? [] : names,
    aliases: added ? [...names, ...aliases] : aliases,
    initials: byInitials.has(kind) && !/[A-Z]{2}/.test(title) ? initialsOf(titles.slice(-1)) : [],
    signs: [],
    texts: [...(called ? [] : paths), ...values.filter(text => !isAddress(text) || byHost.has(kind))],
  };
}
