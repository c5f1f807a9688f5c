/** The registry of highlights is shared with the page: own names, and never `.clear()`. */
const name = 'sec-pod';
const nameOfCurrent = 'sec-pod-current';

/** Zendesk's orange, readable on both schemes; the one in turn is darker and underlined for eyes that mix up colours. */
const rules = `::highlight(${name}){background-color:#ffe6cb;color:#4c2c17}
::highlight(${nameOfCurrent}){background-color:#fca347;color:#2d1e15;text-decoration:underline 2px}`;

export interface Highlighter {
  /** Marks these words, and the one at `index` as the one in turn, which is scrolled to. */
  readonly show: (ranges: readonly Range[], index: number) => void;
  /** Goes to the next (1) or previous (-1) mark, around the ends. Returns its index, or -1 without marks. */
  readonly step: (by: 1 | -1) => number;
  readonly clear: () => void;
}

/** Marks words with the CSS Custom Highlight API: no node and no attribute of the ticket changes. */
export function createHighlighter(window: Window & typeof globalThis): Highlighter {
  const {document} = window;
  let style: HTMLStyleElement | null = null;
  let marked: readonly Range[] = [];
  let current = -1;

  function paint(): void {
    const range = marked[current];
    if (!range) return;
    if (!style?.isConnected) {
      style = document.createElement('style');
      style.textContent = rules;
      document.documentElement.append(style);
    }
    const all = new window.Highlight(...marked);
    const one = new window.Highlight(range);
    one.priority = 1;
    window.CSS.highlights.set(name, all);
    window.CSS.highlights.set(nameOfCurrent, one);
    scrollTo(range.startContainer);
  }

  return {
    show(ranges, index) {
      marked = ranges;
      current = ranges[index] ? index : 0;
      paint();
    },
    step(by) {
      // What held the words may have been drawn anew; their range then shrinks to nothing.
      const alive = marked.filter(range => !range.collapsed && range.startContainer.isConnected);
      if (alive.length === 0) return -1;
      current = (Math.min(current, alive.length - 1) + by + alive.length) % alive.length;
      marked = alive;
      paint();
      return current;
    },
    clear() {
      marked = [];
      current = -1;
      window.CSS.highlights.delete(name);
      window.CSS.highlights.delete(nameOfCurrent);
      style?.remove();
      style = null;
    },
  };
}

/** Brings what holds the node into the middle of the view, without the ride for who asked for less motion. */
export function scrollTo(node: Node): void {
  const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const isCalm = element?.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({block: 'center', behavior: isCalm ? 'auto' : 'smooth'});
}
