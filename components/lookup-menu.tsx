import {Menu} from '@base-ui/react/menu';
import {type KeyboardEvent, type ReactElement, type RefObject, useRef} from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** The key that does the same without the menu. */
  readonly key?: string;
  act(): void;
}

/** More that can be done with one item. Takes the focus while it is open and gives it back through `onClose`. */
export function LookupMenu({
  name,
  entries,
  container,
  anchor,
  onClose,
}: {
  /** The item it is about. */
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  /** Where it is put: inside our own tree, which has the styles, and inside the dialog, which has the focus. */
  readonly container: RefObject<HTMLElement | null>;
  /** What it stands above. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}): ReactElement {
  const first = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation(); // letters mean nothing to the list behind
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    // On a page no key ever reaches the document, where the menu listens for Escape.
    event.preventDefault();
    onClose();
  };
  return (
    // Not modal: that would lock the page's scrolling.
    <Menu.Root
      open
      modal={false}
      onOpenChange={isOpen => !isOpen && onClose()}
      onOpenChangeComplete={isOpen => isOpen && first.current?.focus()}
    >
      <Menu.Portal container={container}>
        <Menu.Positioner anchor={anchor} side="top" align="end" className="sp-look-menu-place">
          <Menu.Popup
            aria-label={`More for ${name}`}
            className="sp-look-menu"
            finalFocus={false}
            onKeyDown={onKeyDown}
          >
            {entries.map(({id, title, key, act}, index) => (
              <Menu.Item
                key={id}
                ref={index === 0 ? first : undefined}
                className="sp-look-menu-item"
                onClick={() => {
                  onClose();
                  act();
                }}
              >
                <span>{title}</span>
                {key !== undefined && <kbd>{key}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
