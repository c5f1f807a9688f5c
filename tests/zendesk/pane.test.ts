import {describe, expect, test} from 'vitest';
import {findPane} from '../../zendesk/pane';
import {generations, openPage, type PageWindow, selectTicket} from './page';

const find = (window: PageWindow, id = '4242') => findPane(window.document, id);
const one = (window: PageWindow, selector: string): Element => {
  const element = window.document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

describe.each(generations)('page of %s', generation => {
  test('finds the pane of the selected ticket', () => {
    const found = find(openPage(generation));
    expect(found.at).toBe('pane');
    if (found.at === 'pane') expect(found.pane.textContent).toContain('apple');
  });

  test('finds nothing while another tab is selected', () => {
    expect(find(openPage(generation), '77')).toEqual({at: 'nothing', reason: 'another tab is selected'});
  });

  test('follows the selection', () => {
    const window = openPage(generation);
    selectTicket(window, '77');
    const found = find(window, '77');
    expect(found.at === 'pane' && found.pane.textContent).toContain('zebra');
    expect(find(window).at).toBe('nothing');
  });
});

describe('the reader rule', () => {
  test('without tabs and panes only the API may speak', () => {
    expect(find(openPage({html: '<main>new design</main>'}))).toEqual({at: 'api-only', reason: 'no pane'});
  });

  test('with tabs but without a pane only the API may speak', () => {
    const window = openPage('2026');
    one(window, '#main_panes').remove();
    expect(find(window)).toEqual({at: 'api-only', reason: 'no pane'});
  });

  test('with a pane but without a selected tab only the API may speak', () => {
    const window = openPage('2026');
    one(window, '[data-test-id="header-tablist"]').remove();
    expect(find(window)).toEqual({at: 'api-only', reason: 'no selected tab'});
  });

  test('tabs that contradict each other say nothing', () => {
    const window = openPage('2026');
    one(window, '[data-entity-id="77"]').setAttribute('aria-current', 'page');
    expect(find(window).at).toBe('nothing');
  });

  test('a selected tab of a user or an organisation says nothing', () => {
    const window = openPage('2026');
    one(window, '[aria-current]').setAttribute('data-entity-type', 'USER_ENTITY_TYPE');
    expect(find(window).at).toBe('nothing');
  });

  test('reads the number of a tab from its link if need be', () => {
    const window = openPage('2026');
    one(window, '[aria-current]').removeAttribute('data-entity-id');
    expect(find(window).at).toBe('pane');
    expect(find(window, '77').at).toBe('nothing');
  });

  test('a pane that is not active says nothing', () => {
    const window = openPage('2026');
    one(window, '[data-test-id="ticket-4242-standard-layout"]').setAttribute('data-is-active', 'false');
    expect(find(window)).toEqual({at: 'nothing', reason: 'pane not active'});
  });

  test('a pane that cannot be seen is not read', () => {
    const window = openPage('2026');
    one(window, '[data-ticket-id="4242"]').setAttribute('style', 'visibility:hidden');
    expect(find(window)).toEqual({at: 'api-only', reason: 'pane not visible'});
    one(window, '[data-ticket-id="4242"]').removeAttribute('style');
    one(window, '#main_panes').setAttribute('style', 'display:none');
    expect(find(window)).toEqual({at: 'api-only', reason: 'pane not visible'});
  });

  test('of comments outside the conversation, or of two subjects, none is read', () => {
    const comment = openPage('2026');
    const log = one(comment, '[data-ticket-id="4242"] [data-test-id="omni-log-container"]');
    log.after(one(comment, '#comment-9001'));
    expect(find(comment).at).toBe('api-only');
    const subject = openPage('2026');
    const input = one(subject, '[data-ticket-id="4242"] input');
    input.after(input.cloneNode());
    expect(find(subject).at).toBe('api-only');
  });

  test('two panes of the ticket that are not nested say nothing', () => {
    const window = openPage('2026');
    one(window, '[data-ticket-id="5"]').setAttribute('data-ticket-id', '4242');
    one(window, '[data-test-id="ticket-5-standard-layout"]').removeAttribute('data-is-active');
    expect(find(window)).toEqual({at: 'nothing', reason: 'two panes'});
  });

  test("a pane that lies in another ticket's, or holds one, says nothing", () => {
    const inside = openPage('2026');
    one(inside, '[data-ticket-id="77"]').append(one(inside, '[data-ticket-id="4242"]'));
    expect(find(inside)).toEqual({at: 'nothing', reason: "another ticket's pane"});
    const around = openPage('2026');
    one(around, '[data-ticket-id="4242"]').append(one(around, '[data-ticket-id="77"]'));
    expect(find(around)).toEqual({at: 'nothing', reason: "another ticket's pane"});
  });

  test('numbers of other tickets on links in a conversation do no harm', () => {
    const window = openPage('2026');
    const link = window.document.createElement('a');
    link.setAttribute('data-ticket-id', '77');
    one(window, '#comment-9001').append(link);
    expect(find(window).at).toBe('pane');
  });

  test('an element of another extension that carries the number is not the pane', () => {
    const window = openPage('2026');
    const badge = window.document.createElement('div');
    badge.setAttribute('data-ticket-id', '4242');
    window.document.body.prepend(badge);
    const found = find(window);
    expect(found.at === 'pane' && found.pane).toBe(one(window, '.workspace[data-ticket-id="4242"]'));
  });

  test('of two conversations in the pane none is read', () => {
    const window = openPage('2026');
    const log = window.document.createElement('div');
    log.setAttribute('data-test-id', 'omni-log-container');
    one(window, '[data-test-id="ticket-4242-standard-layout"]').append(log);
    expect(find(window)).toEqual({at: 'api-only', reason: 'two conversations'});
  });
});
