import {type ReactElement, useEffect, useRef, useState} from 'react';
import {Icon} from './icon';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** What was copied, shown as it is. */
  readonly detail?: string;
  readonly undo?: () => void;
  /** The button that was used goes away with what it did: the focus goes to "Undo". */
  readonly takesFocus?: boolean;
  /** Something went wrong: no check mark. */
  readonly failed?: boolean;
}

/** How long a confirmation stays, in milliseconds; it waits while pointed at or focused. */
const toastTime = 5000;

/**
 * Confirms what was done, with a way back. Its words are spoken by the sidebar's one live region, not from here.
 */
export function ToastLine({
  toast,
  onDone,
}: {
  readonly toast: Toast;
  readonly onDone: () => void;
}): ReactElement {
  const [held, setHeld] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new toast starts a new wait
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), toastTime);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each toast
  useEffect(() => {
    if (toast.takesFocus === true) undo.current?.focus();
  }, [toast.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: waits while it is looked at
    <div
      className="sp-toast"
      data-failed={toast.failed === true}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.failed === true ? 'note' : 'check'} />
      <span className="sp-toast-text">
        {toast.text}
        {toast.detail !== undefined && <bdi className="sp-toast-detail">{toast.detail}</bdi>}
      </span>
      {toast.undo !== undefined && (
        <button
          ref={undo}
          type="button"
          className="sp-link-button"
          onClick={() => {
            toast.undo?.();
            onDone();
          }}
        >
          Undo
        </button>
      )}
      <button type="button" className="sp-icon-button" aria-label="Dismiss" onClick={onDone}>
        <Icon name="close" />
      </button>
    </div>
  );
}
