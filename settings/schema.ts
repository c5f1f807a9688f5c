import * as v from 'valibot';
import {caps, defaults, panelWidth, type Stored, type StoredKey} from './model';

// A corrupt field falls back alone; its neighbours keep what the user chose.
const id = v.pipe(v.string(), v.regex(/^[\w./:-]{1,120}$/));
const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));
const ticketId = v.pipe(v.string(), v.regex(/^\d{1,15}$/));

const schemas = {
  settings: v.object({
    version: v.fallback(v.literal(1), 1),
    areasOff: v.fallback(ids(50), [...defaults.settings.areasOff]),
    scheme: v.fallback(v.picklist(['zendesk', 'system', 'light', 'dark']), defaults.settings.scheme),
    letterKeys: v.fallback(v.boolean(), defaults.settings.letterKeys),
    alwaysOpen: v.fallback(v.boolean(), defaults.settings.alwaysOpen),
    profiles: v.optional(
      v.fallback(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,80}$/)), v.boolean()), {}),
      {},
    ),
  }),
  panel: v.object({
    version: v.fallback(v.literal(1), 1),
    open: v.fallback(v.boolean(), defaults.panel.open),
    width: v.fallback(
      v.pipe(v.number(), v.integer(), v.minValue(panelWidth.least), v.maxValue(panelWidth.most)),
      defaults.panel.width,
    ),
    folded: v.fallback(ids(60), [...defaults.panel.folded]),
  }),
  usage: v.object({
    version: v.fallback(v.literal(1), 1),
    recent: v.fallback(ids(caps.recent), []),
    pinned: v.fallback(ids(caps.pinned), []),
  }),
  hidden: v.object({
    version: v.fallback(v.literal(1), 1),
    tickets: v.fallback(
      v.pipe(v.array(v.object({ticketId, areas: ids(50)})), v.maxLength(caps.hiddenTickets)),
      [],
    ),
  }),
};

/** What was wrong with a stored value: which fields fell back to their default, or that a newer version wrote it. */
export interface Repair {
  readonly key: StoredKey;
  readonly fields: readonly string[];
  readonly newer: boolean;
}

/**
 * Turns whatever storage holds into a usable value. Absent → default without a repair. A value written by a newer
 * version of the extension → defaults, `newer: true`; it must not be written over.
 */
export function parseStored<K extends StoredKey>(
  key: K,
  raw: unknown,
): {readonly value: Stored[K]; readonly repair: Repair | null} {
  if (raw === undefined || raw === null) return {value: defaults[key], repair: null};
  const object = typeof raw === 'object' && !Array.isArray(raw) ? raw : {};
  const version: unknown = Reflect.get(object, 'version');
  if (typeof version === 'number' && version > defaults[key].version) {
    return {value: defaults[key], repair: {key, fields: ['version'], newer: true}};
  }
  // The schema of `key` yields Stored[K]; TypeScript cannot follow the index through the union.
  const value = v.parse(schemas[key], object) as unknown as Stored[K];
  const fields = Object.keys(value).filter(
    // What a version before did not know yet is no damage.
    field =>
      field in object &&
      JSON.stringify(Reflect.get(object, field)) !== JSON.stringify(Reflect.get(value, field)),
  );
  return {value, repair: fields.length > 0 ? {key, fields, newer: false} : null};
}
