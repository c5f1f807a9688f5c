import {describe, expect, test} from 'vitest';
import {blocks, htmlBody} from '../../demo/body';
import {readTickets} from '../../demo/read-tickets';
import {areaIds} from '../../triage/ticket';

const tickets = readTickets();
const small = tickets.filter(({id}) => id < 4900);
const textOf = (ticket: (typeof tickets)[number]): string =>
  [
    ticket.subject,
    ticket.requester,
    ...ticket.comments.flatMap(({body, attachments}) => [body, ...attachments.map(file => file.content)]),
  ].join('\n');

describe('demo tickets', () => {
  test('have numbers of their own', () => {
    expect(new Set(tickets.map(({id}) => id)).size).toBe(tickets.length);
  });

  test('cover every area as the main one, none, and several at once', () => {
    const primaries = new Set(tickets.map(({expects}) => expects.primary));
    expect([...areaIds, 'none'].filter(id => !primaries.has(id as 'none'))).toEqual([]);
    expect(tickets.filter(({expects}) => expects.also.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(tickets.length).toBeGreaterThanOrEqual(24);
  });

  test('include 350 comments and a log of 5 MB, the same at every start', () => {
    expect(Math.max(...tickets.map(({comments}) => comments.length))).toBe(350);
    expect(
      Math.max(...tickets.flatMap(({comments}) => comments.map(({body}) => body.length))),
    ).toBeGreaterThanOrEqual(5_000_000);
    expect(readTickets().at(-1)).toEqual(tickets.at(-1));
  });

  test.each(small.map(ticket => [ticket.id, ticket] as const))(
    '%i names nobody real and holds nothing like a token',
    (_, ticket) => {
      const text = textOf(ticket);
      const addresses = text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
      expect(addresses.filter(address => !address.endsWith('.example'))).toEqual([]);
      expect(text).not.toMatch(/\bgl[a-z]{2,5}-[\w-]{20}|\bAKIA[0-9A-Z]{16}|-----BEGIN|\beyJ[\w-]{20}/);
      expect(ticket.requester).toMatch(/Example$/);
    },
  );
});

describe('a comment as Zendesk shows it', () => {
  test('keeps code, quotes and paragraphs apart', () => {
    expect(blocks('one\ntwo\n\n> said\n> before\n```yaml\na:\n\n  b: 1\n```\nend')).toEqual([
      {kind: 'text', lines: ['one', 'two']},
      {kind: 'quote', lines: ['said', 'before']},
      {kind: 'code', lines: ['a:', '', '  b: 1']},
      {kind: 'text', lines: ['end']},
    ]);
  });

  test('is text, never markup', () => {
    expect(htmlBody('<img src=x onerror="a()">')).toContain(
      '<p>&lt;img src=x onerror=&quot;a()&quot;&gt;</p>',
    );
  });
});
