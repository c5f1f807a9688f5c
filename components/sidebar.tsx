import {type ReactElement, useEffect, useRef, useState} from 'react';
import type {Catalog} from '../catalog/model';
import type {Asked} from './act-commands';
import type {ActSetup} from './act-model';
import {useAct} from './act-tools';
import {areaOf, summaryLine} from '../triage/show/summary-line';
import type {AreaId} from '../triage/ticket';
import {Rail, Strip} from './closed-edge';
import {Panel, type PanelSlots} from './panel';
import {Memory} from './remembered';
import {ResizeEdge, type WidthRange} from './resize-edge';
import {ToolsProvider} from './sidebar-context';
import {useMode} from './sidebar-mode';
import type {SidebarActions, SidebarView} from './sidebar-model';
import {Toasts} from './toast';
import {useConfirm} from './use-confirm';
import {useFocusAsked} from './use-focus-asked';
import {useFolds} from './use-folds';
import {useWidth} from './use-width';

export interface SidebarProps {
  readonly view: SidebarView;
  readonly catalog: Catalog;
  readonly actions: SidebarActions;
  readonly version: string;
  /** The shortcut for the search as the browser bound it; empty where there is none. */
  readonly paletteKey: string;
  readonly range: WidthRange;
  readonly slots?: PanelSlots;
  readonly act?: ActSetup | undefined;
  /** What the palette asked for last. */
  readonly asked?: Asked | null;
}

const none: PanelSlots = {};

/** The sidebar beside a ticket in each of its forms: icon at the edge, strip with names, open panel. */
export function Sidebar(props: SidebarProps): ReactElement {
  const {view, catalog, actions, version, paletteKey, range, slots = none, act: setup, asked = null} = props;
  const {mode: wanted, keep} = useMode(view);
  const mode = view.covered ? 'covered' : wanted;
  const {toasts, confirm, copy, copied, spoken, say} = useConfirm();
  const [memory] = useState(() => new Map<string, number>());
  const [width, setWidth] = useWidth(view.panel.width, mode === 'open', actions);
  const panel = useRef<HTMLDivElement>(null);

  const open = (): void => {
    takeFocus();
    actions.setOpen(true);
  };
  const takeFocus = useFocusAsked({
    panel,
    isOpen: mode === 'open',
    asked: view.focusAsked,
    open,
    remember: actions.rememberFocus,
    back: actions.focusBack,
  });

  const isSettled = view.phase === 'known' && (view.matches.length > 0 || view.hidden.length === 0);
  const summary = isSettled ? summaryLine(view.matches, catalog) : null;
  const isSaid = summary !== null && (view.matches.length > 0 || mode === 'open');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each ticket and each new finding
  useEffect(() => {
    if (isSaid) say(summary);
  }, [view.ticketId, summary]);

  const names = view.matches
    .filter(({level}) => level === 'likely')
    .flatMap(match => areaOf(match, catalog)?.short ?? []);
  const maybe = view.matches.length - names.length;
  const hint = view.outdated ? 'updated: reload the tab' : maybe > 0 ? `maybe: ${maybe}` : '';
  const close = (): void => {
    actions.clearHighlight();
    actions.setOpen(false);
    actions.focusBack();
  };
  // Hiding the last area must not take the panel, and its undo, away.
  const staying = <A extends readonly [AreaId, boolean], R>(act: (...args: A) => R) => {
    return (...args: A): R => {
      keep();
      return act(...args);
    };
  };
  const act = useAct(setup, {view, catalog, actions, confirm, copy});
  const answered = useRef(asked?.number ?? 0);
  const canAct = act !== null && mode === 'open' && view.phase === 'known';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each number, as soon as it can be done
  useEffect(() => {
    if (asked === null || asked.number === answered.current) return;
    const isHere = asked.ticketId === view.ticketId;
    if (isHere && !canAct) return;
    answered.current = asked.number;
    if (isHere) act?.carryOut(asked.deed);
  }, [asked?.number, view.ticketId, canAct]);
  const folds = useFolds(view.panel.folded, actions.fold);
  const tools = {
    catalog,
    view,
    actions: {...actions, hide: staying(actions.hide), setArea: staying(actions.setArea)},
    version,
    act,
    paletteKey,
    ...folds,
    copy,
    copied,
    toast: confirm,
  };

  return (
    <aside
      aria-label="Sec Pod Triage"
      lang="en"
      data-ticket-id={view.ticketId ?? undefined}
      data-mode={mode}
      data-phase={view.phase}
    >
      {mode === 'rail' && <Rail hint={hint} onOpen={open} />}
      {mode === 'strip' && <Strip names={names} onOpen={open} />}
      {mode === 'covered' && (
        <p className="sp-covered">Something covers Sec Pod Triage on this page. Use its toolbar button.</p>
      )}
      {mode === 'open' && (
        <ToolsProvider tools={tools}>
          <Memory value={memory}>
            <div className="sp-frame" style={{inlineSize: `${width}px`}}>
              <ResizeEdge
                width={width}
                range={range}
                onMove={setWidth}
                onDone={next => {
                  setWidth(next);
                  actions.setWidth(next);
                }}
              />
              <Panel ref={panel} slots={slots} onClose={close}>
                <Toasts manager={toasts} />
              </Panel>
            </div>
          </Memory>
        </ToolsProvider>
      )}
      <p className="sp-hidden" role="status" aria-live="polite">
        <span key={spoken.id}>{spoken.text}</span>
      </p>
    </aside>
  );
}
