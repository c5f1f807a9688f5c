import {type KeyboardEvent, type ReactElement, useLayoutEffect, useRef} from 'react';
import {deedOf, type FoundGroup, type FoundItem, type Mark} from '../triage/lookup';
import {Icon, type IconName} from './icon';
import {LabelPill} from './label-pill';

/** A title with the typed parts marked. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
}): ReactElement {
  const parts: ReactElement[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    parts.push(
      <span key={end}>{text.slice(end, from)}</span>,
      <mark key={`m${from}`}>{text.slice(from, to)}</mark>,
    );
    end = to;
  }
  return (
    <bdi>
      {parts}
      {text.slice(end)}
    </bdi>
  );
}

/** The part of marks that falls into a piece of the text. */
const clipped = (marks: readonly Mark[], start: number, end: number): readonly Mark[] =>
  marks
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]);

/** A label's pill with the typed parts marked; looks as `LabelPill` does. */
function MarkedPill({name, marks}: {readonly name: string; readonly marks: readonly Mark[]}): ReactElement {
  const cut = name.lastIndexOf('::');
  if (cut < 1 || marks.length === 0) return <LabelPill name={name} />;
  return (
    <bdi className="sp-pill">
      <span className="sp-pill-scope">
        <Marked text={name.slice(0, cut)} marks={clipped(marks, 0, cut)} />
      </span>
      <span className="sp-pill-colons">::</span>
      <span className="sp-pill-value">
        <Marked text={name.slice(cut + 2)} marks={clipped(marks, cut + 2, name.length)} />
      </span>
    </bdi>
  );
}

/** Groups whose rows are of all kinds, so that each has to say its own. */
const mixed: ReadonlySet<string> = new Set(['pinned', 'recent', 'nearest']);

/** Words for the kind at the end of a row. */
const kindWords: Readonly<Record<string, string>> = {
  area: 'area',
  template: 'CI template',
  rfh: 'request for help',
  pod: 'the pod',
};

/** What the mouse can do on a row; an option may hold no button, so keys and ears have the menu for it. */
function RowHand({
  icon,
  title,
  isOn,
  onUse,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly isOn?: boolean;
  readonly onUse: () => void;
}): ReactElement {
  return (
    <span
      className="sp-look-hand"
      title={title}
      data-on={isOn}
      aria-hidden="true"
      onClick={event => {
        event.stopPropagation();
        onUse();
      }}
    >
      <Icon name={icon} />
    </span>
  );
}

export interface ListHands {
  act(item: FoundItem): void;
  copy(item: FoundItem): void;
  pin(item: FoundItem): void;
}

function Option({
  item,
  id,
  isPicked,
  isPinned,
  isCopied,
  saysKind,
  hands,
  onPick,
}: {
  readonly item: FoundItem;
  readonly id: string;
  readonly saysKind: boolean;
  readonly isPicked: boolean;
  readonly isPinned: boolean;
  readonly isCopied: boolean;
  readonly hands: ListHands;
  readonly onPick: () => void;
}): ReactElement {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isPicked) own.current?.scrollIntoView({block: 'nearest'});
  }, [isPicked]);
  const {kind, title, marks, by, small, place, copy, entry} = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the picked option, see use-lookup-keys.ts
    <div
      ref={own}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPicked}
      className="sp-look-option"
      data-kind={kind}
      onClick={() => {
        onPick();
        hands.act(item);
      }}
    >
      <div className="sp-look-line">
        <span className="sp-look-title">
          {kind === 'label' ? (
            <MarkedPill name={title} marks={marks} />
          ) : (
            <Marked text={title} marks={marks} />
          )}
          {by !== null && <bdi className="sp-look-by">{by}</bdi>}
        </span>
        {place !== '' && <span className="sp-look-place">{place}</span>}
        {saysKind && <span className="sp-look-kind">{kindWords[kind] ?? kind}</span>}
        {isPinned && <span className="sp-hidden">pinned</span>}
        {entry !== null && (
          <RowHand
            icon="pin"
            title={isPinned ? 'Unpin' : 'Pin'}
            isOn={isPinned}
            onUse={() => hands.pin(item)}
          />
        )}
        {copy !== null && (
          <RowHand icon={isCopied ? 'check' : 'copy'} title="Copy" onUse={() => hands.copy(item)} />
        )}
        {deedOf(item) === 'show' && <Icon name="end" />}
      </div>
      {small !== null && <div className="sp-look-small">{small}</div>}
    </div>
  );
}

/** Place of a row in the ids of the list, for `aria-activedescendant`. */
export const optionId = (list: string, key: string): string => `${list}-${key.replace(/\W+/g, '-')}`;

/** The one list of popup, palette and sidebar search: results under headings, one of them picked. */
export function LookupList({
  id,
  groups,
  picked,
  pinned,
  copied,
  hands,
  onPick,
  onKeyDown,
}: {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  readonly picked: FoundItem | null;
  readonly pinned: readonly string[];
  /** Key of the item that was copied last, while that is said. */
  readonly copied: string | null;
  readonly hands: ListHands;
  readonly onPick: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactElement {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Results"
      className="sp-look-list"
      tabIndex={groups.length > 0 ? 0 : -1}
      aria-activedescendant={picked === null ? undefined : optionId(id, picked.key)}
      onKeyDown={onKeyDown}
    >
      {groups.map(group => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={group.id} role="group" aria-labelledby={optionId(id, `group-${group.id}`)}>
          <div className="sp-look-group" id={optionId(id, `group-${group.id}`)}>
            {group.title} <span className="sp-look-count">{group.items.length}</span>
          </div>
          {group.items.map(item => (
            <Option
              key={item.key}
              item={item}
              id={optionId(id, item.key)}
              isPicked={picked?.key === item.key}
              isPinned={item.entry !== null && pinned.includes(item.entry)}
              isCopied={copied === item.key}
              saysKind={mixed.has(group.id)}
              hands={hands}
              onPick={() => onPick(item.key)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
