import type {ReactElement} from 'react';
import {Icon, type IconName} from './icon';
import {useTools} from './sidebar-context';

function BarButton({
  icon,
  label,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button type="button" className="sp-icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** The panel's head: what this is, how many areas, and the ways out of it. */
export function Bar({count, onClose}: {readonly count: string; readonly onClose: () => void}): ReactElement {
  const {actions} = useTools();
  return (
    <header className="sp-bar">
      <Icon name="shield" />
      <strong className="sp-bar-name">Sec Pod</strong>
      <span className="sp-bar-count">{count}</span>
      <BarButton icon="search" label="Search the catalogue" onClick={() => actions.search()} />
      <BarButton icon="gear" label="Options" onClick={() => actions.showOptions()} />
      <BarButton icon="close" label="Close" onClick={onClose} />
    </header>
  );
}
