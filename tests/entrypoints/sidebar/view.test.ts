import {describe, expect, test} from 'vitest';
import type {PageSnapshot} from '../../../entrypoints/protocol/page-core';
import {sidebarView} from '../../../entrypoints/sidebar/view';
import {defaults} from '../../../settings/model';
import type {AreaMatch} from '../../../triage/ticket';
import type {OpenTicket, Trouble} from '../../../zendesk/state';

const ticket: OpenTicket = {
  id: '7',
  subject: 'SAST',
  comments: [],
  tags: [],
  source: 'api',
  updatedAt: null,
  priority: null,
  commentRefs: [],
};
const found = (id: string): AreaMatch => ({id, level: 'likely', score: 1, evidence: []});
const triage = {areas: [found('sast'), found('dast')], lookalikes: [], scanned: 10, total: 10};
const base: PageSnapshot = {
  reader: {at: 'ready', ticketId: '7', ticket, trouble: null},
  triage,
  scanning: false,
  hidden: [],
  dark: false,
  settings: defaults.settings,
  panel: defaults.panel,
  outdated: false,
  covered: false,
  palette: {open: false, text: ''},
  focusAsked: 0,
  openAsked: 0,
};
const view = (part: Partial<PageSnapshot> = {}, systemDark = false) =>
  sidebarView({...base, ...part}, systemDark);
const lines = (part: Partial<PageSnapshot>): readonly string[] => view(part).lines.map(({text}) => text);

describe('what the sidebar draws', () => {
  test('areas that are off never show; hidden ones are named as hidden', () => {
    const settings = {...defaults.settings, areasOff: ['dast' as const]};
    expect(view({settings}).matches.map(({id}) => id)).toEqual(['sast']);
    const {matches, hidden} = view({settings, hidden: ['sast', 'dast']});
    expect(matches).toEqual([]);
    expect(hidden).toEqual(['sast']);
  });

  test.each([
    ['reading', {at: 'reading', ticketId: '8'}],
    ['unreadable', {at: 'unreadable', ticketId: '8', trouble: 'offline', retryAt: null}],
    ['no-ticket', {at: 'elsewhere'}],
  ] as const)('%s: nothing of what was detected before gets through', (phase, reader) => {
    const shown = view({reader});
    expect(shown.phase).toBe(phase);
    expect(shown.matches).toEqual([]);
    expect(shown.lookalikes).toEqual([]);
    expect(shown.ticket).toBeNull();
  });

  test('read, not yet detected: still reading', () => {
    expect(view({triage: null}).phase).toBe('reading');
  });

  test.each([
    ['zendesk', true, false, true],
    ['zendesk', false, true, false],
    ['system', false, true, true],
    ['light', true, true, false],
    ['dark', false, false, true],
  ] as const)('scheme %s, ticket dark %s, system dark %s: dark %s', (scheme, dark, system, expected) => {
    expect(view({dark, settings: {...defaults.settings, scheme}}, system).dark).toBe(expected);
  });
});

describe('quiet lines', () => {
  test('all well: none', () => {
    expect(lines({})).toEqual([]);
  });

  test.each([
    ['signed-out', /signed out/],
    ['forbidden', /does not let you/],
    ['not-found', /does not find/],
    ['rate-limited', /request limit/],
    ['server-error', /answered with an error/],
    ['bad-answer', /could not be understood/],
    ['offline', /offline/],
    ['page-disagrees', /different tickets/],
    ['page-unknown', /Can’t read this page/],
    ['unreadable', /Can’t read this ticket \(layout changed\)/],
  ] as const satisfies readonly (readonly [Trouble, RegExp])[])('%s', (trouble, words) => {
    const [line, ...more] = lines({
      reader: {at: 'unreadable', ticketId: '7', trouble, retryAt: null},
      triage: null,
    });
    expect(line).toMatch(words);
    expect(more).toEqual([]);
  });

  test('a wait is named with its end', () => {
    const retryAt = new Date(2026, 10, 24, 14, 5, 30).getTime();
    const [line] = lines({
      reader: {at: 'unreadable', ticketId: '7', trouble: 'rate-limited', retryAt},
      triage: null,
    });
    expect(line).toMatch(/Not asked again before .*05.*30/);
  });

  test('read from the page instead: said, with what may be missing', () => {
    const reader = {
      at: 'ready',
      ticketId: '7',
      ticket: {...ticket, source: 'page'},
      trouble: 'signed-out',
    } as const;
    expect(lines({reader})).toEqual([
      'Zendesk says you are signed out. Read from the page instead: older comments may be missing.',
    ]);
  });

  test('a long ticket: first that it goes on, then how much was left out', () => {
    const cut = {...triage, scanned: 1_000_000, total: 5_000_000};
    expect(lines({triage: cut, scanning: true})).toEqual(['A long ticket: still looking through it.']);
    expect(lines({triage: cut})).toEqual([
      'Looked through 1,000,000 of 5,000,000 characters; the rest was left out.',
    ]);
  });

  test('updated under the page', () => {
    expect(lines({outdated: true})).toEqual(['Updated: reload the tab.']);
  });

  test('no line holds text of the ticket', () => {
    const secret = {...ticket, subject: 'Kundengeheimnis'};
    const reader = {at: 'ready', ticketId: '7', ticket: secret, trouble: 'bad-answer'} as const;
    expect(lines({reader, scanning: true, outdated: true}).join()).not.toContain('Kundengeheimnis');
  });
});
