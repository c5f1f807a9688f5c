import fc from 'fast-check';
import {beforeEach, describe, expect, test, vi} from 'vitest';
import {answerRequests} from '../../entrypoints/zendesk.content/answer-requests';
import {ask, isAlive} from '../../entrypoints/zendesk.content/background';
import type {PageCore} from '../../entrypoints/protocol/page-core';
import {defaults} from '../../settings/model';

type Listener = (
  message: unknown,
  sender: {id?: string; url?: string},
  respond: (a: unknown) => void,
) => void;

const runtime = vi.hoisted(() => ({
  id: 'me' as string | undefined,
  listeners: [] as unknown[],
  sendMessage: (_: unknown): Promise<unknown> => Promise.resolve(undefined),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      get id() {
        return runtime.id;
      },
      getURL: (path: string) => `chrome-extension://me/${path}`,
      getManifest: () => ({version: '1.0.0'}),
      sendMessage: (message: unknown) => runtime.sendMessage(message),
      onMessage: {
        addListener: (listener: unknown) => runtime.listeners.push(listener),
        removeListener: () => runtime.listeners.splice(0),
      },
    },
  },
}));

const ours = {id: 'me', url: 'chrome-extension://me/popup.html'};

/** The page script's handler, and how often it made anything happen. */
function handler() {
  const acts = vi.fn();
  const end = new AbortController();
  const core = {
    snapshot: () => ({
      reader: {at: 'elsewhere'},
      triage: null,
      hidden: [],
      settings: defaults.settings,
      focusAsked: 0,
    }),
    signal: end.signal,
    set: acts,
    setOpen: acts,
    raise: acts,
  } as unknown as PageCore; // what answering needs of it
  answerRequests(core, acts);
  return {listener: runtime.listeners.at(-1) as Listener, acts, end};
}

beforeEach(() => {
  runtime.id = 'me';
  runtime.listeners.length = 0;
});

describe('messages to the page script', () => {
  test('F29 10,000 hostile messages: none accepted, none throws', () => {
    const {listener, acts} = handler();
    const respond = vi.fn();
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({type: fc.string(), text: fc.anything()}),
      fc.record({
        type: fc.constantFrom('triage', 'health', 'open-sidebar', 'focus-sidebar'),
        more: fc.anything(),
      }),
      fc.record({
        type: fc.constant('open-palette'),
        text: fc.oneof(fc.integer(), fc.constant('x'.repeat(201))),
      }),
    );
    fc.assert(
      fc.property(hostile, message => listener(message, ours, respond)),
      {numRuns: 10_000},
    );
    expect(respond).not.toHaveBeenCalled();
    expect(acts).not.toHaveBeenCalled();
  });

  test.each([
    ['F28 another extension', {id: 'other', url: 'chrome-extension://other/x.html'}],
    ['F28 a page', {id: 'me', url: 'https://gitlab.zendesk.com/agent/'}],
    ['F28 a page whose address looks like ours', {id: 'me', url: 'chrome-extension://me.evil.example/'}],
    ['F28 nobody', {}],
  ])('%s gets no answer', (_, sender) => {
    const {listener, acts} = handler();
    const respond = vi.fn();
    for (const type of ['triage', 'health', 'open-sidebar', 'focus-sidebar', 'open-palette'])
      listener({type}, sender, respond);
    expect(respond).not.toHaveBeenCalled();
    expect(acts).not.toHaveBeenCalled();
  });

  test('our own popup is answered, and no longer after the end', () => {
    const {listener, end} = handler();
    const respond = vi.fn();
    vi.stubGlobal('location', {hostname: 'gitlab.zendesk.com'});
    listener({type: 'triage'}, ours, respond);
    vi.unstubAllGlobals();
    expect(respond).toHaveBeenCalledWith({
      ticketId: null,
      host: 'gitlab.zendesk.com',
      reading: 'done',
      areas: [],
    });
    end.abort();
    expect(runtime.listeners).toEqual([]);
  });
});

describe('asking the background', () => {
  test('F30 no answer in 10 s: null, and nothing stays behind', async () => {
    vi.useFakeTimers();
    try {
      runtime.sendMessage = () => new Promise(() => undefined);
      const answer = ask({type: 'stored'});
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await answer).toBeNull();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('F30 an answer leaves no clock running', async () => {
    vi.useFakeTimers();
    try {
      runtime.sendMessage = async () => ({bindings: []});
      expect(await ask({type: 'bindings'})).toEqual({bindings: []});
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each([
    ['F27 refused', async () => ({refused: 'unknown sender'})],
    ['F27 nobody there', () => Promise.reject(new Error('Could not establish connection.'))],
    ['F31 the extension is gone', () => Promise.reject(new Error('Extension context invalidated.'))],
    ['F27 no object', async () => 'yes'],
  ])('%s: null', async (_, sendMessage) => {
    runtime.sendMessage = sendMessage;
    expect(await ask({type: 'stored'})).toBeNull();
  });

  test('F31 it is noticed that the extension is gone', () => {
    expect(isAlive()).toBe(true);
    runtime.id = undefined;
    expect(isAlive()).toBe(false);
  });
});
