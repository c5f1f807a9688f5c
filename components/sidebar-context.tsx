import {createContext, type ReactElement, type ReactNode, useContext} from 'react';
import type {Catalog} from '../catalog/model';
import type {CopyTexts} from '../triage/show/copy-texts';
import type {SidebarActions, SidebarView} from './sidebar-model';
import type {Toast} from './toast';

/** What every part of the sidebar can reach. */
export interface SidebarTools {
  readonly catalog: Catalog;
  readonly view: SidebarView;
  readonly actions: SidebarActions;
  readonly version: string;
  /** The shortcut for the search as the browser bound it; empty where there is none. */
  readonly paletteKey: string;
  /** Names of the sections that are folded. */
  readonly folded: readonly string[];
  fold(section: string, folded: boolean): void;
  /** Copies and confirms, for eyes and ears; `id` of the button that then shows a check. */
  copy(texts: Pick<CopyTexts, 'plain' | 'html'>, id: string): Promise<void>;
  /** Id of what was copied last, while the confirmation shows. */
  readonly copied: string | null;
  toast(toast: Omit<Toast, 'id'>): void;
}

const Tools = createContext<SidebarTools | null>(null);

export function ToolsProvider({
  tools,
  children,
}: {
  readonly tools: SidebarTools;
  readonly children: ReactNode;
}): ReactElement {
  return <Tools value={tools}>{children}</Tools>;
}

export function useTools(): SidebarTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error('A part of the sidebar stands outside of its ToolsProvider');
  return tools;
}
