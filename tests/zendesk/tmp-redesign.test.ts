import {describe, expect, test} from 'vitest';
import {composers} from '../../zendesk/composer';
import {readerHealth} from '../../zendesk/health';
import {findPane} from '../../zendesk/pane';
import {readPage} from '../../zendesk/read-page';
import type {ReaderState} from '../../zendesk/state';
import {watchTickets} from '../../zendesk/watch';
import {fakeApi, json} from './api';
import {fakeClock} from './clock';
import {mutate, seeded} from './mutate';
import {closePage, generations, openPage, selectTicket} from './page';

const variants = 4000;
const foreign = /zebra|yak/;

/** Promise 9: pages rebuilt by hand, changed at random, must never give another ticket's text, nor throw. */
describe('promise 9: a redesigned page', () => {
  test.each(generations)(
    'page of %s, 500 changed forms: 0 throws, 0 words of another ticket',
    {timeout: 120_000},
    async generation => {
      const random = seeded(Number(generation) + 99);
      const seen = {pane: 0, 'api-only': 0, nothing: 0};
      for (let variant = 0; variant < variants; variant++) {
        const window = openPage(generation);
        const how = mutate(window, random);
        const found = findPane(window.document, '4242');
        seen[found.at]++;
        if (found.at === 'pane') {
          const ticket = readPage(found.pane, found.log, '4242');
          expect(JSON.stringify(ticket), how).not.toMatch(foreign);
          for (const composer of composers(found)) expect(composer.textContent, how).not.toMatch(foreign);
        }
        readerHealth(window.document, {at: 'reading', ticketId: '4242'}, 'ok');
        await closePage(window);
      }
      // The changes must be neither harmless nor hopeless, or the test says nothing.
      expect(seen.pane).toBeGreaterThan(variants / 10);
      expect(seen.nothing + seen['api-only']).toBeGreaterThan(variants / 10);
    },
  );

  test.each(generations)(
    'page of %s, changed while it is watched and the API refuses: 0 words of another ticket',
    {timeout: 120_000},
    async generation => {
      const random = seeded(Number(generation) * 7);
      for (let variant = 0; variant < 1000; variant++) {
        const window = openPage(generation);
        const clock = fakeClock();
        const end = new AbortController();
        const states: ReaderState[] = [];
        const api = fakeApi(
          () => [],
          () => json({}, {status: 403}),
        );
        watchTickets({
          window,
          fetch: api.fetch,
          signal: end.signal,
          now: clock.now,
          after: clock.after,
          onState: state => states.push(state),
        });
        const how = [];
        for (const id of ['4242', '77', '4242']) {
          how.push(mutate(window, random), id);
          selectTicket(window, id);
          await clock.pass(1000);
          const own = id === '4242' ? /zebra|yak/ : /apple|yak/;
          const last = states.at(-1);
          if (last?.at === 'ready' && last.ticketId === id)
            expect(JSON.stringify(last), how.join()).not.toMatch(own);
          for (const state of states.splice(0)) {
            const others = 'ticketId' in state && state.ticketId === '4242' ? /zebra|yak/ : /apple|yak/;
            expect(JSON.stringify(state), how.join()).not.toMatch(others);
          }
        }
        end.abort();
        await closePage(window);
      }
    },
  );
});
