import {button, element} from './element';

export interface Tab {
  readonly id: number;
  readonly title: string;
}

/** Draws the tab bar anew. `selected` is the number of the ticket that is open, or null. */
export const drawTabs = (
  bar: Element,
  tabs: readonly Tab[],
  selected: number | null,
  onClose: (id: number) => void,
): void => {
  bar.replaceChildren(
    ...tabs.map(({id, title}) => {
      const isSelected = id === selected;
      const close = button(
        '×',
        {'data-test-id': 'close-button', 'aria-label': `Close ticket ${id}`},
        event => {
          event.preventDefault();
          event.stopPropagation();
          onClose(id);
        },
      );
      return element(
        'a',
        {
          'data-test-id': 'header-tab',
          href: `/agent/tickets/${id}`,
          'data-entity-type': 'TICKET_ENTITY_TYPE',
          'data-entity-id': String(id),
          'data-entity-is-selected': String(isSelected),
          ...(isSelected ? {'aria-current': 'page'} : {}),
        },
        element(
          'span',
          {class: 'tab-texts'},
          element('span', {'data-test-id': 'header-tab-title'}, title),
          element('span', {'data-test-id': 'header-tab-subtitle'}, `#${id}`),
        ),
        close,
      );
    }),
  );
};
