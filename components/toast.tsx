import {Toast as Base} from '@base-ui/react/toast';
import type {ReactElement} from 'react';
import {Icon} from './icon';

export interface Toast {
  readonly text: string;
  /** What was copied, shown as it is. */
  readonly detail?: string;
  readonly undo?: () => void;
  /** The button that was used goes away with what it did: the focus goes to "Undo". */
  readonly takesFocus?: boolean;
  /** Something went wrong: no check mark. */
  readonly failed?: boolean;
}

export type ToastManager = ReturnType<typeof Base.createToastManager<Toast>>;

/** How long a confirmation stays, in milliseconds; it waits while pointed at or focused. */
const toastTime = 5000;

const focus = (button: HTMLElement | null): void => button?.focus();

function Lines(): ReactElement {
  const {toasts, close} = Base.useToastManager<Toast>();
  return (
    // Its words are spoken by the one live region beside it, not from here.
    <Base.Viewport aria-live="off" aria-label="Confirmation">
      {toasts.map(toast => {
        const {text, detail, undo, takesFocus, failed = false} = toast.data ?? {text: ''};
        return (
          <Base.Root
            key={toast.id}
            toast={toast}
            swipeDirection={[]}
            className="sp-toast"
            data-failed={failed}
          >
            <Icon name={failed ? 'note' : 'check'} />
            <span className="sp-toast-text">
              <Base.Title render={<span />}>{text}</Base.Title>
              {detail !== undefined && (
                <Base.Description render={<bdi />} className="sp-toast-detail">
                  {detail}
                </Base.Description>
              )}
            </span>
            {undo !== undefined && (
              <Base.Action
                // A new one for each message: only then does it take the focus again.
                key={toast.updateKey}
                ref={takesFocus === true ? focus : undefined}
                className="sp-link-button"
                onClick={() => {
                  undo();
                  close(toast.id);
                }}
              >
                Undo
              </Base.Action>
            )}
            <Base.Close className="sp-icon-button" aria-label="Dismiss" aria-hidden={undefined}>
              <Icon name="close" />
            </Base.Close>
          </Base.Root>
        );
      })}
    </Base.Viewport>
  );
}

/** Shows what `useConfirm` confirms, with a way back. */
export function Toasts({manager}: {readonly manager: ToastManager}): ReactElement {
  return (
    <Base.Provider toastManager={manager} timeout={toastTime}>
      <Lines />
    </Base.Provider>
  );
}
