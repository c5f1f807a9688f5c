import {type Change, applyChange} from './change';
import {defaults, type Stored, type StoredKey} from './model';
import {parseStored, type Repair} from './schema';

/** The part of `browser.storage.local` that is used; a plain object stands in for it in tests. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** A storage inside of another: the same keys under a name of their own, so that neither sees the other's values. */
export function storageOf(area: StorageArea, host: string): StorageArea {
  const before = `${host}/`;
  return {
    async get(wanted) {
      const found = await area.get(wanted.map(key => before + key));
      return Object.fromEntries(
        Object.entries(found).map(([key, value]) => [key.slice(before.length), value]),
      );
    },
    set: items =>
      area.set(Object.fromEntries(Object.entries(items).map(([key, value]) => [before + key, value]))),
  };
}

const keys = Object.keys(defaults) as StoredKey[]; // the literal above has exactly these keys

/** Longest wait for the browser's storage, in milliseconds. */
const patience = 1000;

const late = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('storage does not answer')), patience));

/**
 * Reads everything that is kept. Never throws and never waits long: what cannot be read is the default, and is named
 * in `repairs`; where nothing can be read, `failed` says so.
 */
export async function readStored(
  area: StorageArea,
): Promise<{readonly stored: Stored; readonly repairs: readonly Repair[]; readonly failed: boolean}> {
  let raw: Record<string, unknown> = {};
  let failed = false;
  try {
    raw = await Promise.race([area.get([...keys]), late()]);
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
    const {stored, repairs, failed} = await readStored(area);
    // What is there may only be out of reach for now: it is not written over with defaults.
    if (failed) throw new Error('the browser’s storage cannot be read');
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
