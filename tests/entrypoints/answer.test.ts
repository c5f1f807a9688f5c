import fc from 'fast-check';
import {describe, expect, test, vi} from 'vitest';
import {answer, type Hands} from '../../entrypoints/background/answer';
import {type SenderKind, senderKind} from '../../entrypoints/background/sender';
import {isAgentPage} from '../../settings/hosts';
import {defaults} from '../../settings/model';

const tab = {id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false};

function hands(kind: SenderKind): {readonly hands: Hands; calls(): number} {
  const spies = {
    load: vi.fn(async () => true),
    showBadge: vi.fn(async () => true),
    save: vi.fn(async () => undefined),
    stored: vi.fn(async () => defaults),
    bindings: vi.fn(async () => []),
    openBehind: vi.fn(async () => undefined),
    openOptions: vi.fn(async () => undefined),
    openLog: vi.fn(async () => undefined),
    insert: vi.fn(async () => true),
    restricted: vi.fn(async () => false),
  };
  return {
    hands: {...spies, senderKind: () => kind, isKnownAddress: url => url === 'https://docs.gitlab.com/'},
    calls: () => Object.values(spies).reduce((sum, spy) => sum + spy.mock.calls.length, 0),
  };
}

describe('messages to the background', () => {
  test('F29 10,000 hostile messages: none accepted, none throws', async () => {
    const {hands: all, calls} = hands('zendesk-page');
    const type = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'load',
        'badge',
        'change',
        'open-behind',
        'open-options',
        '__proto__',
        'toString',
        'constructor',
      ),
    );
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({type, extra: fc.anything()}),
      fc.record({type, url: fc.anything(), change: fc.anything(), areas: fc.anything()}),
      fc.record({
        type: fc.constant('change'),
        change: fc.record({do: fc.string(), __proto__: fc.anything()}),
      }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async message => {
        expect(
          await answer(message, {id: 'x', url: 'https://gitlab.zendesk.com/agent/', tab}, all),
        ).toHaveProperty('refused');
      }),
      {numRuns: 10_000},
    );
    expect(calls()).toBe(0);
  });

  test('F29 a megabyte of text and 1,000 names are refused', async () => {
    const {hands: all} = hands('extension-page');
    for (const message of [
      {type: 'open-behind', url: 'x'.repeat(1_000_000)},
      {type: 'badge', areas: Array.from({length: 1000}, () => 'sast')},
      {type: 'badge', areas: ['x'.repeat(1_000_000)]},
    ]) {
      expect(await answer(message, {id: 'x'}, all)).toHaveProperty('refused');
    }
  });

  test('F29 a thousand at once are refused within a second, and leave nothing to do', async () => {
    const {hands: all, calls} = hands('zendesk-page');
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({length: 1000}, (_, index) =>
        answer(
          {type: 'change', change: {do: 'set', name: '__proto__', value: 'x'.repeat(index)}},
          {tab},
          all,
        ),
      ),
    );
    expect(performance.now() - began).toBeLessThan(1000);
    expect(answers.every(given => 'refused' in given)).toBe(true);
    expect(calls()).toBe(0);
  });

  test('F28 a stranger gets nothing, whatever it asks', async () => {
    const {hands: all, calls} = hands('stranger');
    expect(await answer({type: 'bindings'}, {id: 'x'}, all)).toEqual({refused: 'unknown sender'});
    expect(calls()).toBe(0);
  });

  test('only addresses of the catalogue are opened', async () => {
    const {hands: all} = hands('zendesk-page');
    expect(await answer({type: 'open-behind', url: 'https://evil.example/'}, {tab}, all)).toHaveProperty(
      'refused',
    );
    expect(await answer({type: 'open-behind', url: 'https://docs.gitlab.com/'}, {tab}, all)).toEqual({
      opened: true,
    });
  });

  test('a refused write is told, not thrown', async () => {
    const {hands: all} = hands('extension-page');
    const full = {...all, save: () => Promise.reject(new Error('QUOTA_BYTES'))};
    const change = {type: 'change', change: {do: 'panel-open', open: true}};
    expect(await answer(change, {id: 'x'}, full)).toEqual({saved: false, why: 'QUOTA_BYTES'});
  });
});

describe('F28 senders', () => {
  const extension = {id: 'me', origin: 'chrome-extension://me/'};
  const kind = (sender: Parameters<typeof senderKind>[0]) => senderKind(sender, extension, isAgentPage);
  const zendesk = 'https://gitlab.zendesk.com/agent/tickets/1';

  test.each([
    ['own page', {id: 'me', url: 'chrome-extension://me/popup.html'}, 'extension-page'],
    ['own script, top frame', {id: 'me', url: zendesk, tab, frameId: 0}, 'zendesk-page'],
    ['own script, subframe', {id: 'me', url: zendesk, tab, frameId: 3}, 'stranger'],
    [
      'own script, other site',
      {id: 'me', url: 'https://gitlab.zendesk.com.evil.example/agent/', tab, frameId: 0},
      'stranger',
    ],
    ['another extension', {id: 'other', url: 'chrome-extension://other/x.html'}, 'stranger'],
    ['no address', {id: 'me', tab, frameId: 0}, 'stranger'],
  ])('%s', (_name, sender, expected) => {
    expect(kind(sender)).toBe(expected);
  });
});
