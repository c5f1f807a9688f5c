import type {LookupSigns} from '../../catalog/lookup-signs';
import type {Area, Catalog, Kind, Newer, Resource, Section} from '../../catalog/model';
import {fillers, fold, stem, wordsOf} from './fold';
import {type EntryKind, kindsNamed} from './kind-words';
import {initialsOf, type Names, readings, resourceNames, withoutKind} from './names';

/** One thing that can be found. */
export interface Entry extends Names {
  /** Resource or area id; `command/…` for commands. Rows of one request for help per area share the id. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** Exactly the page's text; an area's or command's id. */
  readonly value: string;
  /** Newer values, newest first. */
  readonly current: readonly Newer[];
  /** Where it belongs, for the reader: `SAST`, `Sec Support Pod`. Empty for areas. */
  readonly place: string;
  /** Id of the area or section it belongs to; an area belongs to itself. */
  readonly parent: string;
  /** Its title says no more than its area's name: the docs, not one of the docs. */
  readonly main: boolean;
  readonly area?: Area;
  readonly resource?: Resource;
}

/** Something the extension can do, found under `>` or by its words. */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly words?: readonly string[];
  /** What it is about, at the end of its row. */
  readonly place?: string;
}

const none: Names = {names: [], aliases: [], initials: [], signs: [], texts: []};
/** Kinds that answer a question by themselves; of the others people mean the area when they say its alias. */
const answers: ReadonlySet<Kind> = new Set<Kind>(['docs', 'schema', 'registry', 'rules', 'rfh', 'epic']);
/** "schema" or "registry" alone asks for that kind of thing, not for the area whose configuration has the word. */
const isTelling = (sign: string) => wordsOf(sign).some(word => !fillers.has(word) && kindsNamed(word) === 0);

const spaced = (text: string) => ` ${wordsOf(text).map(stem).join(' ')} `;

/**
 * Which resource an alias of the area is really the name of ("severity levels" is a page, not the stage): its words
 * stand in the title or note in a row and say more than the area's name.
 */
function resourceNamer(
  area: Area,
  isLabel: (words: string) => boolean,
): (alias: string) => Resource | undefined {
  const inArea = new Set(spaced(area.name).trim().split(' '));
  const texts = area.resources
    .filter(({kind, added}) => answers.has(kind) && !added)
    .map(resource => ({
      resource,
      title: spaced(resource.title),
      note: spaced(resource.kind === 'docs' ? (resource.note ?? '') : ''),
    }));
  return alias => {
    const words = spaced(alias);
    if (
      words
        .trim()
        .split(' ')
        .every(word => inArea.has(word))
    )
      return undefined;
    if (words.trim().includes(' '))
      return texts.find(({title, note}) => title.includes(words) || note.includes(words))?.resource;
    // One word is the name only where it is the matter itself ("terminology"), no tool and no label.
    if (isLabel(words)) return undefined;
    return texts.find(
      ({resource, title, note}) =>
        resource.kind === 'docs' && (title.endsWith(words) || note.endsWith(words)),
    )?.resource;
  };
}

function resourceEntry(resource: Resource, owner: Area | Section, given: readonly string[]): Entry {
  const headings = 'headings' in owner ? owner.headings : [];
  const heading = headings.findLast(({line}) => line < (resource.line ?? 0))?.name;
  const called = resourceNames(resource, heading);
  const bare = withoutKind(resource.title, resource.kind);
  return {
    ...called,
    names: [...called.names, ...given],
    id: resource.id,
    kind: resource.kind,
    title: resource.title,
    value: resource.value,
    current: resource.change?.now ?? [],
    place: 'short' in owner ? owner.short : owner.name,
    parent: owner.id,
    main: readings(owner.name).some(name => withoutKind(name, resource.kind) === bare),
    resource,
  };
}

function areaEntries(
  area: Area,
  signs: readonly string[],
  requestForHelp: Resource,
  isLabel: (words: string) => boolean,
): Entry[] {
  const nameOf = resourceNamer(area, isLabel);
  const given = area.aliases.map(alias => ({alias, of: nameOf(alias)}));
  const calling = (resource: Resource) => given.filter(({of}) => of === resource).map(({alias}) => alias);
  const names = [...new Set([...readings(area.name), area.short])];
  const self: Entry = {
    id: area.id,
    kind: 'area',
    title: area.name,
    value: area.id,
    current: [],
    place: '',
    parent: area.id,
    main: true,
    area,
    names,
    aliases: [area.id, ...area.aliases],
    initials: initialsOf([...names, ...area.aliases]),
    signs: signs.filter(sign => isTelling(sign) && !area.aliases.includes(sign)),
    texts: [],
  };
  const resources = area.resources.map(resource => resourceEntry(resource, area, calling(resource)));
  if (area.resources.some(({id}) => id === requestForHelp.id)) return [self, ...resources];
  return [
    self,
    ...resources,
    {...resourceEntry(requestForHelp, area, []), ...none, names: resourceNames(requestForHelp).names},
  ];
}

/** The names of a section lead to what is in it, though it is no entry itself. */
export interface Owner extends Names {
  readonly id: string;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly owners: readonly Owner[];
}

/** First letters stand for nothing where they are another area's given name: CS is container scanning, not code scanning. */
function withoutTaken(entries: readonly Entry[]): Entry[] {
  const taken = new Map<string, string>();
  for (const {kind, parent, names, aliases} of entries)
    if (kind === 'area') for (const name of [...names, ...aliases]) taken.set(fold(name), parent);
  return entries.map(entry => ({
    ...entry,
    initials: entry.initials.filter(letters => (taken.get(letters) ?? entry.parent) === entry.parent),
  }));
}

/** Everything that can be found, in page order: each area before what belongs to it, then the pod, then commands. */
export function entriesOf(
  catalog: Catalog,
  commands: readonly Command[] = [],
  signs: LookupSigns = {},
): Entries {
  const labels = catalog.areas.flatMap(({resources}) =>
    resources.flatMap(({kind, value}) => (kind === 'label' ? spaced(value) : [])),
  );
  const isLabel = (words: string) => labels.some(label => label.endsWith(words));
  const ofAreas = catalog.areas.flatMap(area =>
    areaEntries(area, signs[area.id] ?? [], catalog.requestForHelp, isLabel),
  );
  const ofSections = catalog.sections.flatMap(section =>
    section.resources.map(resource => resourceEntry(resource, section, [])),
  );
  const ofCommands = commands.map(({id, title, words = [], place = ''}): Entry => {
    const names = {...none, names: [title], aliases: words};
    return {...names, id, kind: 'command', title, value: id, current: [], place, parent: id, main: false};
  });
  const entries = [...ofAreas, ...ofSections, ...ofCommands];
  const owners = catalog.sections.map(({id, name}) => {
    const names = [...new Set([name, name.replace(/ Support /, ' '), id])];
    return {...none, id, names};
  });
  return {entries: withoutTaken(entries), owners};
}
