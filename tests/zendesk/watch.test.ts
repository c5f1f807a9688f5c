import {describe, expect, test} from 'vitest';
import {fakeApi} from './api';
import {openPage, selectTicket} from './page';
import {brief, briefs, failing, scene, setHidden} from './scene';

describe('reading the ticket in front', () => {
  test('by API, and only that ticket', async () => {
    const s = scene();
    await s.clock.pass(10_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api']);
    expect(s.api.calls.every(path => path.includes('/4242'))).toBe(true);
    expect(s.api.calls).toHaveLength(2);
    expect(s.api.inits.every(({method = 'GET', body}) => method === 'GET' && !body)).toBe(true);
  });

  test('then nothing is asked any more, however long it stays open', async () => {
    const s = scene();
    await s.clock.pass(8 * 3_600_000);
    expect(s.api.calls).toHaveLength(2);
    expect(s.clock.waiting()).toBe(0);
  });

  test('elsewhere nothing is asked', async () => {
    const s = scene(
      fakeApi(() => []),
      openPage('2026', '/agent/filters/1'),
    );
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['elsewhere']);
    expect(s.api.calls).toEqual([]);
  });

  test('a tab in the background waits until it is looked at', async () => {
    const window = openPage('2026');
    setHidden(window, true);
    const s = scene(undefined, window);
    await s.clock.pass(60_000);
    expect(s.api.calls).toEqual([]);
    setHidden(window, false);
    await s.clock.pass(100);
    expect(brief(s.last())).toBe('4242 apple api');
  });

  test('ends with its signal: no listener, timer or answer does anything more', async () => {
    const s = scene();
    s.end.abort();
    selectTicket(s.window, '77');
    s.window.dispatchEvent(new s.window.Event('popstate'));
    s.watching.check();
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242']);
    expect(s.clock.waiting()).toBe(0);
  });

  test('the event log is the same ticket', async () => {
    const s = scene();
    await s.clock.pass(100);
    s.window.history.pushState({}, '', '/agent/tickets/4242/events');
    s.watching.check();
    await s.clock.pass(10_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api']);
    expect(s.api.calls).toHaveLength(2);
  });
});

describe('moving between tickets', () => {
  test('is noticed by the tab bar alone', async () => {
    const s = scene();
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api', 'reading 77', '77 zebra api']);
  });

  test('shows nothing while address and tab differ, either way round', async () => {
    for (const steps of [
      ['address', 'tabs'],
      ['tabs', 'address'],
    ] as const) {
      const s = scene();
      await s.clock.pass(1000);
      selectTicket(s.window, '77', steps[0]);
      s.watching.check();
      await s.clock.pass(400);
      expect(s.last()?.at).toBe('reading');
      expect(s.api.calls.some(path => path.includes('/77'))).toBe(false);
      selectTicket(s.window, '77', steps[1]);
      s.watching.check();
      await s.clock.pass(1000);
      expect(brief(s.last())).toBe('77 zebra api');
    }
  });

  test('says so if address and tab go on differing, and comes back', async () => {
    const s = scene();
    await s.clock.pass(1000);
    selectTicket(s.window, '77', 'address');
    s.watching.check();
    await s.clock.pass(20_000);
    expect(brief(s.last())).toBe('unreadable 77 page-disagrees');
    expect(s.clock.waiting()).toBe(0);
    selectTicket(s.window, '77', 'tabs');
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('77 zebra api');
  });

  test('back to an unchanged ticket costs one small request and shows it at once', async () => {
    const s = scene();
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    s.states.length = 0;
    s.api.calls.length = 0;
    selectTicket(s.window, '4242');
    await s.clock.pass(1000);
    expect(briefs(s)).toEqual(['4242 apple api']);
    expect(s.api.calls).toEqual(['/api/v2/tickets/4242.json']);
  });

  test('flicking through tabs reads only the one that is stayed on', async () => {
    const s = scene();
    await s.clock.pass(1000);
    s.api.calls.length = 0;
    for (const id of ['77', '5', '77', '5', '77']) {
      selectTicket(s.window, id);
      s.watching.check();
      await s.clock.pass(50);
    }
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('77 zebra api');
    expect(s.api.calls.filter(path => path.includes('/5'))).toEqual([]);
  });

  test('leaving to a view and closing the tab says elsewhere', async () => {
    const s = scene();
    await s.clock.pass(1000);
    s.window.history.pushState({}, '', '/agent/filters/1');
    s.window.document.querySelector('[data-entity-id="4242"]')?.remove();
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('elsewhere');
  });

  test('a tab bar that React replaces is found again', async () => {
    const s = scene();
    await s.clock.pass(1000);
    const bar = s.window.document.querySelector('[data-test-id="header-tablist"]');
    const copy = bar?.cloneNode(true);
    if (copy) bar?.replaceWith(copy);
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('77 zebra api');
  });

  test('a page that is drawn late is read by API at once, and by its pane later', async () => {
    const window = openPage({html: '<div id="root"></div>'});
    const s = scene(failing(500), window);
    await s.clock.pass(300);
    expect(brief(s.last())).toBe('unreadable 4242 server-error');
    window.document.body.replaceChildren(
      ...[...openPage('2026').document.body.children].map(child => window.document.importNode(child, true)),
    );
    await s.clock.pass(3000);
    expect(brief(s.last())).toBe('4242 apple subject page server-error');
  });
});
