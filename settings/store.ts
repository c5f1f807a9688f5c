import {type Change, applyChange} from './change';
import {defaults, type Stored, type StoredKey} from './model';
import {parseStored, type Repair} from './schema';

/** The part of `browser.storage.local` that is used; a plain object stands in for it in tests. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const keys = Object.keys(defaults) as StoredKey[]; // the literal above has exactly these keys

/** Reads everything that is kept. Never throws: what cannot be read is the default, and is named in `repairs`. */
export async function readStored(
  area: StorageArea,
): Promise<{readonly stored: Stored; readonly repairs: readonly Repair[]; readonly failed: boolean}> {
  let raw: Record<string, unknown> = {};
  let failed = false;
  try {
    raw = await area.get([...keys]);
  } catch {
    failed = true;
  }
  const settings = parseStored('settings', raw['settings']);
  const panel = parseStored('panel', raw['panel']);
  const usage = parseStored('usage', raw['usage']);
  const hidden = parseStored('hidden', raw['hidden']);
  const repairs = [settings, panel, usage, hidden].flatMap(part => part.repair ?? []);
  const stored = {settings: settings.value, panel: panel.value, usage: usage.value, hidden: hidden.value};
  return {stored, repairs, failed};
}

/**
 * The only writer (the background owns it). Changes queue up, so that no read-modify-write overtakes another. A
 * value that had to be repaired is kept once under `broken:KEY`; one written by a newer version is left alone.
 * Rejects when storage refuses (quota, disk); nothing is half-written then.
 */
export function createWriter(area: StorageArea): (change: Change) => Promise<Stored> {
  let queue: Promise<unknown> = Promise.resolve();
  const write = async (change: Change): Promise<Stored> => {
    const {stored, repairs} = await readStored(area);
    const next = applyChange(stored, change);
    const locked = new Set(repairs.filter(repair => repair.newer).map(repair => repair.key));
    const items: Record<string, unknown> = {};
    for (const key of keys) if (next[key] !== stored[key] && !locked.has(key)) items[key] = next[key];
    for (const {key, newer} of repairs) {
      if (newer || !(key in items)) continue;
      items[`broken:${key}`] = (await area.get([key]))[key];
    }
    if (Object.keys(items).length > 0) await area.set(items);
    return next;
  };
  return change => {
    const result = queue.then(() => write(change));
    queue = result.catch(() => undefined);
    return result;
  };
}
