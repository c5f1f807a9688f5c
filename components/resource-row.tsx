import type {MouseEvent, ReactElement, ReactNode} from 'react';
import type {Row} from '../triage/show/rows';
import {CopyButton} from './copy-button';
import {Icon} from './icon';
import {LabelPill} from './label-pill';
import {useRoving} from './roving';
import {RowSmall} from './row-small';
import {useRowTools} from './sidebar-context';

/** What a row's copy button says it copies. */
function copyName({kind, title}: Row): string {
  if (kind === 'label') return `label ${title}`;
  if (kind === 'channel') return `channel ${title}`;
  return title;
}

/** Name of the thing itself: a link where it can be opened, a pill for a label. */
function Title({row, tabIndex}: {readonly row: Row; readonly tabIndex: number}): ReactElement {
  const {actions} = useRowTools();
  if (row.href === null)
    return row.kind === 'label' ? <LabelPill name={row.title} /> : <bdi>{row.title}</bdi>;
  const {entry} = row;
  const onOpen = (event: MouseEvent): void => {
    if (entry !== null && (event.type === 'click' || event.button === 1)) actions.opened(entry);
  };
  return (
    <a
      href={row.href}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={tabIndex}
      data-row-main=""
      onClick={onOpen}
      onAuxClick={onOpen}
    >
      {row.kind === 'label' ? <LabelPill name={row.title} /> : row.title}
    </a>
  );
}

/** One resource: open it, copy it, copy it as Markdown. All rows together are one tab stop (roving). */
export function ResourceRow({
  row,
  children,
}: {
  readonly row: Row;
  /** Further buttons at its end. */
  readonly children?: ReactNode;
}): ReactElement {
  const tabIndex = useRoving(row.id);
  const {copy, href} = row;
  const name = copyName(row);
  const acts = href !== null || copy !== null;
  return (
    <li className="sp-row" data-row={acts ? row.id : undefined} data-kind={row.kind}>
      <div className="sp-row-line">
        <span className="sp-row-title">
          <Title row={row} tabIndex={tabIndex} />
          {row.checked !== null && (
            <span className="sp-checked" title={row.checked}>
              <Icon name="check" />
              <span className="sp-hidden">{row.checked}</span>
            </span>
          )}
        </span>
        {copy !== null && (
          <CopyButton name={name} id={row.id} texts={copy} tabIndex={tabIndex} main={href === null} />
        )}
        {copy !== null && copy.markdown !== copy.plain && (
          <CopyButton
            name={name}
            id={`${row.id}/markdown`}
            texts={{plain: copy.markdown, html: null}}
            tabIndex={tabIndex}
            markdown
          />
        )}
        {children}
      </div>
      <RowSmall row={row} />
    </li>
  );
}
