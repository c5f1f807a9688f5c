import type {Tab} from './tab';

/** Where the panel stands, and whether a click in its middle would be ours. Null without a panel. */
export const panelPlace = (tab: Tab) =>
  tab.evaluate(() => {
    const host = [...document.documentElement.children].find(element =>
      element.shadowRoot?.querySelector('.sp-frame'),
    );
    const frame = host?.shadowRoot?.querySelector('.sp-frame');
    if (!host || !frame) return null;
    const {x, y, width, height} = frame.getBoundingClientRect();
    const size = getComputedStyle(host.shadowRoot?.querySelector('[data-area] h2') ?? frame).fontSize;
    const hit = document.elementFromPoint(x + width / 2, y + height / 2) === host;
    return {x, y, width, height, size, hit};
  }, null);
