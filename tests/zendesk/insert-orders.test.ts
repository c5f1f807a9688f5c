import {expect, test} from 'vitest';
import {rememberComposer} from '../../zendesk/composer';
import {insertReply} from '../../zendesk/insert';
import {findPane} from '../../zendesk/pane';
import {fakeClock} from './clock';
import {openPage, type PageWindow, selectTicket} from './page';

const orders = 1000;
const tickets = ['4242', '77'] as const;

/** Numbers from 0 to 1, the same at every run (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/**
 * One page with two tickets, editors that take what they are given by some of the ways, and a background that answers
 * when it likes: while a text is inserted the tickets change places.
 */
async function order(
  window: PageWindow,
  roll: () => number,
): Promise<{readonly wrong: boolean; readonly done: boolean}> {
  const clock = fakeClock();
  const life = new AbortController();
  const at: {ticketId: string} = {ticketId: tickets[0]};
  const current = () => ({...at, found: findPane(window.document, at.ticketId)});
  const memory = rememberComposer(window, life.signal, current);
  const takes = {page: roll() < 0.5, paste: roll() < 0.5, typing: roll() < 0.7};
  const editors = new Map<string, HTMLElement>();
  for (const id of tickets) {
    const last = window.document.querySelector<HTMLElement>(`[data-ticket-id="${id}"] [contenteditable]`);
    if (!last) throw new Error('the page has no editor');
    // A fresh one: without the listeners and the text of the order before.
    const editor = last.cloneNode(true) as HTMLElement;
    editor.textContent = `draft ${id}`;
    last.replaceWith(editor);
    editor.tabIndex = 0;
    editors.set(id, editor);
    if (takes.paste) editor.addEventListener('paste', () => editor.append(`mark of ${wanted}`));
    if (takes.typing)
      editor.addEventListener('beforeinput', event =>
        editor.append('data' in event ? String(event.data) : ''),
      );
  }
  const drafts = new Map(tickets.map(id => [id, editors.get(id)?.textContent ?? '']));
  const wanted = tickets[Math.floor(roll() * 2)] ?? tickets[0];
  const go = (id: string): void => {
    // The address, the reader and the tab do not change in the same moment.
    const parts = [() => selectTicket(window, id), () => void (at.ticketId = id)];
    if (roll() < 0.5) parts.reverse();
    parts[0]?.();
    clock.after(Math.floor(roll() * 60), () => parts[1]?.());
    if (roll() < 0.5) editors.get(id)?.focus();
  };
  go(wanted);
  await clock.pass(100);
  for (let step = 0; step < 4; step++)
    clock.after(Math.floor(roll() * 1500), () => go(tickets[Math.floor(roll() * 2)] ?? tickets[0]));
  const inserting = insertReply(
    {html: `mark of ${wanted}`, text: `mark of ${wanted}`},
    {
      window,
      memory,
      current,
      after: clock.after,
      runInPage: async ({ticketId}) => {
        await new Promise<void>(resolve => void clock.after(Math.floor(roll() * 400), resolve));
        const focused = window.document.activeElement?.closest('[contenteditable]');
        // As insertInPage does: the focused editor, in the pane of that ticket only.
        if (!takes.page || !focused?.closest(`[data-ticket-id="${ticketId}"]`)) return false;
        focused.append(`mark of ${ticketId}`);
        return true;
      },
    },
  );
  await clock.pass(6000);
  const ended = await inserting;
  const wrong = tickets.some(id => {
    const text = editors.get(id)?.textContent ?? '';
    const added = text.slice((drafts.get(id) ?? '').length);
    const isKept = text.startsWith(drafts.get(id) ?? '');
    return !isKept || (id === wanted ? added !== '' && added !== `mark of ${wanted}` : added !== '');
  });
  life.abort();
  const stands = (editors.get(wanted)?.textContent ?? '').includes(`mark of ${wanted}`);
  return {wrong: wrong || (ended.done && !stands), done: ended.done};
}

test(`${orders} orders of insertions and ticket switches: 0 writes to the wrong ticket`, {
  timeout: 120_000,
}, async () => {
  const window = openPage('2026');
  class Transfer {
    private readonly kept = new Map<string, string>();
    setData(type: string, text: string): void {
      this.kept.set(type, text);
    }
    getData(type: string): string {
      return this.kept.get(type) ?? '';
    }
  }
  if (!('DataTransfer' in window)) Object.defineProperty(window, 'DataTransfer', {value: Transfer});
  const roll = dice(77);
  let wrong = 0;
  let done = 0;
  for (let number = 0; number < orders; number++) {
    const outcome = await order(window, roll);
    if (outcome.wrong) wrong += 1;
    if (outcome.done) done += 1;
  }
  console.log(`${orders} orders: ${wrong} to the wrong ticket, ${done} inserted`);
  expect(wrong).toBe(0);
  expect(done).toBeGreaterThan(orders / 5);
});
