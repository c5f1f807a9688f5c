import type {PageTicket} from '../page-data';
import {Composer} from './composer';
import {Conversation} from './conversation';
import {button, element} from './element';
import {settings} from './settings';

const channelText = {
  web: 'Via web form',
  email: 'Via email',
  api: 'Via API',
  messaging: 'Via messaging',
} as const;

const fact = (label: string, ...value: (Node | string)[]): HTMLElement =>
  element('div', {class: 'fact'}, element('div', {class: 'fact-label'}, label), element('div', {}, ...value));

const properties = (ticket: PageTicket): HTMLElement =>
  element(
    'section',
    {class: 'properties', 'aria-label': 'Ticket fields'},
    fact('Requester', element('span', {'data-test-id': 'ticket-requester-name'}, ticket.requester)),
    fact('Organization', ticket.organization ?? '-'),
    fact('Assignee', element('span', {'data-test-id': 'assignee-field'}, 'Alex Example')),
    fact(
      'Tags',
      element(
        'div',
        {'data-test-id': 'ticket-fields-tags', class: 'tags'},
        ...ticket.tags.map(tag =>
          element('span', {'data-test-id': 'ticket-system-field-tags-item-selected'}, tag),
        ),
      ),
    ),
    fact('Priority', ticket.priority ?? '-'),
    fact('Status', ticket.status),
  );

const panelItems = [
  ['customer-context', 'Customer context'],
  ['apps', 'Apps'],
  ['app-shortcuts', 'App shortcuts'],
] as const;

const omnipanel = (ticket: PageTicket): HTMLElement => {
  const content = element(
    'div',
    {class: 'omnipanel-content'},
    element('h2', {}, ticket.requester),
    element('p', {'data-test-id': 'ticket-requester-email'}, `user${ticket.id}@customer.example`),
    element('p', {}, 'Local time 14:05 · English'),
  );
  const buttons = panelItems.map(([name, label], index) => {
    const attributes = {
      'data-test-id': `omnipanel-selector-item-${name}`,
      'aria-pressed': String(index === 0),
      'aria-label': label,
      title: label,
    };
    const made = button(label.slice(0, 1), attributes, () => {
      const press = made.getAttribute('aria-pressed') !== 'true';
      for (const other of buttons) other.setAttribute('aria-pressed', String(press && other === made));
      content.hidden = !press;
    });
    return made;
  });
  return element(
    'aside',
    {class: 'omnipanel', 'aria-label': 'Customer panel'},
    content,
    element('div', {'data-test-id': 'omnipanel-selector-wrapper'}, ...buttons),
  );
};

const footer = (): HTMLElement => {
  const submit = (): void => {
    settings.submits += 1;
  };
  return element(
    'footer',
    {class: 'ticket-foot'},
    button('Submit as Open', {'data-test-id': 'submit_button-button'}, submit),
    button('▾', {'data-test-id': 'submit_button-menu-button', 'aria-label': 'Other states'}, submit),
  );
};

/** One mounted ticket. It stays mounted, hidden, until its tab is closed. */
export class TicketPane {
  readonly composer = new Composer();
  readonly root: HTMLElement;
  private readonly conversation: Conversation;
  private readonly layout: HTMLElement;

  constructor(ticket: PageTicket) {
    this.conversation = new Conversation(ticket);
    const subject = element('input', {'data-test-id': 'omni-header-subject', 'aria-label': 'Subject'});
    subject.value = ticket.subject;
    const via = element('span', {'data-test-id': 'omni-header-via-label'}, channelText[ticket.channel]);
    this.layout = element(
      'div',
      {'data-test-id': `ticket-${ticket.id}-standard-layout`, 'data-is-active': 'false', class: 'layout'},
      properties(ticket),
      element(
        'section',
        {class: 'middle', 'aria-label': `Ticket ${ticket.id}`},
        element('div', {class: 'ticket-head'}, subject, via),
        this.conversation.root,
        this.composer.root,
      ),
      omnipanel(ticket),
      footer(),
    );
    this.root = element(
      'div',
      {
        class: 'workspace',
        'data-ticket-id': String(ticket.id),
        'data-side-conversations-anchor-id': String(ticket.id),
      },
      this.layout,
    );
    void this.composer.use(ticket.channel === 'messaging' ? 'plain' : 'rich');
  }

  setActive(isActive: boolean): void {
    this.root.style.visibility = isActive ? '' : 'hidden';
    this.layout.setAttribute('data-is-active', String(isActive));
  }

  update(ticket: PageTicket): void {
    this.conversation.update(ticket);
  }

  rerender(): void {
    this.conversation.render();
  }
}
