import {type KeyboardEvent, type ReactElement, type RefObject, useMemo} from 'react';
import {filterPage, itemOfRow, type Item, type Page} from '../triage/lookup';
import type {Row} from '../triage/show/rows';
import {Icon} from './icon';
import type {Deeds} from './lookup-deeds';
import {ResourceRow} from './resource-row';
import {focusRow, Rows, rowForKey, rowOf, useRoving} from './roving';

function PinButton({
  row,
  isPinned,
  onPin,
}: {
  readonly row: Row;
  readonly isPinned: boolean;
  readonly onPin: () => void;
}): ReactElement {
  const label = `Pin ${row.title}`;
  return (
    <button
      type="button"
      className="sp-icon-button sp-look-pin"
      aria-label={label}
      aria-pressed={isPinned}
      title={isPinned ? `Unpin ${row.title}` : label}
      tabIndex={useRoving(row.id)}
      onClick={onPin}
    >
      <Icon name="pin" />
    </button>
  );
}

/** What a key does on the focused row; false where it means nothing. */
function onRowKey(event: KeyboardEvent, item: Item, deeds: Deeds, letterKeys: boolean): boolean {
  const {key} = event;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) deeds.copy(item);
  else if (key === 'Enter' && event.shiftKey && item.href !== null) deeds.openBehind(item);
  else if (key.toLowerCase() === 'i' && (event.ctrlKey || event.metaKey) && deeds.insert !== null)
    deeds.insert(item);
  else if (event.ctrlKey || event.metaKey || event.altKey || !letterKeys) return false;
  else if (key === 'i' && deeds.insert !== null) deeds.insert(item);
  else if (key === 'c') deeds.copyPlain(item);
  else if (key === 'm') deeds.copyMarkdown(item);
  else if (key === 'p') deeds.pin(item);
  else return false;
  return true;
}

/** Everything of one area or section, filtered by what is typed. */
export function LookupPage({
  page,
  typed,
  pinned,
  deeds,
  letterKeys,
  container,
  onBack,
  onSearch,
  onKeys,
}: {
  readonly page: Page;
  readonly typed: string;
  readonly pinned: readonly string[];
  readonly deeds: Deeds;
  readonly letterKeys: boolean;
  readonly container: RefObject<HTMLDivElement | null>;
  readonly onBack: () => void;
  /** To the search box. */
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}): ReactElement {
  const groups = useMemo(() => filterPage(page, typed), [page, typed]);
  const items = useMemo(
    () =>
      new Map(page.groups.flatMap(({rows}) => rows.map(row => [row.id, itemOfRow(row, page.id)] as const))),
    [page],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target instanceof Element ? event.target : event.currentTarget;
    const item = items.get(rowOf(target)?.dataset['row'] ?? '');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isLetter = event.key.length === 1;
    const next =
      isPlain && (letterKeys || !isLetter) ? rowForKey(event.key, target, event.currentTarget) : undefined;
    if (next !== undefined) focusRow(next);
    else if (event.key === 'ArrowUp' || (isPlain && letterKeys && event.key === '/')) onSearch();
    else if (event.key === 'Escape' || event.key === 'Backspace') onBack();
    else if (isPlain && letterKeys && event.key === '?') onKeys();
    else if (item === undefined || !onRowKey(event, item, deeds, letterKeys)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className="sp-look-page" aria-labelledby="sp-look-page-title">
      <header className="sp-look-page-head">
        <button type="button" className="sp-icon-button" aria-label="Back" onClick={onBack}>
          <Icon name="back" />
        </button>
        <h2 id="sp-look-page-title">{page.title}</h2>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, gathered in one place */}
      <div ref={container} className="sp-look-scroll" onKeyDown={onKeyDown}>
        {page.note !== null && <p className="sp-look-hint">{page.note}</p>}
        <Rows>
          {groups.map(group => (
            <section key={group.id} aria-label={group.title}>
              <h3 className="sp-look-group">
                {group.title} <span className="sp-look-count">{group.rows.length}</span>
              </h3>
              {group.line !== null && <p className="sp-look-hint">{group.line}</p>}
              <ul className="sp-rows">
                {group.rows.map(row => {
                  const item = items.get(row.id);
                  return (
                    <ResourceRow key={row.id} row={row}>
                      {row.entry !== null && item !== undefined && (
                        <PinButton
                          row={row}
                          isPinned={pinned.includes(row.entry)}
                          onPin={() => deeds.pin(item)}
                        />
                      )}
                    </ResourceRow>
                  );
                })}
              </ul>
            </section>
          ))}
        </Rows>
        {groups.length === 0 && <p className="sp-look-hint">Nothing here is called “{typed.trim()}”.</p>}
      </div>
    </section>
  );
}
