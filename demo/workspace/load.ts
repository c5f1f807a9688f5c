import type {PageRow, PageTicket, PageView} from '../page-data';
import {settings} from './settings';

const get = async (path: string): Promise<Response> => {
  const response = await fetch(path, {headers: {accept: 'application/json'}});
  if (settings.latency > 0) await new Promise(resolve => setTimeout(resolve, settings.latency));
  return response;
};

/** The ticket, or null when there is none with this number. */
export const loadTicket = async (id: number): Promise<PageTicket | null> => {
  const response = await get(`/__demo/tickets/${id}`);
  return response.ok ? await response.json() : null;
};

export const loadViews = async (): Promise<readonly PageView[]> => (await get('/__demo/views')).json();

export const findTickets = async (query: string): Promise<readonly PageRow[]> =>
  (await get(`/__demo/search?q=${encodeURIComponent(query)}`)).json();

/** A comment arrives as from the customer or a colleague. */
export const postComment = async (ticket: number, from: string, body: string): Promise<void> => {
  await fetch('/__demo/comments', {method: 'POST', body: JSON.stringify({ticket, from, body})});
};
