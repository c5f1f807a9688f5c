import {
  createContext,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

const ActiveRow = createContext<string | null>(null);

/** `tabIndex` of a row's controls: only the row that had the focus last is a tab stop. */
export function useRoving(id: string): 0 | -1 {
  return useContext(ActiveRow) === id ? 0 : -1;
}

const rowsIn = (container: Element): readonly HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('[data-row]'),
];

/** The row that an element belongs to, if any. */
export function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}

export function focusRow(row: Element | undefined): void {
  row?.querySelector<HTMLElement>('[data-row-main]')?.focus();
}

const steps: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
};

/** The row a key leads to from `target`, which may stand between rows; undefined for other keys and at the ends. */
export function rowForKey(key: string, target: Element, container: Element): HTMLElement | undefined {
  const step = steps[key];
  const rows = rowsIn(container);
  if (step === undefined) return undefined;
  if (step === 'first') return rows[0];
  if (step === 'last') return rows.at(-1);
  const own = rowOf(target);
  if (own !== null) return rows[rows.indexOf(own) + (step === 'next' ? 1 : -1)];
  const after = (row: Element): boolean =>
    (target.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return step === 'next' ? rows.find(after) : rows.findLast(row => !after(row));
}

/** Makes the rows inside one tab stop: the row focused last, else the first one there is. */
export function Rows({children}: {readonly children: ReactNode}): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  // Rows come and go with folds and tickets: after each drawing one of them has to be the stop.
  useLayoutEffect(() => {
    const ids =
      container.current === null ? [] : rowsIn(container.current).map(row => row.dataset['row'] ?? null);
    if (!ids.includes(active)) setActive(ids[0] ?? null);
  });
  const onFocus = (event: FocusEvent): void => {
    const id = rowOf(event.target)?.dataset['row'];
    if (id !== undefined) setActive(id);
  };
  return (
    <ActiveRow value={active}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to the rows inside, does nothing itself */}
      <div ref={container} onFocus={onFocus}>
        {children}
      </div>
    </ActiveRow>
  );
}
