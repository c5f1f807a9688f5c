import {describe, expect, test} from 'vitest';
import {ticketId} from '../../zendesk/routes';

const at = (path: string): string | null => ticketId(new URL(path, 'https://gitlab.zendesk.com'));

describe('the address names a ticket', () => {
  test.each([
    ['/agent/tickets/4242', '4242'],
    ['/agent/tickets/4242/', '4242'],
    ['/agent/tickets/4242/events', '4242'],
    ['/agent/tickets/4242?comment=9001', '4242'],
    ['/agent/tickets/4242#x', '4242'],
    ['/agent/#/tickets/1', '1'],
    ['/agent#/tickets/1', '1'],
    ['/agent/#/tickets/1/events', '1'],
  ])('%s', (path, id) => expect(at(path)).toBe(id));
});

describe('F20 the address names no ticket', () => {
  test.each([
    '/agent/filters/360080204660',
    '/agent/filters/suspended',
    '/agent/search/1?q=tickets/7',
    '/agent/dashboard',
    '/agent/admin/tickets/7',
    '/agent/tickets/new/1',
    '/agent/tickets/4242/organization/tickets',
    '/agent/tickets/4242/requester/requested_tickets',
    '/agent/tickets/0',
    '/agent/tickets/42x',
    '/agent/tickets/1234567890123456',
    '/agent/dashboard#/tickets/7',
    '/hc/en-us/requests/7',
    '/agent/',
    '/',
  ])('%s', path => expect(at(path)).toBeNull());
});
