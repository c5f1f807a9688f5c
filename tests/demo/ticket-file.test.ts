import {expect, test} from 'vitest';
import {demoTicket} from '../../demo/ticket';
import {parseTicket} from '../../demo/ticket-file';

test('plain text: the first line is the subject', () => {
  const ticket = parseTicket('Scanner broken\r\n\r\nkics-iac-sast fails\r\nsince 18.2\r\n');
  expect(ticket.subject).toBe('Scanner broken');
  expect(ticket.comments.map(({from, body}) => [from, body])).toEqual([
    ['customer', 'kics-iac-sast fails\nsince 18.2'],
  ]);
  expect(demoTicket.safeParse(ticket).success).toBe(true);
});

test('a JSON line: comments with author and attachments', () => {
  const ticket = parseTicket(
    '{"id": "d-1", "subject": "s", "comments": [{"author": "customer", "body": "a"}, {"author": "internal", "body": "b", "attachments": ["job.log"]}], "tags": ["saas"]}\n',
  );
  expect(ticket.tags).toEqual(['saas']);
  expect(ticket.comments.map(({from, attachments}) => [from, attachments.map(({name}) => name)])).toEqual([
    ['customer', []],
    ['internal', ['job.log']],
  ]);
  expect(demoTicket.safeParse(ticket).success).toBe(true);
});

test('a ticket without comments still opens', () => {
  expect(parseTicket('{"subject": "only a subject"}').comments).toHaveLength(1);
});

test('broken JSON is refused', () => {
  expect(() => parseTicket('{"subject": ')).toThrow();
});
