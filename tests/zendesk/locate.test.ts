import {describe, expect, test} from 'vitest';
import type {Where} from '../../triage/ticket';
import {locate, rangeFor} from '../../zendesk/locate';
import {findPane} from '../../zendesk/pane';
import type {OpenTicket} from '../../zendesk/state';
import {openPage, type PageWindow} from './page';

const ticket: OpenTicket = {
  id: '4242',
  subject: 'apple subject',
  source: 'api',
  updatedAt: null,
  priority: null,
  tags: [],
  comments: [
    {
      author: 'customer',
      body: 'apple one: semgrep-sast fails\n\nsecond line',
      attachments: ['gl-sast report.json'],
    },
    {author: 'internal', body: 'apple two'},
    {author: 'agent', body: 'apple\nthree'},
    {author: 'agent', body: 'not on the page'},
  ],
  commentRefs: [9001, 9002, 9003, 9004].map((auditId, index) => ({
    id: 100 + index,
    auditId,
    createdAt: null,
  })),
};

const at = (comment: number, words: string, text = ticket.comments[comment - 1]?.body ?? ''): Where => ({
  comment,
  side: 'customer',
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

function place(where: Where, window: PageWindow = openPage('2026'), what: OpenTicket = ticket) {
  const before = window.document.documentElement.outerHTML;
  const found = locate(findPane(window.document, '4242'), what, where);
  expect(window.document.documentElement.outerHTML).toBe(before);
  return found;
}

const marked = (where: Where, window?: PageWindow, what?: OpenTicket): string | undefined => {
  const found = place(where, window, what);
  return 'range' in found ? found.range?.toString() : found.why;
};

describe('finding the comment', () => {
  test('by its audit number', () => expect(marked(at(1, 'semgrep-sast'))).toBe('semgrep-sast'));

  test('by its own number on older pages', () => {
    const older = {...ticket, commentRefs: [101, 102].map(id => ({id, auditId: 9, createdAt: null}))};
    expect(marked(at(2, 'two'), openPage('2022'), older)).toBe('two');
  });

  test('by its text if the page has no numbers', () => {
    const window = openPage('2026');
    for (const item of window.document.querySelectorAll('article')) item.removeAttribute('id');
    expect(marked(at(3, 'three'), window)).toBe('three');
  });

  test('by its order only if page and ticket have the same number of comments', () => {
    const window = openPage('2026');
    for (const item of window.document.querySelectorAll('article')) item.removeAttribute('id');
    const edited = {
      ...ticket,
      comments: ticket.comments.map(comment => ({...comment, body: `old ${comment.body}`})),
    };
    const where = at(2, 'two', 'old apple two');
    expect(place(where, window, edited)).toEqual({why: 'comment not on the page'});
    const whole = {...edited, comments: edited.comments.slice(0, 3)};
    expect(marked(where, window, whole)).toBe('two');
  });

  test('says why it is not there', () => {
    expect(place(at(4, 'page'))).toEqual({why: 'comment not on the page'});
    expect(place(at(4, 'page'), openPage('2025'))).toEqual({why: 'behind show more'});
    expect(place(at(1, 'apple'), openPage({html: ''}))).toEqual({why: 'page unknown'});
  });

  test("never finds it in another ticket's pane", () => {
    const window = openPage('2026');
    window.document.querySelector('#comment-7001')?.setAttribute('id', 'comment-9004');
    expect(place(at(4, 'page'), window)).toEqual({why: 'comment not on the page'});
  });

  test('a subject is shown, not marked', () => {
    expect(place({comment: 0, side: 'customer', start: 0, end: 5})).toMatchObject({
      range: null,
      why: 'in the subject',
    });
  });

  test('an attachment is marked by its name', () => {
    const where = {comment: 1, side: 'customer', start: 0, end: 7, attachment: 0} as const;
    expect(marked(where)).toBe('gl-sast');
  });

  test('words that are gone are said to be gone', () => {
    const window = openPage('2026');
    const body = window.document.querySelector('#comment-9002 .zd-comment');
    if (body) body.textContent = 'redacted';
    expect(place(at(2, 'two'), window)).toMatchObject({range: null, why: 'words not on the page'});
  });
});

describe('the words in it', () => {
  function range(html: string, text: string, start: number, end: number): string | null {
    const window = openPage({html: `<div id="x">${html}</div>`});
    const element = window.document.querySelector('#x');
    return element && (rangeFor(element, text, start, end)?.toString() ?? null);
  }

  test.each([
    [
      'over several nodes',
      'the <b>sem</b><i>grep</i>-sast job',
      'the semgrep-sast job',
      'semgrep-sast',
      'semgrep-sast',
    ],
    ['over a line break', 'secret<br>detection', 'secret\ndetection', 'secret\ndetection', 'secretdetection'],
    [
      'over a no-break space',
      'secret\u00a0detection',
      'secret detection',
      'secret detection',
      'secret\u00a0detection',
    ],
    ['with a soft hyphen', 'sec\u00adret', 'secret', 'secret', 'sec\u00adret'],
    ['with lines folded by the page', '<p>a  b</p>\n <p>DAST</p>', 'a b\n\nDAST', 'DAST', 'DAST'],
    ['outside the basic plane', '😀 DAST', '😀 DAST', 'DAST', 'DAST'],
  ])('%s', (_, html, text, words, expected) => {
    const start = text.indexOf(words);
    expect(range(html, text, start, start + words.length)).toBe(expected);
  });

  test('the right one of several', () => {
    const window = openPage({html: '<p id="x">sast, SAST, sast-x, sast</p>'});
    const element = window.document.querySelector('#x');
    const text = 'sast, SAST,  sast-x, sast';
    const offsets = [0, 13, 21].map(
      start => element && rangeFor(element, text, start, start + 4)?.startOffset,
    );
    expect(offsets).toEqual([0, 12, 20]);
  });

  test('nothing for no words, and nothing for words that are not there', () => {
    expect(range('abc', 'abc', 1, 1)).toBeNull();
    expect(range('abc', 'xyz', 0, 3)).toBeNull();
    expect(range('', 'abc', 0, 3)).toBeNull();
  });

  test('any offsets are taken without complaint', () => {
    for (const [start, end] of [
      [-5, 2],
      [0, 999],
      [3, 1],
      [Number.NaN, 2],
    ] as const) {
      expect(() => range('<b>ab</b>c', 'abc', start, end)).not.toThrow();
    }
  });
});
