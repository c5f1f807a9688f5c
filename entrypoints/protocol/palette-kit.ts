import type {ReactElement, RefObject} from 'react';
import type {Catalog} from '../../catalog/model';
import type {Deed} from '../../components/act-commands';
import type {DraftId} from '../../triage/act/draft';
import type {PageCore, PageSnapshot} from './page-core';

export interface PaletteProps {
  readonly page: Pick<PageCore, 'ask' | 'change' | 'setOpen'>;
  readonly snapshot: PageSnapshot;
  readonly catalog: Catalog;
  /** The profile leaves out Slack and requests for help … */
  readonly restricted: boolean;
  /** … and these drafts. */
  readonly off: ReadonlySet<DraftId>;
  /** What the sidebar has to carry out on the open ticket. */
  readonly onDeed: (deed: Deed) => void;
  /** What stands in the search box at the start; `?` for the sheet of keys. */
  readonly start: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

declare global {
  /** The inside of the palette: put there by its script, once the palette is asked for on a page. */
  var secPodPalette: ((props: PaletteProps) => ReactElement) | undefined;
  /** Put there by the sidebar: the palette is drawn by the React that is there already (see wxt.config.ts). */
  var secPodReact: Readonly<Record<string, unknown>> | undefined;
}
