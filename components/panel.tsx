import {
  type ReactElement,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import {areaParts, withoutHelp} from '../triage/show/area-parts';
import {areaOf} from '../triage/show/summary-line';
import {AreaActions} from './act-checklist';
import {ReplyNote} from './act-guard';
import {ActOverlay} from './act-overlay';
import {AreaSection} from './area-section';
import {Bar} from './bar';
import {Chips, type ListedArea} from './chips';
import {useKeepFocus} from './keep-focus';
import {onPanelKey, type PanelMap} from './panel-keys';
import {Empty, HiddenAreas, Lookalikes, StatusLines} from './panel-state';
import {Memory, remember} from './remembered';
import {Rows} from './roving';
import {useTools} from './sidebar-context';

/** Places inside the panel that other parts of the product fill. */
export interface PanelSlots {
  /** Above the first area's documentation: known error lines. */
  readonly top?: ReactNode;
}

function countWords(listed: readonly ListedArea[]): string {
  const likely = listed.filter(({match}) => match.level === 'likely').length;
  const maybe = listed.length - likely;
  const parts = [
    ...(likely > 0 ? [`${likely} ${likely === 1 ? 'area' : 'areas'}`] : []),
    ...(maybe > 0 ? [`${maybe} maybe`] : []),
  ];
  return parts.join(', ');
}

/** The open sidebar's content: bar, chips, state, and a section for each listed area. */
export function Panel({
  slots,
  onClose,
  ref,
  children,
}: {
  readonly slots: PanelSlots;
  readonly onClose: () => void;
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Floats above the content: the confirmation. */
  readonly children: ReactNode;
}): ReactElement {
  const tools = useTools();
  const {view, catalog} = tools;
  const scroller = useRef<HTMLDivElement>(null);
  const memory = useContext(Memory);
  const {matches} = view;
  const listed = useMemo(
    () =>
      matches.flatMap(match => {
        const area = areaOf(match, catalog);
        return area === undefined ? [] : [{area, match}];
      }),
    [matches, catalog],
  );
  const place = `scroll/${view.ticketId ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: back to where the ticket was left, once it is drawn
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = memory.get(place) ?? 0;
  }, [place, view.phase]);

  const map = useMemo<PanelMap>(() => {
    const parts = listed.map(({area}) => ({
      id: area.id,
      parts: areaParts(area, catalog).flatMap(part => (view.restricted === true ? withoutHelp(part) : part)),
    }));
    const rows = parts.flatMap(area => area.parts.flatMap(part => part.rows));
    return {
      rows: new Map(rows.map(row => [row.id, row])),
      areas: parts.map(({id, parts: own}) => ({
        id,
        labels: own.find(part => part.id === 'labels')?.rows ?? [],
        help: own.find(part => part.id === 'help')?.rows ?? [],
      })),
      jumpToArea(index) {
        const id = parts[index]?.id;
        const heading = scroller.current?.querySelector<HTMLElement>(`[data-area="${id}"] h2`);
        heading?.scrollIntoView({block: 'start'});
        heading?.focus({preventScroll: true});
      },
    };
  }, [listed, catalog, view.restricted]);

  const keepFocus = useKeepFocus(ref);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, gathered in one place
    <div
      ref={ref}
      className="sp-panel"
      dir="ltr"
      tabIndex={-1}
      {...keepFocus}
      onKeyDown={event => onPanelKey(event, map, tools)}
    >
      <Bar count={countWords(listed)} onClose={onClose} />
      <Chips listed={listed} onJump={index => map.jumpToArea(index)} />
      <div
        ref={scroller}
        className="sp-scroll"
        onScroll={event => remember(memory, place, event.currentTarget.scrollTop)}
      >
        <StatusLines />
        <Lookalikes />
        {slots.top}
        <Rows>
          {listed.map(entry => (
            <AreaSection
              key={`${view.ticketId}/${entry.area.id}`}
              area={entry.area}
              match={entry.match}
              aboveDemos={<AreaActions listed={entry} />}
            />
          ))}
        </Rows>
        <HiddenAreas />
        {listed.length === 0 && <Empty />}
      </div>
      {children}
      <ActOverlay />
      <footer className="sp-foot">
        <button type="button" className="sp-link-button" onClick={() => tools.actions.showKeys()}>
          {view.letterKeys ? '? keys' : 'Keys'}
        </button>
        {tools.paletteKey !== '' && <span>{tools.paletteKey} search</span>}
        <ReplyNote />
      </footer>
    </div>
  );
}
