import type {ReactElement} from 'react';
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
  const {act, copy, view} = useTools();
  const guard = act?.guard ?? null;
  if (act === null || guard === null) return null;
  const {wish, why} = guard;
  const {text: plain, html} = wish.reply;
  return (
    <div className="sp-guard" role="alert" data-why={why}>
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
