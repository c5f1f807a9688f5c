import {expect, test} from 'vitest';
import {assigneeOf} from '../../zendesk/assignee';
import {findPane} from '../../zendesk/pane';
import {openPage, type PageWindow} from './page';

const field = (window: PageWindow, id: string, text: string): void => {
  const pane = window.document.querySelector(`[data-ticket-id="${id}"]`);
  const span = window.document.createElement('span');
  span.setAttribute('data-test-id', 'assignee-field');
  span.textContent = text;
  pane?.append(span);
};
const seen = (window: PageWindow): string | null => assigneeOf(findPane(window.document, '4242'));

test('who has the ticket in front, never who has another', () => {
  const window = openPage('2026');
  field(window, '77', 'Other Agent');
  expect(seen(window)).toBeNull();
  field(window, '4242', ' Alex\n Example ');
  expect(seen(window)).toBe('Alex Example');
});

test.each(['', '-', 'x'.repeat(200)])('no name is made of %j', text => {
  const window = openPage('2026');
  field(window, '4242', text);
  expect(seen(window)).toBeNull();
});

test('two that differ are not chosen between', () => {
  const window = openPage('2026');
  field(window, '4242', 'Alex');
  field(window, '4242', 'Bo');
  expect(seen(window)).toBeNull();
  expect(assigneeOf({at: 'api-only', reason: 'no pane'})).toBeNull();
});
