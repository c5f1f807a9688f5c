import {
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {flushSync} from 'react-dom';
import {Icon} from './icon';

/** What the inside of the palette gets from here. */
interface Inside {
  readonly start: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

type Drawn<Rest> = (props: Rest & Inside) => ReactElement;

interface Typed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Takes what is typed until the inside is there. */
function EarlyField({
  field,
  text,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
}): ReactElement {
  return (
    <div className="sp-look" lang="en" dir="ltr">
      <div className="sp-look-head">
        <div className="sp-look-field">
          <Icon name="search" />
          <input
            ref={field}
            className="sp-look-input"
            type="text"
            aria-label="Look up"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            defaultValue={text}
          />
        </div>
      </div>
    </div>
  );
}

/**
 * The lookup over a page. Mount it while it is open: it takes the focus with the text selected, and `onClose` has to
 * give it back. A native modal dialog stands above whatever the page piles up and keeps the focus inside. What is
 * inside may still have to be loaded: typing starts at once and goes on in there.
 */
export function LookupPalette<Rest extends object>({
  text,
  inside,
  load,
  rest,
  onClose,
}: {
  /** What was selected on the page, or `?` for the sheet of keys. */
  readonly text: string;
  /** null: to be loaded. */
  readonly inside: Drawn<Rest> | null;
  readonly load: () => Promise<Drawn<Rest> | null>;
  readonly rest: Rest;
  readonly onClose: () => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [{Loaded, typed, failed}, setState] = useState(() => {
    const start = text.replace(/\s+/g, ' ').trim();
    return {Loaded: inside, typed: {text: start, from: 0, to: start.length} as Typed, failed: false};
  });
  useLayoutEffect(() => {
    const own = dialog.current;
    if (own?.open === false) own.showModal();
    return () => own?.close();
  }, []);
  // A dialog's own autofocus does not reach into a shadow tree.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the start, and when the inside takes over
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(typed.from, typed.to);
  }, [Loaded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once
  useEffect(() => {
    if (Loaded !== null) return;
    let current = true;
    void load().then(found => {
      if (!current) return;
      const {value = '', selectionStart, selectionEnd} = field.current ?? {};
      const now = {text: value, from: selectionStart ?? value.length, to: selectionEnd ?? value.length};
      const isKeys = typed.text === '?' && value === '';
      // At once: between reading what was typed and showing the inside no key may arrive.
      flushSync(() => setState({Loaded: found, typed: isKeys ? typed : now, failed: found === null}));
    });
    return () => {
      current = false;
    };
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
      {Loaded === null ? (
        <EarlyField field={field} text={typed.text === '?' ? '' : typed.text} />
      ) : (
        <Loaded {...rest} start={typed.text} field={field} onClose={onClose} />
      )}
      {failed && <p className="sp-look-none">The search could not be loaded. Reload the page.</p>}
    </dialog>
  );
}
