import {describe, expect, test} from 'vitest';
import {snippetOf} from '../../../triage/show/snippet';
import {visibleText} from '../../../triage/show/visible-text';
import {whereText} from '../../../triage/show/where-text';
import type {Evidence, Ticket} from '../../../triage/ticket';

const ticketWith = (body: string, attachments: readonly string[] = []): Ticket => ({
  id: '1',
  subject: 'A subject',
  tags: [],
  comments: [{author: 'customer', body, attachments}],
});
function sign(text: string, start: number, comment = 1, attachment?: number): Evidence {
  const where = {comment, side: 'customer', start, end: start + text.length} as const;
  return {text, kind: 'name', where: attachment === undefined ? where : {...where, attachment}};
}

describe('snippet', () => {
  test('keeps a short text whole and draws line breaks as spaces', () => {
    const body = 'our\n\nSAST   job\tfails';
    expect(snippetOf(ticketWith(body), sign('SAST', 5))).toEqual({
      before: 'our ',
      words: 'SAST',
      after: ' job fails',
    });
  });

  test('cuts long text at words and says so', () => {
    const body = `${'word '.repeat(40)}SAST${' more'.repeat(40)}`;
    const {before, after} = snippetOf(ticketWith(body), sign('SAST', 200));
    expect(before).toMatch(/^…(word )+$/);
    expect(after).toMatch(/^( more)+…$/);
    expect(before.length + after.length).toBeLessThan(120);
  });

  test('a word without end is cut too, never inside a character', () => {
    const body = `${'😀'.repeat(60)}SAST${'😀'.repeat(60)}`;
    const {before, after} = snippetOf(ticketWith(body), sign('SAST', 120));
    expect(before + after).not.toContain('\ufffd');
  });

  test('shows an attachment’s name for evidence in it', () => {
    const body = 'see file';
    const found = snippetOf(ticketWith(body, ['x.txt', 'gl-sast-report.json']), sign('sast', 3, 1, 1));
    expect(found).toEqual({before: 'gl-', words: 'sast', after: '-report.json'});
  });

  test.each([
    ['no ticket', null, 1],
    ['another text', ticketWith('entirely different'), 1],
    ['a comment that is gone', ticketWith('SAST'), 7],
  ])('%s: the words alone, never text from elsewhere', (_, ticket, comment) => {
    expect(snippetOf(ticket, sign('SAST', 0, comment))).toEqual({before: '', words: 'SAST', after: ''});
  });
});

describe('visible text', () => {
  test.each([
    ['a\u202eb\u2066c', 'a⟨U+202E⟩b⟨U+2066⟩c'],
    ['S\u200bA\u00adST', 'S⟨U+200B⟩A⟨U+00AD⟩ST'],
    ['a\u0000b\u001bc\u009bd', 'a⟨U+0000⟩b⟨U+001B⟩c⟨U+009B⟩d'],
    ['\ufeffx', '⟨U+FEFF⟩x'],
    ['lone \ud83d and \ude00', 'lone \ufffd and \ufffd'],
    ['whole \u{1f600}', 'whole \u{1f600}'],
    ['tag \u{e0041}', 'tag ⟨U+E0041⟩'],
    ['two\r\n\u2028lines\u00a0here', 'two lines here'],
    ['العربية <b>日本語</b>', 'العربية <b>日本語</b>'],
  ])('%j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});

test.each([
  [{comment: 0, side: 'customer'}, 'subject'],
  [{comment: 2, side: 'customer'}, 'comment 2 (customer)'],
  [{comment: 3, side: 'internal'}, 'comment 3 (internal note)'],
  [{comment: 4, side: 'agent', attachment: 0}, 'attachment of comment 4 (agent)'],
] as const)('place of %j', (where, words) => {
  expect(whereText({...where, start: 0, end: 1})).toBe(words);
});
