import type {PageRow, PageView} from '../page-data';
import {element} from './element';

const cell = (testId: string, ...children: (Node | string)[]): HTMLElement =>
  element('td', {'data-test-id': testId, 'data-garden-id': 'tables.cell'}, ...children);

const tableRow = (row: PageRow): HTMLElement =>
  element(
    'tr',
    {'data-test-id': 'generic-table-row', 'data-garden-id': 'tables.row'},
    cell(
      'ticket-table-cells-status',
      element('div', {'data-test-id': `status-badge-${row.status}`, 'aria-label': row.status}, row.status),
    ),
    cell('generic-table-cells-id', `#${row.id}`),
    cell(
      'ticket-table-cells-subject',
      element('a', {href: `tickets/${row.id}`}, row.subject || '(no subject)'),
    ),
    cell('ticket-table-cells-requester', row.requester),
    cell('ticket-table-cells-assignee', '-'),
  );

const table = (rows: readonly PageRow[]): HTMLElement => {
  const body = element('tbody', {'data-garden-id': 'tables.body'});
  for (const priority of ['urgent', 'high', 'normal', 'low', null]) {
    const group = rows.filter(row => row.priority === priority);
    if (group.length === 0) continue;
    body.append(
      element(
        'tr',
        {'data-test-id': 'generic-table-rows-group-by', 'data-garden-id': 'tables.group_row'},
        element('td', {colspan: '5'}, `Priority: ${priority ?? '-'}`),
      ),
      ...group.map(tableRow),
    );
  }
  return element(
    'div',
    {id: 'views_views-ticket-table'},
    element(
      'div',
      {'data-test-id': 'table_container'},
      element('table', {'data-test-id': 'generic-table', 'data-garden-id': 'tables.table'}, body),
    ),
  );
};

const pane = (...children: (Node | string)[]): HTMLElement =>
  element('div', {'data-garden-id': 'pane', role: 'tabpanel', class: 'list-pane'}, ...children);

/** Pages of 30 rows in the real one; the demo shows all it has. */
export const viewPane = (views: readonly PageView[], id: number): HTMLElement => {
  const shown = views.find(view => view.id === id);
  const entries = views.map(view =>
    element(
      'li',
      {},
      element(
        'a',
        {'data-test-id': `views_views-list_item-view-${view.id}`, href: `/agent/filters/${view.id}`},
        `${view.title} `,
        element('span', {'data-test-id': 'views_views-list_item_count'}, String(view.rows.length)),
      ),
    ),
  );
  return pane(
    element(
      'nav',
      {'aria-label': 'Views'},
      element('ul', {'data-test-id': 'views_views-tree_container'}, ...entries),
    ),
    element(
      'div',
      {class: 'list'},
      element('h1', {}, shown?.title ?? 'No such view'),
      element('span', {'data-test-id': 'views_views-header-page-amount'}, '1 of 1'),
      table(shown?.rows ?? []),
      element(
        'nav',
        {'data-garden-id': 'cursor_pagination', 'aria-label': 'Pages'},
        element(
          'button',
          {type: 'button', 'data-test-id': 'generic-table-pagination-previous', disabled: ''},
          'Previous',
        ),
        element(
          'button',
          {type: 'button', 'data-test-id': 'generic-table-pagination-next', disabled: ''},
          'Next',
        ),
      ),
    ),
  );
};

export const searchPane = (rows: readonly PageRow[], query: string): HTMLElement => {
  const input = element('input', {name: 'q', 'aria-label': 'Search', value: query});
  const form = element('form', {action: '/agent/search/1', role: 'search'}, input);
  return pane(element('div', {class: 'list'}, element('h1', {}, 'Search'), form, table(rows)));
};

export const dashboardPane = (): HTMLElement =>
  pane(
    element(
      'div',
      {class: 'list'},
      element('h1', {}, 'Home'),
      element('p', {}, 'This is a demo. Nothing here is Zendesk, and every ticket is invented. '),
      element('p', {}, element('a', {href: '/agent/filters/360080204660'}, 'Needs Collaboration')),
    ),
  );
