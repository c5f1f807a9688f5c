import {createContext, type ReactElement, type ReactNode, useContext} from 'react';
import type {Catalog} from '../catalog/model';
import type {CopyTexts} from '../triage/show/copy-texts';
import type {ActTools} from './act-tools';
import type {SidebarActions, SidebarView} from './sidebar-model';
import type {Toast} from './toast';

/** What a row of the catalogue needs, wherever it is shown. */
export interface RowTools {
  /** Copies and confirms, for eyes and ears; `id` of the button that then shows a check. */
  copy(texts: Pick<CopyTexts, 'plain' | 'html'>, id: string): Promise<void>;
  /** Id of what was copied last, while the confirmation shows. */
  readonly copied: string | null;
  readonly actions: Pick<SidebarActions, 'opened'>;
}

/** What every part of the sidebar can reach. */
export interface SidebarTools extends RowTools {
  readonly catalog: Catalog;
  readonly view: SidebarView;
  readonly actions: SidebarActions;
  readonly version: string;
  /** Null where nothing can be done on a ticket. */
  readonly act: ActTools | null;
  /** The shortcut for the search as the browser bound it; empty where there is none. */
  readonly paletteKey: string;
  /** Names of the sections that are folded. */
  readonly folded: readonly string[];
  fold(section: string, folded: boolean): void;
  toast(toast: Toast): void;
}

const Tools = createContext<SidebarTools | null>(null);
const ForRows = createContext<RowTools | null>(null);

export function ToolsProvider({
  tools,
  children,
}: {
  readonly tools: SidebarTools;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <Tools value={tools}>
      <RowToolsProvider tools={tools}>{children}</RowToolsProvider>
    </Tools>
  );
}

export function RowToolsProvider({
  tools,
  children,
}: {
  readonly tools: RowTools;
  readonly children: ReactNode;
}): ReactElement {
  return <ForRows value={tools}>{children}</ForRows>;
}

export function useTools(): SidebarTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error('A part of the sidebar stands outside of its ToolsProvider');
  return tools;
}

export function useRowTools(): RowTools {
  const tools = useContext(ForRows);
  if (tools === null) throw new Error('A row stands outside of its RowToolsProvider');
  return tools;
}
