import {type KeyboardEvent, type ReactElement, useLayoutEffect, useRef} from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** The key that does the same without the menu. */
  readonly key?: string;
  act(): void;
}

const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1};

/** More that can be done with one item. Takes the focus while it is open and gives it back through `onClose`. */
export function LookupMenu({
  name,
  entries,
  onClose,
}: {
  /** The item it is about. */
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  const buttons = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('button') ?? []),
  ];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useLayoutEffect(() => buttons()[0]?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
    const step = steps[event.key];
    if (step !== undefined) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else {
      event.stopPropagation(); // letters mean nothing here, nor to the list behind
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={`More for ${name}`}
      tabIndex={-1}
      className="sp-look-menu"
      onKeyDown={onKeyDown}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {entries.map(({id, title, key, act}) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            act();
          }}
        >
          <span>{title}</span>
          {key !== undefined && <kbd>{key}</kbd>}
        </button>
      ))}
    </div>
  );
}
