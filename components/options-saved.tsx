/** Says what became of the last change, with the way back. Stays until the next change. */
export function SavedLine(props: {readonly message: string | null; readonly onUndo: (() => void) | null}) {
  return (
    <p className="sp-options-saved" role="status">
      {props.message}
      {props.onUndo === null ? null : (
        <>
          {' · '}
          <button type="button" className="sp-link-button" onClick={props.onUndo}>
            Undo
          </button>
        </>
      )}
    </p>
  );
}
