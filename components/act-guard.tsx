import {type KeyboardEvent, type ReactElement, useLayoutEffect, useRef} from 'react';
import {modeWords} from './act-model';
import {Icon} from './icon';
import {useTools} from './sidebar-context';

/** Who reads the reply as it stands. */
export function ReplyNote(): ReactElement | null {
  const {act, view} = useTools();
  if (act === null || view.ticketId === null) return null;
  const {mode} = act.setup;
  return (
    <span className="sp-reply" data-mode={mode}>
      {modeWords[mode]}
    </span>
  );
}

/** Stands between something internal and a reply that the customer reads. */
export function GuardLine(): ReactElement | null {
  const {act, actions, copy, view} = useTools();
  const guard = act?.guard ?? null;
  const own = useRef<HTMLDivElement>(null);
  const takesFocus = guard?.wish.fromOutside === true;
  useLayoutEffect(() => {
    if (takesFocus) own.current?.focus();
  }, [takesFocus]);
  if (act === null || guard === null) return null;
  const {wish, why} = guard;
  const {text: plain, html} = wish.reply;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'i' && view.letterKeys) act.goOn();
    else if (event.key === 'Escape') {
      act.dismissGuard();
      actions.focusBack();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={own} className="sp-guard" role="alert" tabIndex={-1} data-why={why} onKeyDown={onKeyDown}>
      <Icon name="note" />
      <div>
        <p>
          {why === 'public'
            ? 'The reply is public, and this is internal: '
            : 'Can’t tell who reads the reply, so nothing internal is inserted: '}
          <bdi>{wish.name}</bdi>
        </p>
        <div className="sp-guard-ways">
          {why === 'public' && (
            <button type="button" className="sp-link-button" onClick={() => act.goOn()}>
              Insert all the same{' '}
              {view.letterKeys && !wish.id.startsWith('draft/') && <kbd aria-hidden="true">i</kbd>}
            </button>
          )}
          <button
            type="button"
            className="sp-link-button"
            onClick={() => {
              act.dismissGuard();
              void copy({plain, html}, wish.id);
            }}
          >
            Copy instead
          </button>
          <button type="button" className="sp-link-button" onClick={() => act.dismissGuard()}>
            Cancel
          </button>
        </div>
      </div>
    </div>
  );
}
