import type {ReactElement, RefObject} from 'react';
import {type Deed, deedOf, type Item} from '../triage/lookup';

const isMac = (): boolean => /Mac/.test(navigator.platform);

/** The platform's name of the modifier that goes with the second deed. */
export const modName = (): string => (isMac() ? '⌘' : 'Ctrl');

const words: Readonly<Record<Deed, string>> = {
  run: 'run',
  show: 'show',
  open: 'open',
  copy: 'copy',
  none: '',
};

/** What each key does for the picked item; keys that do nothing for it are left out. */
export function keyHints(
  item: Item | null,
  richCopy: boolean,
  inserts = false,
): readonly (readonly [key: string, does: string])[] {
  if (item === null) return [];
  const deed = words[deedOf(item)];
  return [
    ...(deed === '' ? [] : [['Enter', deed] as const]),
    ...(item.copy === null ? [] : [[`${modName()}+Enter`, richCopy ? 'copy' : 'copy Markdown'] as const]),
    ...(inserts && item.copy !== null ? [[`${modName()}+I`, 'insert'] as const] : []),
    ...(item.href === null ? [] : [['Shift+Enter', 'open behind'] as const]),
    ...(item.kind === 'command' ? [] : [['Alt+Enter', 'more'] as const]),
  ];
}

/** The row at the foot: what the keys do for the item that is picked. */
export function LookupFoot({
  ref,
  item,
  richCopy,
  inserts = false,
  onMore,
  onKeys,
}: {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly item: Item | null;
  readonly richCopy: boolean;
  /** A ticket is open whose reply takes it. */
  readonly inserts?: boolean;
  readonly onMore: () => void;
  readonly onKeys: () => void;
}): ReactElement {
  return (
    <div ref={ref} className="sp-look-foot">
      <span className="sp-look-hints">
        {keyHints(item, richCopy, inserts).map(([key, does]) =>
          key === 'Alt+Enter' ? (
            <button key={key} type="button" className="sp-link-button" aria-haspopup="menu" onClick={onMore}>
              <kbd>{key}</kbd> {does}
            </button>
          ) : (
            <span key={key}>
              <kbd>{key}</kbd> {does}
            </span>
          ),
        )}
      </span>
      <button type="button" className="sp-link-button" onClick={onKeys}>
        <kbd>?</kbd> keys
      </button>
    </div>
  );
}
