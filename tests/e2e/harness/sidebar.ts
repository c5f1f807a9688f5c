import {readSidebar, type Shown, sidebarDoor} from '../../../demo/read-sidebar';
import {until} from './stage';
import type {Tab} from './tab';

export const shownBy = (tab: Tab): Promise<Shown | null> => tab.evaluate(readSidebar, null);

/** Waits until the sidebar speaks about the ticket and has read all it will read of it, in whatever form it stands. */
export const settled = async (tab: Tab, id: number): Promise<Shown> => {
  let shown: Shown | null = null;
  await until(`the sidebar knows ticket ${id}`, async () => {
    shown = await shownBy(tab);
    const isDone = shown?.phase === 'known' || shown?.phase === 'unreadable';
    return shown?.ticketId === String(id) && isDone && !shown.status.some(line => line.id === 'scanning');
  });
  if (shown === null) throw new Error('no sidebar');
  return shown;
};

/** Opens the sidebar with a click, as an agent does, unless it is open; gives what it shows about the ticket. */
export const openSidebar = async (tab: Tab, id: number): Promise<Shown> => {
  await until(`the sidebar is open on ticket ${id}`, async () => {
    const shown = await shownBy(tab);
    if (shown !== null && shown.ticketId !== String(id)) return false;
    if (shown?.mode === 'open' && shown.phase !== 'reading') return true;
    if (shown !== null && shown.phase === 'reading') return false;
    const door = await tab.evaluate(sidebarDoor, null);
    if (door !== null) await tab.click(door.x, door.y);
    return false;
  });
  return settled(tab, id);
};

/**
 * Where an element inside the sidebar stands once two drawings in a row leave it there; null when there is none. Runs
 * inside the page: it must not give names to inner functions (tsx would wrap them in a helper the page lacks).
 */
const restingPoint = (tab: Tab, selector: string): Promise<{x: number; y: number} | 'moving' | null> =>
  tab.evaluate(async wanted => {
    let before: DOMRect | null = null;
    for (;;) {
      const found = [...document.documentElement.children]
        .map(host => host.shadowRoot?.querySelector(wanted))
        .find(element => element !== null && element !== undefined);
      if (found === null || found === undefined) return before === null ? null : 'moving';
      if (before === null) found.scrollIntoView({block: 'nearest'});
      const box = found.getBoundingClientRect();
      if (before !== null && (box.x !== before.x || box.y !== before.y)) return 'moving';
      if (before !== null) return {x: box.x + box.width / 2, y: box.y + box.height / 2};
      before = box;
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  }, selector);

const restMs = 15_000;

/** Clicks the middle of an element inside the sidebar as soon as it rests; throws when there is none. */
export const clickInside = async (tab: Tab, selector: string): Promise<void> => {
  let point = await restingPoint(tab, selector);
  const end = Date.now() + restMs;
  while (point === 'moving' && Date.now() < end) point = await restingPoint(tab, selector);
  if (point === 'moving') throw new Error(`${selector} does not come to rest`);
  if (point === null) throw new Error(`Nothing in the sidebar matches ${selector}`);
  await tab.click(point.x, point.y);
};

/** Goes to a ticket inside the application, as a click in Zendesk does. */
export const openTicket = (tab: Tab, id: number): Promise<void> =>
  tab.evaluate(number => window.__demo.open(`/agent/tickets/${number}`), id);
