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
import type {LookupMenu} from './lookup-menu';
import type {LookupData} from './lookup-model';
import {LookupPage} from './lookup-page';
import {fieldKey, listKey, type ListKeys} from './lookup-press';
import {focusRow} from './roving';
import {RowToolsProvider} from './sidebar-context';
import {Toasts} from './toast';
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
  const panel = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{readonly Menu: typeof LookupMenu; readonly item: string} | null>(null);
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
    more() {
      if (picked === null || deeds.menu(picked).length === 0) return;
      // Few lookups need it: the popup opens sooner without.
      void import('./lookup-menu').then(({LookupMenu: Menu}) => setMenu({Menu, item: picked.key}));
    },
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

  const menuItem = items.find(({key}) => key === menu?.item);
  const {copy, copied, toasts, spoken} = confirm;
  return (
    <RowToolsProvider tools={{copy, copied, actions: data.actions}}>
      <div ref={panel} className="sp-look" lang="en" dir="ltr">
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
            <Toasts manager={toasts} />
            <LookupFoot
              ref={foot}
              item={page === null ? picked : null}
              richCopy={data.richCopy}
              inserts={deeds.insert !== null}
              onMore={keys.more}
              onKeys={() => setShowsKeys(true)}
            />
          </>
        )}
        {menu !== null && menuItem !== undefined && (
          <menu.Menu
            name={menuItem.title}
            entries={deeds.menu(menuItem)}
            container={panel}
            anchor={foot}
            onClose={() => {
              setMenu(null);
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
