import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChange, type Change} from '../../settings/change';
import {createStores} from '../../entrypoints/background/stores';
import {caps, defaults} from '../../settings/model';
import {createWriter, readStored, type StorageArea} from '../../settings/store';

/** A storage that answers late, as the real one does, and holds JSON only. */
function fakeArea(
  start: Record<string, unknown> = {},
): StorageArea & {readonly items: Record<string, unknown>} {
  const items: Record<string, unknown> = {...start};
  return {
    items,
    async get(keys) {
      await Promise.resolve();
      return structuredClone(
        Object.fromEntries(keys.filter(key => key in items).map(key => [key, items[key]])),
      );
    },
    async set(more) {
      await Promise.resolve();
      Object.assign(items, JSON.parse(JSON.stringify(more)));
    },
  };
}

describe('stored values', () => {
  test('nothing stored gives the defaults and no complaint', async () => {
    expect(await readStored(fakeArea())).toEqual({stored: defaults, repairs: [], failed: false});
  });

  test('F23 one damaged field falls back alone and is named', async () => {
    const area = fakeArea({
      settings: {version: 1, areasOff: ['dast'], scheme: 'purple', letterKeys: false, alwaysOpen: true},
    });
    const {stored, repairs} = await readStored(area);
    expect(stored.settings).toEqual({
      version: 1,
      areasOff: ['dast'],
      scheme: 'zendesk',
      letterKeys: false,
      alwaysOpen: true,
      profiles: {},
    });
    expect(repairs).toEqual([{key: 'settings', fields: ['scheme'], newer: false}]);
  });

  test('F23 a value from a newer version is not read and not written over', async () => {
    const newer = {version: 7, width: {ems: 20}};
    const area = fakeArea({panel: newer});
    await createWriter(area)({do: 'panel-open', open: true});
    expect(area.items['panel']).toEqual(newer);
    expect((await readStored(area)).stored.panel).toEqual(defaults.panel);
  });

  test('a damaged value is kept aside when it is replaced', async () => {
    const area = fakeArea({panel: {version: 1, open: 'yes', width: 400, folded: []}});
    await createWriter(area)({do: 'panel-open', open: true});
    expect(area.items['broken:panel']).toEqual({version: 1, open: 'yes', width: 400, folded: []});
    expect(area.items['panel']).toEqual({version: 1, open: true, width: 400, folded: []});
  });

  test('F23 1,000 fuzzed stores: never throws, always usable, undamaged parts survive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (settings, usage) => {
        const kept = {version: 1, open: true, width: 300, folded: ['docs']};
        const area: StorageArea = {
          get: async () => ({settings, usage, panel: kept}),
          set: async () => undefined,
        };
        const {stored} = await readStored(area);
        expect(stored.panel).toEqual(kept);
        expect(Array.isArray(stored.usage.recent)).toBe(true);
        expect(['zendesk', 'system', 'light', 'dark']).toContain(stored.settings.scheme);
      }),
      {numRuns: 1000},
    );
  });

  test('a storage that throws gives the defaults and says so', async () => {
    const area: StorageArea = {get: () => Promise.reject(new Error('disk')), set: async () => undefined};
    expect(await readStored(area)).toMatchObject({stored: defaults, failed: true});
  });
});

describe('the one writer', () => {
  test('F24 50 changes at once are 50 changes applied', async () => {
    const area = fakeArea();
    const save = createWriter(area);
    await Promise.all(
      Array.from({length: 50}, (_, index) =>
        save({do: 'hide', ticketId: String(index + 1), area: 'dast', on: true}),
      ),
    );
    expect((await readStored(area)).stored.hidden.tickets).toHaveLength(50);
  });

  test('a refused write rejects, and the next one works', async () => {
    const area = fakeArea();
    let full = true;
    const save = createWriter({
      get: keys => area.get(keys),
      set: items => (full ? Promise.reject(new Error('quota')) : area.set(items)),
    });
    await expect(save({do: 'panel-open', open: true})).rejects.toThrow('quota');
    full = false;
    expect((await save({do: 'panel-open', open: true})).panel.open).toBe(true);
  });
});

describe('changes', () => {
  const changed = (...changes: Change[]) => changes.reduce(applyChange, defaults);

  test('opened entries: newest first, each once, capped', () => {
    const many = Array.from(
      {length: caps.recent + 5},
      (_, index): Change => ({do: 'opened', entry: `e/${index}`}),
    );
    const {recent} = changed(...many, {do: 'opened', entry: 'e/20'}).usage;
    expect(recent).toHaveLength(caps.recent);
    expect(recent[0]).toBe('e/20');
    expect(new Set(recent).size).toBe(recent.length);
  });

  test('hiding an area for a ticket and taking it back leaves nothing behind', () => {
    const hidden: Change = {do: 'hide', ticketId: '42', area: 'sast', on: true};
    expect(changed(hidden).hidden.tickets).toEqual([{ticketId: '42', areas: ['sast']}]);
    expect(changed(hidden, {...hidden, on: false}).hidden.tickets).toEqual([]);
  });

  test('forgetting everything can be undone', () => {
    const before = changed({do: 'pin', entry: 'sast/docs/75', on: true}, {do: 'panel-width', width: 420});
    const {settings, panel, usage, hidden} = before;
    const back = [
      {do: 'forget', what: 'everything'},
      {do: 'restore', settings, panel, usage, hidden},
    ] as const;
    expect(back.reduce<typeof before>(applyChange, before)).toEqual(before);
  });
});

describe('a Zendesk with the restricted profile', () => {
  const federal = 'gitlab-federal-support.zendesk.com';
  test('keeps its own values, and no history', async () => {
    const area = fakeArea();
    const {save, stored, restricted} = createStores(area);
    expect(await restricted(federal)).toBe(true);
    expect(await restricted('gitlab.zendesk.com')).toBe(false);
    await save({do: 'set', name: 'scheme', value: 'dark'}, federal);
    await save({do: 'opened', entry: 'sast/docs/75'}, federal);
    await save({do: 'hide', ticketId: '7', area: 'sast', on: true}, federal);
    expect((await stored(federal)).settings.scheme).toBe('dark');
    expect((await stored(federal)).usage.recent).toEqual([]);
    expect(await stored('gitlab.zendesk.com')).toEqual(defaults);
    await save({do: 'forget', what: 'everything'}, null);
    expect(await stored(federal)).toEqual(defaults);
  });
  test('a wipe reaches every Zendesk, whatever its profile is or was', async () => {
    const area = fakeArea();
    const {save} = createStores(area);
    const main = 'gitlab.zendesk.com';
    for (const [host, restricted] of [
      [main, true],
      [federal, false],
    ] as const) {
      await save({do: 'hide', ticketId: '4101', area: 'sast', on: true}, federal);
      await save({do: 'profile', host, restricted}, null);
    }
    await save({do: 'hide', ticketId: '4102', area: 'sast', on: true}, main);
    expect(JSON.stringify(area.items)).toMatch(/4101.*4102|4102.*4101/);
    await save({do: 'forget', what: 'everything'}, null);
    expect(JSON.stringify(area.items)).not.toMatch(/410[12]/);
  });
  test('is chosen for each Zendesk', async () => {
    const {save, stored, restricted} = createStores(fakeArea());
    await save({do: 'profile', host: federal, restricted: false}, null);
    expect(await restricted(federal)).toBe(false);
    await save({do: 'opened', entry: 'sast/docs/75'}, federal);
    expect((await stored('gitlab.zendesk.com')).usage.recent).toEqual(['sast/docs/75']);
  });
});
