import type {Area} from '../catalog/model';
import {draftKeys} from '../triage/act/draft-keys';
import type {DraftId} from '../triage/act/draft';
import type {Command, Item} from '../triage/lookup';
import type {AreaId} from '../triage/ticket';

/** What the palette hands to the sidebar: a key on one of the ticket's areas, or something to insert. */
export type Deed =
  | {readonly do: 'key'; readonly key: string; readonly area: AreaId}
  | {readonly do: 'insert'; readonly item: Item};

/** A deed for one ticket, to be done once; `number` tells it from the one before. */
export interface Asked {
  readonly number: number;
  readonly ticketId: string;
  readonly deed: Deed;
}

/** Areas that get commands of their own: more would bury the others. */
const mostAreas = 3;

const spoken: Readonly<Record<DraftId, readonly string[]>> = {
  ask: ['questions', 'missing', 'checklist'],
  request: ['rfh', 'escalate'],
  slack: ['question', 'channel'],
  pairing: ['pair', 'pairify', 'emergency'],
  bug: ['issue', 'report'],
  docs: ['documentation issue', 'edit docs'],
  handover: ['handover', 'out of office', 'pin'],
  summary: ['triage', 'internal note'],
  closing: ['star', 'product category', 'close'],
};

const deeds: readonly {
  readonly id: DraftId | null;
  readonly key: string;
  readonly name: string;
  readonly words: readonly string[];
}[] = [
  {id: 'ask', key: 'a', name: 'Ask for what is missing', words: spoken.ask},
  ...draftKeys.map(({id, key, name}) => ({id, key, name, words: spoken[id]})),
  {id: null, key: 'v', name: 'Open it at the customer’s version', words: ['version', 'tag']},
  {id: null, key: 'd', name: 'Open a test or demo project', words: ['reproduce']},
];

const prefix = 'command/act/';

/** Every action on the open ticket as a command: those of the likeliest area first. `off`: left out by the profile. */
export function actCommands(areas: readonly Area[], off: ReadonlySet<DraftId>): readonly Command[] {
  return areas.slice(0, mostAreas).flatMap(area =>
    deeds
      .filter(({id}) => id === null || !off.has(id))
      .map(({key, name, words}) => ({
        id: `${prefix}${key}/${area.id}`,
        title: name,
        words: [...words, `${name} ${area.short}`],
        place: area.short,
      })),
  );
}

/** What a command of ours asks for; null for any other command. */
export function deedOfCommand(command: string): Deed | null {
  const [, key, area] = /^command\/act\/([a-z])\/([a-z-]+)$/.exec(command) ?? [];
  return key === undefined || area === undefined ? null : {do: 'key', key, area};
}
