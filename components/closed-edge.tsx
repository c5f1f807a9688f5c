import type {ReactElement} from 'react';
import {Icon} from './icon';

/** The 28 px icon at the page's edge: nothing likely, or nothing found. */
export function Rail({hint, onOpen}: {readonly hint: string; readonly onOpen: () => void}): ReactElement {
  const label = `Open Sec Pod Triage${hint === '' ? '' : ` (${hint})`}`;
  return (
    <button type="button" className="sp-rail" aria-label={label} title={label} onClick={onOpen}>
      <Icon name="shield" />
    </button>
  );
}

/** A slim strip with the areas' names: there is something to see, and it waits to be asked. */
export function Strip({
  names,
  onOpen,
}: {
  readonly names: readonly string[];
  readonly onOpen: () => void;
}): ReactElement {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return (
    <button
      type="button"
      className="sp-strip"
      aria-label={`Open Sec Pod Triage: ${names.join(', ')}`}
      title={`Open Sec Pod Triage: ${names.join(', ')}`}
      onClick={onOpen}
    >
      <Icon name="shield" />
      <span className="sp-strip-names">
        {shown.join(' · ')}
        {more > 0 && ` +${more}`}
      </span>
    </button>
  );
}
