import {expect, test} from 'vitest';
import {diagnosis, readerHealth} from '../../zendesk/health';
import type {ReaderState} from '../../zendesk/state';
import {openPage} from './page';

const ready: ReaderState = {
  at: 'ready',
  ticketId: '4242',
  trouble: 'server-error',
  ticket: {
    id: '4242',
    subject: 'apple subject',
    comments: [{author: 'customer', body: 'apple one'}],
    tags: ['apple_tag'],
    source: 'page',
    updatedAt: null,
    priority: null,
    commentRefs: [null],
  },
};

test('names what works and what is missing', () => {
  const window = openPage('2022');
  const health = readerHealth(window.document, ready, 'server-error (502)');
  expect(health).toMatchObject({
    source: 'page',
    trouble: 'server-error',
    api: 'server-error (502)',
    page: 'ok',
    comments: 1,
  });
  expect(health.missing).toEqual(['message', 'time', 'channel']);
  expect(health.found).toContain('log');
});

test('the diagnosis holds no word of the ticket, nor its number', () => {
  const window = openPage('2026');
  const text = diagnosis(readerHealth(window.document, ready, 'ok'), '1.0.0, Chromium 156');
  expect(text).toMatchInlineSnapshot(`
    "Sec Pod Triage 1.0.0, Chromium 156
    Reader: ready, by page, server-error
    API: ok
    Page: ok
    Comments: 1
    Selectors found: tabBar, tab, panes, log, item, message, body, time, subject, composer, channel
    Selectors missing: none"
  `);
  expect(text).not.toMatch(/apple|4242/);
});

test('a redesigned page misses everything, elsewhere nothing is asked', () => {
  const window = openPage({html: '<main>new</main>'});
  const health = readerHealth(window.document, {at: 'reading', ticketId: '4242'}, 'ok');
  expect(health.page).toBe('no pane');
  expect(health.found).toEqual([]);
  expect(health.missing).toHaveLength(11);
  expect(readerHealth(window.document, {at: 'elsewhere'}, 'not asked')).toMatchObject({
    missing: [],
    page: 'no ticket',
  });
});
