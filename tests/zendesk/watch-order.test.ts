import {describe, expect, test} from 'vitest';
import type {ReaderState} from '../../zendesk/state';
import {fakeApi} from './api';
import {type Random, seeded} from './mutate';
import {closePage, openPage, type PageWindow, selectTicket} from './page';
import {apple, brief, scene, zebra} from './scene';

describe('F18 answers in any order', () => {
  type Move = readonly [id: string, steps: 'address' | 'tabs' | 'both'];
  let shown = 0;

  /** A ready state must be about the ticket that address and tab name at this moment, and hold its text only. */
  function judge(window: PageWindow, state: ReaderState | undefined): void {
    if (state?.at !== 'ready') return;
    const tab = window.document
      .querySelector('[data-entity-is-selected="true"]')
      ?.getAttribute('data-entity-id');
    const word = state.ticketId === '4242' ? 'apple' : 'zebra';
    expect([state.ticket.id, state.ticket.subject.split(' ')[0], tab]).toEqual([
      state.ticketId,
      word,
      state.ticketId,
    ]);
    expect(window.location.pathname).toBe(`/agent/tickets/${state.ticketId}`);
    shown++;
  }

  /** A→B→A while requests are answered in the order that `random` picks, and tabs and address move apart. */
  async function shuffled(random: Random): Promise<void> {
    const window = openPage('2026');
    const held: (() => void)[] = [];
    const api = fakeApi(
      () => [apple, zebra],
      () => new Promise<null>(resolve => held.push(() => resolve(null))),
    );
    const states: ReaderState[] = [];
    const s = scene(api, window, {
      onState: state => {
        judge(window, state);
        states.push(state);
      },
    });
    const moves = ['77', '4242'].flatMap((id): Move[] => {
      if (random() < 0.5) return [[id, 'both']];
      const apart: Move[] = [
        [id, 'address'],
        [id, 'tabs'],
      ];
      return random() < 0.5 ? apart : apart.reverse();
    });
    while (moves.length > 0 || held.length > 0) {
      const move = random() < 0.4 ? moves.shift() : undefined;
      if (move) {
        selectTicket(window, ...move);
        if (random() < 0.5) s.watching.check();
      } else held.splice(Math.floor(random() * held.length), 1)[0]?.();
      if (random() < 0.7) await s.clock.pass(Math.floor(random() * 50));
      if (held.length === 0 && moves.length === 0) await s.clock.pass(500);
    }
    await s.clock.pass(1000);
    expect(brief(states.at(-1))).toBe('4242 apple api');
    s.end.abort();
    await closePage(window);
  }

  test('1,000 orders never show a wrong ticket', {timeout: 120_000}, async () => {
    const random = seeded(20261124);
    for (let order = 0; order < 1000; order++) await shuffled(random);
    expect(shown).toBeGreaterThan(1000);
  });
});
