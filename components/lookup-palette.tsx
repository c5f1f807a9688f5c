import {type MouseEvent, type ReactElement, useLayoutEffect, useRef} from 'react';
import type {LookupData} from './lookup-model';
import {LookupPanel} from './lookup-panel';

/**
 * The lookup over a page. Mount it while it is open: it takes the focus with the text selected, and `onClose` has to
 * give it back. A native modal dialog stands above whatever the page piles up and keeps the focus inside.
 */
export function LookupPalette({
  data,
  text,
  onClose,
}: {
  readonly data: LookupData;
  /** What was selected on the page, or `?` for the sheet of keys. */
  readonly text: string;
  readonly onClose: () => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const own = dialog.current;
    if (own?.open === false) own.showModal();
    // A dialog's own autofocus does not reach into a shadow tree.
    field.current?.focus();
    field.current?.select();
    return () => own?.close();
  }, []);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it too
    <dialog
      ref={dialog}
      className="sp-palette"
      aria-label="Look up in Sec Pod"
      onClick={closeOutside}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <LookupPanel data={data} start={text.replace(/\s+/g, ' ').trim()} field={field} onLeave={onClose} />
    </dialog>
  );
}
