import {describe, expect, test} from 'vitest';
import {fakeApi} from './api';
import {openPage, selectTicket} from './page';
import {addComment, apple, brief, briefs, failing, scene, setHidden, zebra} from './scene';

describe('a new comment', () => {
  test('F12 is read once, after a moment', async () => {
    let now = apple;
    const s = scene(fakeApi(() => [now]));
    await s.clock.pass(60_000);
    now = {...apple, updatedAt: '2026-11-21T00:00:00Z', comments: [...apple.comments, {body: 'apple four'}]};
    addComment(s.window, 9004);
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api', '4242 apple api']);
    const state = s.last();
    expect(state?.at === 'ready' && state.ticket.comments.at(-1)?.body).toBe('apple four');
    expect(s.api.calls).toHaveLength(4);
  });

  test('right after coming back to a ticket is read as soon as on the first visit', async () => {
    let now = apple;
    const s = scene(fakeApi(() => [now, zebra]));
    await s.clock.pass(1000);
    selectTicket(s.window, '77');
    await s.clock.pass(1000);
    selectTicket(s.window, '4242');
    await s.clock.pass(1000);
    now = {...apple, updatedAt: '2026-11-21T00:00:00Z', comments: [...apple.comments, {body: 'apple four'}]};
    addComment(s.window, 9004);
    await s.clock.pass(5000);
    const state = s.last();
    expect(state?.at === 'ready' && state.ticket.comments.at(-1)?.body).toBe('apple four');
  });

  test('older comments that "show more" brings are no news', async () => {
    const s = scene();
    await s.clock.pass(1000);
    s.window.document.querySelector('#comment-9001')?.remove();
    await s.clock.pass(1000);
    addComment(s.window, 9001);
    await s.clock.pass(60_000);
    expect(s.api.calls).toHaveLength(2);
  });

  test('what the API does not know is asked for once, not again and again', async () => {
    const s = scene();
    await s.clock.pass(1000);
    addComment(s.window, 123);
    await s.clock.pass(3_600_000);
    expect(s.api.calls).toHaveLength(3);
    expect(s.clock.waiting()).toBe(0);
  });

  test('F37 a page that always has something new is believed less and less', async () => {
    const s = scene();
    for (let second = 0; second < 600; second++) {
      addComment(s.window, 100_000 + second);
      await s.clock.pass(1000);
    }
    expect(s.api.calls.length).toBeLessThan(12);
  });

  test('in a ticket that was read from the page is read from the page', async () => {
    const s = scene(failing(403));
    await s.clock.pass(1000);
    expect(brief(s.last())).toBe('4242 apple subject page forbidden');
    addComment(s.window, 9004);
    await s.clock.pass(1000);
    const state = s.last();
    expect(state?.at === 'ready' && state.ticket.comments).toHaveLength(4);
    expect(s.api.calls).toHaveLength(1);
  });
});

describe('F36 the page is not known', () => {
  test('the API serves, and it is said once that the page is not read', async () => {
    const s = scene(undefined, openPage({html: '<main>new design</main>'}));
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', '4242 apple api', '4242 apple api page-unknown']);
    expect(s.api.calls).toHaveLength(2);
    expect(s.clock.waiting()).toBe(0);
  });

  test('both gone: said once', async () => {
    const s = scene(failing(500), openPage({html: '<main>new design</main>'}));
    await s.clock.pass(60_000);
    expect(briefs(s)).toEqual(['reading 4242', 'unreadable 4242 server-error']);
  });

  test('coming back to the page after a while asks once more', async () => {
    const s = scene(undefined, openPage({html: '<main>new design</main>'}));
    await s.clock.pass(120_000);
    setHidden(s.window, true);
    setHidden(s.window, false);
    await s.clock.pass(1000);
    setHidden(s.window, true);
    setHidden(s.window, false);
    await s.clock.pass(1000);
    expect(s.api.calls).toHaveLength(3);
  });
});
