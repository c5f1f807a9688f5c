import {describe, expect, test} from 'vitest';
import {applyChange, type Change} from '../../settings/change';
import {caps, defaults, type Stored} from '../../settings/model';
import {isAllowed, policyHosts} from '../../settings/policy';
import {createWriter, readStored, type StorageArea} from '../../settings/store';

const area = (part: Partial<StorageArea>): StorageArea => ({
  get: async () => ({}),
  set: async () => undefined,
  ...part,
});

describe('F21 quotas', () => {
  test('the most that is ever kept is a small part of what the browser allows (10 MB)', () => {
    const name = 'x'.repeat(120);
    const changes: Change[] = [
      ...Array.from({length: 300}, (_, index): Change => ({do: 'opened', entry: `${name.slice(4)}${index}`})),
      ...Array.from(
        {length: 300},
        (_, index): Change => ({do: 'pin', entry: `${name.slice(4)}${index}`, on: true}),
      ),
      ...Array.from(
        {length: 500},
        (_, index): Change => ({do: 'fold', section: `${name.slice(4)}${index}`, folded: true}),
      ),
      ...Array.from(
        {length: 5000},
        (_, index): Change => ({
          do: 'hide',
          ticketId: `${100_000_000_000_000 + (index % 1000)}`,
          area: `${name.slice(2)}${index % 5}`,
          on: true,
        }),
      ),
    ];
    const full = changes.reduce<Stored>(applyChange, defaults);
    expect(full.hidden.tickets).toHaveLength(caps.hiddenTickets);
    expect(JSON.stringify(full).length).toBeLessThan(256 * 1024);
  });

  test('a refused write changes nothing, tells, and keeps the next one working', async () => {
    const written: unknown[] = [];
    let isFull = true;
    const save = createWriter(
      area({
        async set(items) {
          if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
          written.push(items);
        },
      }),
    );
    await expect(save({do: 'panel-open', open: true})).rejects.toThrow('QUOTA');
    expect(written).toEqual([]);
    isFull = false;
    await save({do: 'panel-open', open: true});
    expect(written).toHaveLength(1);
  });
});

describe('F22 a storage that fails', () => {
  test('throws: defaults, and it is said', async () => {
    const read = await readStored(area({get: () => Promise.reject(new Error('disk'))}));
    expect(read).toMatchObject({stored: defaults, failed: true});
  });

  test('never answers: defaults within a second, and it is said', async () => {
    const began = performance.now();
    const read = await readStored(area({get: () => new Promise(() => undefined)}));
    expect(read).toMatchObject({stored: defaults, failed: true});
    expect(performance.now() - began).toBeLessThan(1500);
  });

  test('cannot be read: nothing is written over what may be there', async () => {
    const written: unknown[] = [];
    const save = createWriter(
      area({
        get: () => Promise.reject(new Error('disk')),
        async set(items) {
          written.push(items);
        },
      }),
    );
    await expect(save({do: 'pin', entry: 'sast', on: true})).rejects.toThrow('cannot be read');
    expect(written).toEqual([]);
  });
});

test('F23 each key alone may be corrupt: the others are kept, the raw value is put aside', async () => {
  const good: Stored = {
    settings: {...defaults.settings, areasOff: ['dast'], alwaysOpen: true},
    panel: {...defaults.panel, width: 420},
    usage: {...defaults.usage, pinned: ['sast']},
    hidden: {...defaults.hidden, tickets: [{ticketId: '1', areas: ['sast']}]},
  };
  for (const key of ['settings', 'panel', 'usage', 'hidden'] as const) {
    for (const broken of [7, 'x', [], {version: 'one'}, {version: 1}, {version: -3, open: {}, recent: 5}]) {
      const items: Record<string, unknown> = {...good, [key]: broken};
      const {stored} = await readStored(area({get: async () => items}));
      for (const other of ['settings', 'panel', 'usage', 'hidden'] as const)
        expect(stored[other]).toEqual(other === key ? defaults[other] : good[other]);
    }
  }
});

describe('F26 the organisation’s policy', () => {
  const policy = (value: unknown) => policyHosts({get: async () => ({zendeskHosts: value})});

  test.each([
    ['none', undefined],
    ['empty', []],
    ['of another shape', 'gitlab.zendesk.com'],
    ['with numbers', [1, 2]],
    ['only with hosts nobody knows', ['evil.example', 'gitlab.zendesk.com.evil.example']],
  ])('%s: everything is as without', async (_, value) => {
    expect(await policy(value)).toBeNull();
    expect(isAllowed('gitlab.zendesk.com', await policy(value))).toBe(true);
  });

  test('Firefox throws where there is none, and may have no such storage at all', async () => {
    expect(
      await policyHosts({get: () => Promise.reject(new Error('Managed storage manifest not found'))}),
    ).toBeNull();
    expect(await policyHosts(undefined)).toBeNull();
  });

  test('names hosts: those, and no other', async () => {
    const hosts = await policy(['gitlab-federal-support.zendesk.com', 7, 'evil.example']);
    expect(hosts).toEqual(['gitlab-federal-support.zendesk.com']);
    expect(isAllowed('gitlab.zendesk.com', hosts)).toBe(false);
    expect(isAllowed('gitlab-federal-support.zendesk.com', hosts)).toBe(true);
  });
});
