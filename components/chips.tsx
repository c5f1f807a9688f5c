import {type KeyboardEvent, type ReactElement, useState} from 'react';
import type {Area} from '../catalog/model';
import type {AreaMatch} from '../triage/ticket';

export interface ListedArea {
  readonly area: Area;
  readonly match: AreaMatch;
}

/** Chips before the rest hides behind "+n"; every heading stays visible below all the same. */
const most = 4;

/** One chip an area: jumps to its heading. Arrows walk along; together they are one tab stop. */
export function Chips({
  listed,
  onJump,
}: {
  readonly listed: readonly ListedArea[];
  readonly onJump: (index: number) => void;
}): ReactElement | null {
  const [all, setAll] = useState(false);
  const [stop, setStop] = useState(0);
  if (listed.length < 2) return null;
  const shown = all ? listed : listed.slice(0, most);
  const hidden = listed.length - shown.length;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const rtl = event.currentTarget.matches(':dir(rtl)') ? -1 : 1;
    const to = (stop + step * rtl + buttons.length) % buttons.length;
    event.preventDefault();
    setStop(to);
    buttons[to]?.focus();
  };

  return (
    <div className="sp-chips" role="toolbar" aria-label="Areas of this ticket" onKeyDown={onKeyDown}>
      {shown.map(({area, match}, index) => (
        <button
          key={area.id}
          type="button"
          className="sp-chip"
          data-level={match.level}
          tabIndex={index === Math.min(stop, shown.length - 1) ? 0 : -1}
          title={`${area.name}${match.level === 'maybe' ? ' (maybe)' : ''}`}
          onFocus={() => setStop(index)}
          onClick={() => onJump(index)}
        >
          {area.short}
          {match.level === 'maybe' && <span className="sp-hidden"> (maybe)</span>}
        </button>
      ))}
      {hidden > 0 && (
        <button
          type="button"
          className="sp-chip"
          tabIndex={stop === shown.length ? 0 : -1}
          aria-label={`Show ${hidden} more`}
          onFocus={() => setStop(shown.length)}
          onClick={() => setAll(true)}
        >
          +{hidden}
        </button>
      )}
    </div>
  );
}
