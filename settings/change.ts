import * as v from 'valibot';
import {instances} from './hosts';
import {caps, defaults, panelWidth, type Stored} from './model';
import {parseStored} from './schema';

const id = v.pipe(v.string(), v.regex(/^[\w./:-]{1,120}$/));
const area = id;
const ticketId = v.pipe(v.string(), v.regex(/^\d{1,15}$/));
const setting = <const K extends string, S extends v.GenericSchema>(name: K, value: S) =>
  v.strictObject({do: v.literal('set'), name: v.literal(name), value});

/**
 * Everything that can be asked of the one writer. Changes are small operations rather than whole values, so that
 * two tabs that change different things at once both win.
 */
export const changeSchema = v.union([
  setting('scheme', v.picklist(['zendesk', 'system', 'light', 'dark'])),
  setting('letterKeys', v.boolean()),
  setting('alwaysOpen', v.boolean()),
  v.strictObject({do: v.literal('area'), area, on: v.boolean()}),
  v.strictObject({
    do: v.literal('profile'),
    host: v.picklist(instances.map(({host}) => host)),
    restricted: v.boolean(),
  }),
  v.strictObject({do: v.literal('panel-open'), open: v.boolean()}),
  v.strictObject({
    do: v.literal('panel-width'),
    width: v.pipe(v.number(), v.integer(), v.minValue(panelWidth.least), v.maxValue(panelWidth.most)),
  }),
  v.strictObject({do: v.literal('fold'), section: id, folded: v.boolean()}),
  v.strictObject({do: v.literal('opened'), entry: id}),
  v.strictObject({do: v.literal('pin'), entry: id, on: v.boolean()}),
  v.strictObject({do: v.literal('hide'), ticketId, area, on: v.boolean()}),
  v.strictObject({do: v.literal('forget'), what: v.picklist(['usage', 'hidden', 'everything'])}),
  /** Undo of 'forget': each part is repaired like a stored one. */
  v.strictObject({
    do: v.literal('restore'),
    settings: v.unknown(),
    panel: v.unknown(),
    usage: v.unknown(),
    hidden: v.unknown(),
  }),
]);
export type Change = v.InferOutput<typeof changeSchema>;

const toggled = (list: readonly string[], item: string, on: boolean): string[] => {
  const rest = list.filter(other => other !== item);
  return on ? [item, ...rest] : rest;
};

function hide(stored: Stored, change: Extract<Change, {do: 'hide'}>): Stored {
  const others = stored.hidden.tickets.filter(entry => entry.ticketId !== change.ticketId);
  const mine = stored.hidden.tickets.find(entry => entry.ticketId === change.ticketId)?.areas ?? [];
  const areas = mine.filter(other => other !== change.area).concat(change.on ? [change.area] : []);
  const tickets = areas.length > 0 ? [...others, {ticketId: change.ticketId, areas}] : others;
  return {...stored, hidden: {...stored.hidden, tickets: tickets.slice(-caps.hiddenTickets)}};
}

/** The stored values after one change. Pure; lists stay within their caps. */
export function applyChange(stored: Stored, change: Change): Stored {
  const {settings, panel, usage} = stored;
  switch (change.do) {
    case 'set':
      return {...stored, settings: {...settings, [change.name]: change.value}};
    case 'area': {
      const areasOff = settings.areasOff.filter(other => other !== change.area);
      return {
        ...stored,
        settings: {...settings, areasOff: change.on ? areasOff : [...areasOff, change.area]},
      };
    }
    case 'profile':
      return {
        ...stored,
        settings: {...settings, profiles: {...settings.profiles, [change.host]: change.restricted}},
      };
    case 'panel-open':
      return {...stored, panel: {...panel, open: change.open}};
    case 'panel-width':
      return {...stored, panel: {...panel, width: change.width}};
    case 'fold':
      return {
        ...stored,
        panel: {...panel, folded: toggled(panel.folded, change.section, change.folded).slice(0, 60)},
      };
    case 'opened':
      return {
        ...stored,
        usage: {...usage, recent: toggled(usage.recent, change.entry, true).slice(0, caps.recent)},
      };
    case 'pin':
      return {
        ...stored,
        usage: {...usage, pinned: toggled(usage.pinned, change.entry, change.on).slice(0, caps.pinned)},
      };
    case 'hide':
      return hide(stored, change);
    case 'forget':
      if (change.what === 'everything') return defaults;
      return {...stored, [change.what]: defaults[change.what]};
    case 'restore':
      return {
        settings: parseStored('settings', change.settings).value,
        panel: parseStored('panel', change.panel).value,
        usage: parseStored('usage', change.usage).value,
        hidden: parseStored('hidden', change.hidden).value,
      };
  }
}
