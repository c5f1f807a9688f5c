import type {BrowserContext, Page} from 'playwright-core';
import {origin} from './hosts';
import {isAsExpected, sidebarText} from './print-sidebar';
import {readSidebar, type Shown, sidebarDoor} from './read-sidebar';
import type {DemoTicket} from './ticket';

const picture = '.output/start.png';
const patienceMs = 20_000;
const pollMs = 50;

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Opens the sidebar on the ticket that is shown and reads it once it knows; null when it never appears. */
const sidebarOf = async (page: Page, id: number): Promise<Shown | null> => {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const shown = await page.evaluate(readSidebar);
    const isThis = shown?.ticketId === String(id);
    if (isThis && shown.phase === 'known' && shown.mode === 'open') return shown;
    if (shown === null || (isThis && shown.phase === 'known')) {
      const door = await page.evaluate(sidebarDoor);
      if (door !== null) await page.mouse.click(door.x, door.y);
    }
    await pause(pollMs);
  }
  return null;
};

/** With a display: opens the first ticket and stays until the browser is closed. */
export const showTicket = async (
  context: BrowserContext,
  tickets: readonly DemoTicket[],
  control: string,
): Promise<void> => {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/agent/tickets/${tickets[0]?.id}`);
  console.log(`
  The demo Zendesk is open at ${origin} (in this browser only).
  All its tickets: ${origin}/agent/filters/360080204660
  Switches for what goes wrong, e.g.:
    curl -H content-type:application/json -d '{"do":"fault","fault":{"kind":"rate-limited","retryAfter":"30"}}' ${control}
  Close the browser to end.`);
  await context.waitForEvent('close', {timeout: 0});
};

/** Without a display: prints what the sidebar shows for each ticket and leaves a picture of the first. */
export const printTickets = async (
  context: BrowserContext,
  tickets: readonly DemoTicket[],
  compare: boolean,
): Promise<void> => {
  const page = context.pages()[0] ?? (await context.newPage());
  const surprises: number[] = [];
  for (const [index, ticket] of tickets.entries()) {
    await page.goto(`${origin}/agent/tickets/${ticket.id}`);
    const shown = await sidebarOf(page, ticket.id);
    if (shown === null) {
      throw new Error(
        `The sidebar did not appear on ticket ${ticket.id}. The extension is loaded but does not act on ${origin}.`,
      );
    }
    console.log(`\n${sidebarText(ticket, shown)}`);
    if (index === 0) await page.screenshot({path: picture});
    if (!isAsExpected(ticket, shown)) surprises.push(ticket.id);
  }
  if (compare) {
    const right = tickets.length - surprises.length;
    const others = surprises.length === 0 ? '' : `; otherwise on ${surprises.map(id => `#${id}`).join(', ')}`;
    console.log(`\n${right} of ${tickets.length} tickets are recognised as their authors meant${others}.`);
  }
  console.log(`Picture of the first: ${picture}`);
};
