import {pageText} from './page-text';
import type {Pane} from './pane';
import * as selectors from './selectors';

/** Longest name that is believed; more is some other text. */
const mostName = 80;

/** Name of who has the ticket, as its own pane shows it; null where that is not plain to see. */
export function assigneeOf(found: Pane): string | null {
  if (found.at !== 'pane') return null;
  const fields = [...found.pane.querySelectorAll<HTMLElement>(selectors.assignee)];
  const names = new Set(fields.map(field => pageText(field).replace(/\s+/g, ' ').trim()));
  const [name = ''] = names;
  return names.size === 1 && name !== '' && name !== '-' && name.length <= mostName ? name : null;
}
