import type {LookupSigns} from '../catalog/lookup-signs';
import type {Catalog} from '../catalog/model';
import type {Command, EntryKind, Item, Usual} from '../triage/lookup';

/** What a list of results can ask for. */
export interface LookupActions {
  /** Opens an address of the catalogue in a tab and goes there. */
  open(href: string): void;
  openBehind(href: string): Promise<boolean>;
  /** An entry was opened: it leads the list of recent ones. */
  opened(entry: string): void;
  pin(entry: string, on: boolean): void;
  /** Puts an item into the reply of the open ticket; absent where none is open. */
  insert?(item: Item): void;
  /** Carries out a command, by its id. */
  run(command: string): void;
}

/** A shortcut as the browser bound it; `shortcut` is empty where it bound none. */
export interface BoundKey {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
}

/** Everything the lookup draws from, wherever it stands. */
export interface LookupData {
  readonly catalog: Catalog;
  readonly signs: LookupSigns;
  readonly commands: readonly Command[];
  /** Kinds that are not offered here, by a Zendesk's profile. */
  readonly without?: ReadonlySet<EntryKind>;
  readonly usual: Usual;
  readonly actions: LookupActions;
  /** Rich text on the second key: editors like Zendesk's take it; elsewhere Markdown. */
  readonly richCopy: boolean;
  readonly letterKeys: boolean;
  readonly bindings: readonly BoundKey[];
  /** Where this browser lets one set shortcuts, in words. */
  readonly whereToSet: string;
}

/** Not offered where the profile leaves out Slack and requests for help. */
export const notRestricted: ReadonlySet<EntryKind> = new Set(['channel', 'rfh'] as const);

/** The commands that make sense everywhere; ids are shared with whoever carries them out. */
export const commonCommands: readonly Command[] = [
  {id: 'command/keys', title: 'Show the keys', words: ['shortcuts', 'help', 'keyboard', '?']},
  {id: 'command/options', title: 'Open the options', words: ['settings', 'preferences']},
  {
    id: 'command/forget',
    title: 'Forget what is recent and pinned',
    words: ['clear history', 'wipe', 'delete'],
  },
];

/** Only where a ticket is open. */
export const sidebarCommand: Command = {
  id: 'command/sidebar',
  title: 'Open the sidebar',
  words: ['panel', 'ticket', 'areas', 'triage'],
};

/** Where the documentation is searched for what the catalogue lacks. */
export const docsSearch = (typed: string): string =>
  `https://docs.gitlab.com/search/?${new URLSearchParams({q: typed.trim()})}`;
