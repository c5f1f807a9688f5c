import {type DragEvent, type ReactElement, useId, useState} from 'react';
import type {LogTaker} from './log-state';

/** Where a log or report is dropped, pasted or opened. */
export function LogDrop({taker}: {readonly taker: LogTaker}): ReactElement {
  const [over, setOver] = useState(false);
  const field = useId();
  const hint = useId();
  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type !== 'dragleave');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no key; the field and the button inside have
    <div
      className="sp-drop"
      data-over={over}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={event => {
        const file = event.dataTransfer.files[0];
        if (file === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        void taker.takeFile(file);
      }}
    >
      <p className="sp-drop-hint" id={hint}>
        A job log, report or .gitlab-ci.yml: drop it here, open or paste it. Read in this browser; nothing is
        stored or sent.
      </p>
      <label className="sp-drop-open">
        Open a file
        <input
          type="file"
          className="sp-hidden"
          aria-describedby={hint}
          onChange={event => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) void taker.takeFile(file);
          }}
        />
      </label>
      <label htmlFor={field} className="sp-hidden">
        Paste a log
      </label>
      <textarea
        id={field}
        className="sp-drop-text"
        rows={2}
        placeholder="Paste it here"
        value=""
        spellCheck={false}
        onChange={() => undefined}
        onPaste={event => {
          const text = event.clipboardData.getData('text');
          event.preventDefault();
          if (text !== '') void taker.takeText(text);
        }}
      />
    </div>
  );
}
