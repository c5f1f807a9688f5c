import {expect, test, vi} from 'vitest';
import {createTicketVersions} from '../../../entrypoints/sidebar/ticket-versions';
import type {Ticket} from '../../../triage/ticket';

const ticket = (id: string, body: string, tags: readonly string[] = []): Ticket => ({
  id,
  subject: 'SAST',
  tags,
  comments: [{author: 'customer', body}],
});

test('set by hand before the text, the text before a log, a log before the tags', () => {
  const versions = createTicketVersions();
  const told = ticket('1', 'We run GitLab 17.9.2.', ['16-11']);
  const tagged = ticket('2', 'It fails.', ['16-11']);
  expect(versions.of(told)).toEqual({version: '17.9.2', from: 'comment 1'});
  expect(versions.of(tagged)).toEqual({version: '16.11', from: 'tag'});
  versions.readInLog('1', '18.0.1');
  versions.readInLog('2', '18.0.1');
  expect(versions.of(told)?.version).toBe('17.9.2');
  expect(versions.of(tagged)).toEqual({version: '18.0.1', from: 'log'});
  versions.setByHand('2', '15.0');
  expect(versions.of(tagged)).toEqual({version: '15.0', from: 'set by hand'});
  expect(versions.of(told)?.version).toBe('17.9.2');
  versions.setByHand('2', null);
  expect(versions.of(tagged)?.version).toBe('18.0.1');
});

test('who draws it hears of a change once, and of none when nothing changed', () => {
  const versions = createTicketVersions();
  const listener = vi.fn();
  const stop = versions.subscribe(listener);
  versions.readInLog('1', '17.9');
  versions.readInLog('1', '17.9');
  expect(listener).toHaveBeenCalledOnce();
  const before = versions.revision();
  stop();
  versions.setByHand('1', '17.8');
  expect(listener).toHaveBeenCalledOnce();
  expect(versions.revision()).not.toBe(before);
});
