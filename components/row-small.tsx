import {type ReactElement, useId, useState} from 'react';
import type {OtherValue, Row, Said} from '../triage/show/rows';
import {CopyButton} from './copy-button';
import {LabelPill} from './label-pill';
import {useRoving} from './roving';

/** The day to see, the source to point at or to hear. */
function SaidOn({said}: {readonly said: Said}): ReactElement {
  return (
    <span className="sp-said" title={`As of ${said.asOf}: ${said.source}`}>
      ({said.asOf}
      <span className="sp-hidden">, {said.source}</span>)
    </span>
  );
}

/** The small line under a row: what the page says instead, since when, by whom. */
export function RowSmall({row}: {readonly row: Row}): ReactElement | null {
  const {was, said, note, others} = row;
  const tabIndex = useRoving(row.id);
  if (was === null && said === null && note === null && others.length === 0) return null;
  return (
    <div className="sp-row-small">
      {was !== null && (
        <span>
          {was.before}
          {was.href === null ? (
            <bdi>{was.text}</bdi>
          ) : (
            <a href={was.href} target="_blank" rel="noopener noreferrer" tabIndex={tabIndex}>
              {was.text}
            </a>
          )}
          {was.after} {said !== null && <SaidOn said={said} />}
        </span>
      )}
      {note !== null && <span>{note}</span>}
      {was === null && said !== null && (
        <span>
          <SaidOn said={said} />
        </span>
      )}
      {others.length > 0 && <Others row={row} />}
    </div>
  );
}

/** Newer values that are not the first choice, folded. */
function Others({row}: {readonly row: Row}): ReactElement {
  const [open, setOpen] = useState(false);
  const region = useId();
  const {others} = row;
  const words =
    row.was === null ? 'newer beside it' : `other newer ${others.length === 1 ? 'value' : 'values'}`;
  return (
    <span>
      <button
        type="button"
        className="sp-link-button"
        tabIndex={useRoving(row.id)}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {others.length} {words}
      </button>
      <ul id={region} className="sp-others" hidden={!open}>
        {others.map(other => (
          <li key={other.value}>
            <Other row={row} other={other} />
          </li>
        ))}
      </ul>
    </span>
  );
}

function Other({row, other}: {readonly row: Row; readonly other: OtherValue}): ReactElement {
  return (
    <>
      <span className="sp-row-line">
        <span className="sp-row-title">
          {other.href === null ? (
            row.kind === 'label' ? (
              <LabelPill name={other.value} />
            ) : (
              <bdi>{other.value}</bdi>
            )
          ) : (
            <a href={other.href} target="_blank" rel="noopener noreferrer">
              {other.value}
            </a>
          )}
        </span>
        <CopyButton
          name={`${row.kind === 'label' ? 'label ' : ''}${other.value}`}
          id={`${row.id}/${other.value}`}
          texts={other.copy}
        />
      </span>
      <SaidOn said={other.said} />
    </>
  );
}
