import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import {pageOf} from '../triage/lookup';
import {deeds as makeDeeds} from './lookup-deeds';
import {LookupField} from './lookup-field';
import {LookupFoot} from './lookup-foot';
import {LookupKeys} from './lookup-keys';
import {LookupList, optionId} from './lookup-list';
import {LookupMenu} from './lookup-menu';
import type {LookupData} from './lookup-model';
import {LookupPage} from './lookup-page';
import {fieldKey, listKey, type ListKeys} from './lookup-press';
import {focusRow} from './roving';
import {RowToolsProvider} from './sidebar-context';
import {ToastLine} from './toast';
import {useConfirm} from './use-confirm';
import {useLookup} from './use-lookup';
import {useResults} from './use-results';

/** Results are said once typing pauses, not for each letter. */
const quietTime = 400;

export interface LookupPanelProps {
  readonly data: LookupData;
  /** What stands in the box at the start. */
  readonly start: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Esc, with nothing left to clear. */
  readonly onLeave: () => void;
  /** Between the box and the list: what else is to be said or done here. */
  readonly children?: ReactNode;
}

/** Search box, list, pages and foot: the inside of popup and palette. */
export function LookupPanel({data, start, field, onLeave, children}: LookupPanelProps): ReactElement {
  const list = useId();
  const rows = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(start === '?' ? '' : start);
  const [showsKeys, setShowsKeys] = useState(start === '?');
  const [pageId, setPageId] = useState<string | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const confirm = useConfirm();
  const lookup = useLookup(data);
  const results = useResults(lookup, data, pageId === null ? text : '');
  const page = useMemo(
    () => (pageId === null ? null : pageOf(data.catalog, pageId, data.without)),
    [data.catalog, data.without, pageId],
  );
  const {picked, groups, items, isNone} = results;

  const focusField = (): void => field.current?.focus();
  const go = (id: string | null): void => {
    setPageId(id);
    setText('');
    focusField();
  };
  const deeds = makeDeeds(
    {
      ...data,
      actions: {
        ...data.actions,
        run: id => (id === 'command/keys' ? setShowsKeys(true) : data.actions.run(id)),
      },
    },
    confirm,
    go,
  );
  const onText = (next: string): void => {
    if (next.trim() === '?') setShowsKeys(true);
    setText(next.trim() === '?' ? '' : next);
  };
  const closeKeys = (): void => {
    setShowsKeys(false);
    setTimeout(focusField); // the box comes back with the next drawing
  };
  const back = (): void => {
    if (text === '' && pageId === null) onLeave();
    else if (text === '') go(null);
    else {
      setText('');
      focusField();
    }
  };
  const keys: ListKeys = {
    results,
    deeds,
    letterKeys: data.letterKeys,
    back,
    search: focusField,
    keys: () => setShowsKeys(true),
    more: () => setMenuFor(picked === null || deeds.menu(picked).length === 0 ? null : picked.key),
  };
  const onFieldKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (page === null) {
      fieldKey(event, keys, text);
      return;
    }
    const isBack = event.key === 'Escape' || (event.key === 'Backspace' && text === '');
    if (isBack) back();
    else if (event.key === 'ArrowDown' || event.key === 'Enter')
      focusRow(rows.current?.querySelector('[data-row]') ?? undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const count = items.length;
  const {say} = confirm;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew for each text that rests
  useEffect(() => {
    if (text.trim() === '' || lookup === null || page !== null) return;
    const said = isNone ? 'Nothing found' : `${count} ${count === 1 ? 'result' : 'results'}`;
    const timer = setTimeout(() => say(said), quietTime);
    return () => clearTimeout(timer);
  }, [text, count, isNone, lookup === null]);

  const menuItem = menuFor === null ? undefined : items.find(({key}) => key === menuFor);
  const {copy, copied, toast, dismiss, spoken} = confirm;
  return (
    <RowToolsProvider tools={{copy, copied, actions: data.actions}}>
      <div className="sp-look" lang="en" dir="ltr">
        {showsKeys ? (
          <LookupKeys
            bindings={data.bindings}
            letterKeys={data.letterKeys}
            whereToSet={data.whereToSet}
            onBack={closeKeys}
          />
        ) : (
          <>
            <LookupField
              field={field}
              text={text}
              list={page === null ? list : null}
              active={page === null && picked !== null ? optionId(list, picked.key) : undefined}
              placeholder={page === null ? 'Look up an area, label, channel, template …' : 'Filter this page'}
              onText={onText}
              onKeyDown={onFieldKey}
            />
            {page === null && children}
            {page === null ? (
              <>
                {isNone && <p className="sp-look-none">Nothing is called “{text.trim()}”.</p>}
                <LookupList
                  id={list}
                  groups={groups}
                  picked={picked}
                  pinned={data.usual.pinned}
                  copied={copied}
                  hands={{act: deeds.act, copy: deeds.copy, pin: deeds.pin}}
                  onPick={results.pick}
                  onKeyDown={event => listKey(event, keys)}
                />
                {isNone && (
                  <p className="sp-look-hint sp-look-add">
                    Should it lead somewhere? Add the word under “aliases” in catalog/areas/&lt;area&gt;.yaml;
                    catalog/README.md says how.
                  </p>
                )}
              </>
            ) : (
              <LookupPage
                key={page.id}
                page={page}
                typed={text}
                pinned={data.usual.pinned}
                deeds={deeds}
                letterKeys={data.letterKeys}
                container={rows}
                onBack={() => go(null)}
                onSearch={focusField}
                onKeys={() => setShowsKeys(true)}
              />
            )}
            {toast !== null && <ToastLine key={toast.id} toast={toast} onDone={dismiss} />}
            <LookupFoot
              item={page === null ? picked : null}
              richCopy={data.richCopy}
              inserts={deeds.insert !== null}
              onMore={keys.more}
              onKeys={() => setShowsKeys(true)}
            />
          </>
        )}
        {menuItem !== undefined && (
          <LookupMenu
            name={menuItem.title}
            entries={deeds.menu(menuItem)}
            onClose={() => {
              setMenuFor(null);
              focusField();
            }}
          />
        )}
        <p className="sp-hidden" role="status" aria-live="polite">
          <span key={spoken.id}>{spoken.text}</span>
        </p>
      </div>
    </RowToolsProvider>
  );
}
