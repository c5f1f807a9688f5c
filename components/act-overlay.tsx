import type {ReactElement} from 'react';
import {DraftDialog} from './act-draft';
import {GuardLine} from './act-guard';
import {useTools} from './sidebar-context';

/** What actions put over the panel: the guard's line, and the draft that is being looked at. */
export function ActOverlay(): ReactElement | null {
  const {act} = useTools();
  if (act === null) return null;
  const {draft} = act;
  return (
    <>
      <GuardLine />
      {draft !== null && <DraftDialog key={`${draft.ticketId}/${draft.draft.id}`} act={act} opened={draft} />}
    </>
  );
}
