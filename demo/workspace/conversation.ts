import {blocks} from '../body';
import type {PageComment, PageTicket} from '../page-data';
import {button, element} from './element';

/** How many of the newest comments are there at first, and how many each "Show more" brings. */
const shownAtFirst = 30;

const messageType = {customer: 'end-user', agent: 'agent', auto: 'agent', internal: 'internal'} as const;

const bodyNodes = (body: string): HTMLElement[] =>
  blocks(body).map(({kind, lines}) => {
    if (kind === 'code') return element('pre', {}, element('code', {}, lines.join('\n')));
    const text = lines.flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]));
    const paragraph = element('p', {}, ...text);
    return kind === 'quote' ? element('blockquote', {}, paragraph) : paragraph;
  });

const item = (comment: PageComment): HTMLElement => {
  const sender = element(
    'span',
    {'data-test-id': 'omni-log-item-sender'},
    element('a', {'data-test-id': 'omni-log-comment-user-link', href: 'users/1'}, comment.sender),
  );
  const time = element(
    'time',
    {'data-test-id': 'timestamp-relative', datetime: comment.at},
    new Date(comment.at).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC'}),
  );
  const note =
    comment.from === 'internal'
      ? [element('div', {'data-test-id': 'omni-log-internal-note-tag'}, 'Internal')]
      : [];
  const files = comment.attachments.map(name => element('li', {}, `Attachment: ${name}`));
  return element(
    'article',
    {id: `comment-${comment.auditId}`, 'data-test-id': 'omni-log-comment-item'},
    element('div', {class: 'byline'}, sender, ...note, time),
    element(
      'div',
      {'data-test-id': 'omni-log-item-message', type: messageType[comment.from]},
      element(
        'div',
        {'data-test-id': 'omni-log-message-content'},
        element('div', {class: 'zd-comment', dir: 'auto'}, ...bodyNodes(comment.body)),
      ),
      ...(files.length > 0 ? [element('ul', {class: 'attachments'}, ...files)] : []),
    ),
  );
};

/** The conversation of one ticket: oldest first, older ones absent until asked for. */
export class Conversation {
  readonly root = element('div', {
    'data-test-id': 'omni-log-container',
    tabindex: '0',
    'aria-label': 'Conversation',
    role: 'log',
  });
  private hidden: number;

  constructor(private ticket: PageTicket) {
    this.hidden = Math.max(0, ticket.comments.length - shownAtFirst);
    this.render();
  }

  /** Builds all items anew, as a framework does; with `ticket`, from its newest state. */
  render(ticket = this.ticket): void {
    this.ticket = ticket;
    const more = button('Show more', {'data-test-id': 'convolog-show-more-button'}, () => {
      this.hidden = Math.max(0, this.hidden - shownAtFirst);
      this.render();
    });
    this.root.replaceChildren(
      ...(this.hidden > 0 ? [more] : []),
      ...ticket.comments.slice(this.hidden).map(item),
      element('div', {id: `convo_log_sentinel_${ticket.id}`}),
    );
  }

  /** Appends what is new without touching the other items. */
  update(ticket: PageTicket): void {
    const added = ticket.comments.slice(this.ticket.comments.length);
    this.ticket = ticket;
    this.root.querySelector('[id^="convo_log_sentinel_"]')?.before(...added.map(item));
  }
}
