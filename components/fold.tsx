import {type ReactElement, type ReactNode, useId} from 'react';
import {Icon} from './icon';
import {useTools} from './sidebar-context';

/** A part of an area that folds; how it was left is kept for every area and ticket. */
export function Fold({
  section,
  title,
  count,
  children,
}: {
  readonly section: string;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactElement {
  const {folded: all, fold} = useTools();
  const region = useId();
  const folded = all.includes(section);
  return (
    <div className="sp-part" data-part={section}>
      <h3 className="sp-part-title">
        <button
          type="button"
          aria-expanded={!folded}
          aria-controls={region}
          onClick={() => fold(section, !folded)}
        >
          <Icon name={folded ? 'end' : 'down'} />
          {title}
          {folded && count > 0 && <span className="sp-count">{count}</span>}
        </button>
      </h3>
      <div id={region} hidden={folded}>
        {!folded && children}
      </div>
    </div>
  );
}
