import {type ReactElement, useEffect, useState} from 'react';
import {Icon} from './icon';
import {useTools} from './sidebar-context';
import {Why} from './why';

/** One quiet line for each thing that is not as usual. */
export function StatusLines(): ReactElement | null {
  const {view, actions, copy} = useTools();
  if (view.lines.length === 0) return null;
  return (
    <ul className="sp-status">
      {view.lines.map(line => (
        <li key={line.id} data-line={line.id}>
          <Icon name="note" />
          <span>
            {line.text}
            {line.report === true && (
              <>
                {' '}
                <button
                  type="button"
                  className="sp-link-button"
                  onClick={() => void copy({plain: actions.diagnosis(), html: null}, 'diagnosis')}
                >
                  Copy a report without ticket text
                </button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Something that shares words with an area and was recognised as another matter, with the words that say so. */
export function Lookalikes(): ReactElement | null {
  const {view} = useTools();
  if (view.lookalikes.length === 0) return null;
  return (
    <ul className="sp-lookalikes">
      {view.lookalikes.map(({id, text, evidence}) => (
        <li key={id}>
          <p>{text}</p>
          <Why match={{id, level: 'maybe', score: 0, evidence}} />
        </li>
      ))}
    </ul>
  );
}

/** What the user hid on this ticket, and the way back after the undo has gone. */
export function HiddenAreas(): ReactElement | null {
  const {view, catalog, actions} = useTools();
  const areas = catalog.areas.filter(({id}) => view.hidden.includes(id));
  if (areas.length === 0) return null;
  return (
    <ul className="sp-status">
      {areas.map(area => (
        <li key={area.id}>
          <span>
            {area.short} is hidden for this ticket.{' '}
            <button
              type="button"
              className="sp-link-button"
              onClick={() => void actions.hide(area.id, false)}
            >
              Show again<span className="sp-hidden">: {area.short}</span>
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Stands in for a ticket that takes longer than a blink to read. */
function Skeleton(): ReactElement | null {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLate, 150, true);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="sp-skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

/** Nothing to list: why, and the way on. */
export function Empty(): ReactElement | null {
  const {view, actions} = useTools();
  const {phase, letterKeys} = view;
  if (phase === 'reading') return <Skeleton key={view.ticketId} />;
  return (
    <div className="sp-empty">
      {phase === 'no-ticket' && <p>Open a ticket, and the Sec areas it is about appear here.</p>}
      {phase === 'known' && view.hidden.length === 0 && <p>No Sec area recognised in this ticket.</p>}
      <p className="sp-empty-hint">
        Labels, channels, templates and docs of every area are in the search
        {letterKeys ? ': press / or' : ','} use the button.
      </p>
      <button type="button" className="sp-button" onClick={() => actions.search()}>
        <Icon name="search" /> Search the catalogue
      </button>
    </div>
  );
}
