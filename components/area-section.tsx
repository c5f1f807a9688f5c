import {Fragment, type ReactElement, type ReactNode, useMemo} from 'react';
import type {Area} from '../catalog/model';
import {areaParts, ownerOf, withoutHelp} from '../triage/show/area-parts';
import type {AreaMatch} from '../triage/ticket';
import {RowActions} from './act-row';
import {Fold} from './fold';
import {ResourceRow} from './resource-row';
import {useTools} from './sidebar-context';
import {Why} from './why';
import {WrongMatch} from './wrong-match';

export interface AreaSectionProps {
  readonly area: Area;
  readonly match: AreaMatch;
  /** What can be done about the ticket: comes after what most are here for (docs, template, label, whom to ask). */
  readonly aboveDemos?: ReactNode;
}

/** Everything about one area, under its handbook name. */
export function AreaSection({area, match, aboveDemos}: AreaSectionProps): ReactElement {
  const {catalog, view} = useTools();
  const restricted = view.restricted === true;
  const parts = useMemo(
    () => areaParts(area, catalog).flatMap(part => (restricted ? withoutHelp(part) : part)),
    [area, catalog, restricted],
  );
  const owner = ownerOf(area, catalog);
  const ownerNote =
    owner?.note === undefined || owner.unclear !== undefined ? null : `Group ${owner.name}. ${owner.note}`;
  const notes = [area.note, ownerNote].filter(note => typeof note === 'string');
  const heading = `sp-area-${area.id}`;
  return (
    <section className="sp-area" data-area={area.id} data-level={match.level} aria-labelledby={heading}>
      <div className="sp-area-head">
        <h2 id={heading} className="sp-area-name" tabIndex={-1}>
          {area.name}
        </h2>
        {match.level === 'maybe' && <span className="sp-maybe">Maybe</span>}
      </div>
      <Why match={match} />
      {notes.map(note => (
        <p key={note} className="sp-note">
          {note}
        </p>
      ))}
      {parts.map(part => (
        <Fragment key={part.id}>
          {part.id === 'demos' && aboveDemos}
          <Fold section={part.id} title={part.title} count={part.rows.length}>
            {part.line !== null && <p className="sp-line">{part.line}</p>}
            {part.rows.length > 0 && (
              <ul className="sp-rows">
                {part.rows.map(row => (
                  <ResourceRow key={row.id} row={row}>
                    <RowActions row={row} />
                  </ResourceRow>
                ))}
              </ul>
            )}
          </Fold>
        </Fragment>
      ))}
      <WrongMatch area={area} match={match} />
    </section>
  );
}
