import {describe, expect, test} from 'vitest';
import {findPane} from '../../zendesk/pane';
import {readPage} from '../../zendesk/read-page';
import type {OpenTicket} from '../../zendesk/state';
import {openPage, type PageWindow} from './page';

function read(window: PageWindow): OpenTicket {
  const found = findPane(window.document, '4242');
  if (found.at !== 'pane') throw new Error(found.reason);
  return readPage(found.pane, found.log, '4242');
}

describe('reading the page', () => {
  test('takes subject, tags, messages, authors, attachments and identifiers of the ticket in front', () => {
    expect(read(openPage('2026'))).toEqual({
      id: '4242',
      subject: 'apple subject',
      tags: ['apple_tag'],
      source: 'page',
      updatedAt: null,
      priority: null,
      comments: [
        {
          author: 'customer',
          body: 'apple one: semgrep-sast fails\nsecond line',
          attachments: ['gl-sast report.json'],
        },
        {author: 'internal', body: 'apple two'},
        {author: 'agent', body: 'apple\nthree'},
      ],
      commentRefs: [
        {id: null, auditId: 9001, createdAt: '2026-11-20T10:00:00Z'},
        {id: null, auditId: 9002, createdAt: '2026-11-20T11:00:00Z'},
        {id: null, auditId: 9003, createdAt: '2026-11-20T12:00:00Z'},
      ],
    });
  });

  test('says that older comments are missing', () => {
    const ticket = read(openPage('2025'));
    expect(ticket.incomplete).toBe(true);
    expect(ticket.comments.map(({author}) => author)).toEqual(['customer', 'internal']);
  });

  test('understands the older page', () => {
    const ticket = read(openPage('2022'));
    expect(ticket.subject).toBe('apple subject');
    expect(ticket.comments).toEqual([
      {author: 'customer', body: 'apple one'},
      {author: 'agent', body: 'apple two'},
    ]);
    expect(ticket.commentRefs.map(ref => ref?.id)).toEqual([101, 102]);
  });

  test('puts a conversation that shows the newest first into order', () => {
    const window = openPage('2026');
    const log = window.document.querySelector('[data-ticket-id="4242"] [data-test-id="omni-log-container"]');
    for (const item of [...(log?.children ?? [])]) log?.prepend(item);
    expect(read(window).commentRefs.map(ref => ref?.auditId)).toEqual([9001, 9002, 9003]);
  });

  test('keeps line breaks, code and what is no character apart', () => {
    const window = openPage('2026');
    const body = window.document.querySelector('#comment-9003 .zd-comment');
    const add = (tag: string, text: string): void => {
      const element = window.document.createElement(tag);
      element.textContent = text;
      body?.append(element);
    };
    body?.replaceChildren();
    add('p', 'one');
    add('pre', '  stage: test\n    script: x');
    add('li', 'a\ud800b\0');
    add('span', 'c');
    add('b', 'd');
    expect(read(window).comments[2]?.body).toBe('one\n  stage: test\n    script: x\na\ufffdb\ufffd\ncd');
  });

  test('is not stopped by deep nesting', () => {
    const window = openPage('2026');
    let inner: Element | null = window.document.querySelector('#comment-9003 .zd-comment');
    for (let depth = 0; depth < 1000; depth++) {
      const next: Element = window.document.createElement('b');
      inner?.append(next);
      inner = next;
    }
    if (inner) inner.textContent = 'core';
    expect(read(window).comments[2]?.body).toContain('core');
  });
});
