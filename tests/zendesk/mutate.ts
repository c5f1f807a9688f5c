import type {PageWindow} from './page';

export type Random = () => number;

/** Numbers in [0, 1) that are the same on every run. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** The tickets' panes, known apart from the attributes that are about to change. */
const panes = new WeakSet<Element>();

function paneOf(element: Element): Element | null {
  for (let above: Element | null = element; above; above = above.parentElement)
    if (panes.has(above)) return above;
  return null;
}

/**
 * What a redesign does to a page: attributes renamed, removed, copied to where they do not belong; elements removed,
 * doubled, wrapped, moved. What belongs to a ticket moves inside its pane or together with it, and tabs do not move
 * into a message: a page that puts one customer's words into another's comment cannot be told from a true one.
 */
const changes: Readonly<Record<string, (random: Random, elements: readonly Element[]) => void>> = {
  rename(random, elements) {
    const element = pick(random, elements);
    const attribute = pick(random, [...element.attributes]);
    element.removeAttribute(attribute.name);
    element.setAttribute(`${attribute.name}-v2`, attribute.value);
  },
  'rename value everywhere'(random, elements) {
    const {name, value} = pick(random, [...pick(random, elements).attributes]);
    for (const element of elements) {
      if (element.getAttribute(name) === value) element.setAttribute(name, `new-${value}`);
    }
  },
  remove(random, elements) {
    const element = pick(random, elements);
    element.removeAttribute(pick(random, [...element.attributes]).name);
  },
  'remove everywhere'(random, elements) {
    const {name} = pick(random, [...pick(random, elements).attributes]);
    for (const element of elements) element.removeAttribute(name);
  },
  copy(random, elements) {
    const {name, value} = pick(random, [...pick(random, elements).attributes]);
    // That would be text, not a mark.
    if (name !== 'value') pick(random, elements).setAttribute(name, value);
  },
  'empty value'(random, elements) {
    const element = pick(random, elements);
    element.setAttribute(pick(random, [...element.attributes]).name, '');
  },
  'remove element'(random, elements) {
    pick(random, elements).remove();
  },
  double(random, elements) {
    const element = pick(random, elements);
    const copy = element.cloneNode(true) as Element;
    element.after(copy);
    if (panes.has(element)) panes.add(copy);
    for (const [index, inner] of [...element.querySelectorAll('*')].entries()) {
      const innerCopy = copy.querySelectorAll('*')[index];
      if (panes.has(inner) && innerCopy) panes.add(innerCopy);
    }
  },
  wrap(random, elements) {
    const element = pick(random, elements);
    const wrapper = element.ownerDocument.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
  },
  move(random, elements) {
    const element = pick(random, elements);
    const pane = paneOf(element);
    const isFree = pane === null || pane === element;
    const isPlace = (other: Element): boolean =>
      isFree
        ? paneOf(other) === null || other.querySelector('[data-test-id*="log-container"]') !== null
        : paneOf(other) === pane;
    const target = pick(random, elements.filter(isPlace));
    if (!element.contains(target)) target.append(element);
  },
};

/** Changes the page one to four times and says how. */
export function mutate(window: PageWindow, random: Random): string {
  const done: string[] = [];
  for (const pane of window.document.querySelectorAll('#main_panes > *, .main_panes > *')) panes.add(pane);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const elements = [...window.document.querySelectorAll('#root *')].filter(
      ({attributes}) => attributes.length > 0,
    );
    const [name, change] = pick(random, Object.entries(changes));
    if (elements.length > 0) change(random, elements);
    done.push(name);
  }
  return done.join(', ');
}
