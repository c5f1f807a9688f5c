import type {ReactElement} from 'react';
import {Icon} from './icon';
import {useRowTools} from './sidebar-context';

export interface CopyButtonProps {
  /** What is copied, for the button's name: "label group::code scanning". */
  readonly name: string;
  readonly id: string;
  readonly texts: {readonly plain: string; readonly html: string | null};
  readonly markdown?: boolean;
  readonly tabIndex?: number;
  /** The row's own focus goes here where there is nothing to open. */
  readonly main?: boolean;
}

/** Copies one thing, names it, and turns to a check for as long as the confirmation shows. */
export function CopyButton({name, id, texts, markdown, tabIndex, main}: CopyButtonProps): ReactElement {
  const {copy, copied} = useRowTools();
  const label = `Copy ${name}${markdown === true ? ' as Markdown' : ''}`;
  const icon = markdown === true ? 'markdown' : 'copy';
  return (
    <button
      type="button"
      className="sp-icon-button"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      data-row-main={main === true ? '' : undefined}
      onClick={() => void copy(texts, id)}
    >
      <Icon name={copied === id ? 'check' : icon} />
    </button>
  );
}
