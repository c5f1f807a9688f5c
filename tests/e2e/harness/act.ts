import {until} from './stage';
import {clickInside} from './sidebar';
import type {Tab} from './tab';

/** Draft of a ticket as CKEditor has it. */
export const draftOf = (tab: Tab, id: number): Promise<string | null> =>
  tab.evaluate(number => window.__demo.draft(number), id);

/** Writes a draft and clicks behind its last word, as an agent who types does. */
export const writeDraft = async (tab: Tab, id: number, html: string): Promise<void> => {
  await until(`ticket ${id} has an editor`, async () => (await draftOf(tab, id)) !== null);
  await tab.evaluate(([number, text]) => window.__demo.setDraft(number, text), [id, html] as const);
  const box = await tab.evaluate(number => {
    const editor = document.querySelector(`[data-ticket-id="${number}"] [contenteditable="true"]`);
    const {x, y, width, height} = editor?.getBoundingClientRect() ?? {x: 0, y: 0, width: 0, height: 0};
    return {x: x + width - 12, y: y + height / 2};
  }, id);
  await tab.click(box.x, box.y);
  // CKEditor sets the caret once more, 50 ms after it got the focus.
  await new Promise(resolve => setTimeout(resolve, 150));
  await tab.press('End', 'Control');
};

/** Switches the reply as an agent does: the button, then its menu. */
export const switchReply = async (tab: Tab, id: number, to: 'web' | 'internal'): Promise<void> => {
  for (const name of ['channel-switcher-button', `channel-switcher-menuitem-${to}`]) {
    await tab.evaluate(
      ([number, part]) => {
        const found = `[data-ticket-id="${number}"] [data-test-id="omnichannel-${part}"]`;
        document.querySelector<HTMLElement>(found)?.click();
      },
      [id, name] as const,
    );
  }
};

/** Text of the first element inside the sidebar that matches; null where there is none. */
export const textInside = (tab: Tab, selector: string): Promise<string | null> =>
  tab.evaluate(wanted => {
    const found = [...document.documentElement.children]
      .map(host => host.shadowRoot?.querySelector(wanted))
      .find(element => element !== null && element !== undefined);
    return found === undefined ? null : ((found as HTMLElement | null)?.textContent ?? '');
  }, selector);

/** Waits for an element inside the sidebar, with words in it where given. */
export const waitInside = (tab: Tab, selector: string, words = ''): Promise<void> =>
  until(
    `the sidebar has ${selector} ${words}`,
    async () => (await textInside(tab, selector))?.includes(words) === true,
  );

/** Focus on a row of an area: its heading first, then down; `part` is the folding part the row stands in. */
export const focusPart = async (tab: Tab, area: string, part: string): Promise<void> => {
  await clickInside(tab, `aside [data-area="${area}"] h2`);
  for (let step = 0; step < 30; step++) {
    await tab.press('ArrowDown');
    const here = await tab.evaluate(() => {
      const focused = [...document.documentElement.children]
        .map(host => host.shadowRoot?.activeElement)
        .find(element => element !== null && element !== undefined);
      return focused?.closest('[data-part]')?.getAttribute('data-part') ?? null;
    }, null);
    if (here === part) return;
  }
  throw new Error(`No row of ${part} in ${area}`);
};

/** The value of a field inside the sidebar. */
export const valueInside = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate(wanted => {
    const found = [...document.documentElement.children]
      .map(host => host.shadowRoot?.querySelector(wanted))
      .find(element => element !== null && element !== undefined);
    return found !== undefined && found !== null && 'value' in found ? String(found.value) : '';
  }, selector);
