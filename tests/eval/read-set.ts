import {existsSync, readFileSync} from 'node:fs';
import {readTickets} from '../../entrypoints/terminal/read-tickets';
import type {Ticket} from '../../triage/ticket';
import type {Label} from './score';

export interface LabelledSet {
  readonly labels: readonly Label[];
  readonly tickets: readonly Ticket[];
}

/** A labelled set of this folder by name; null when it is not there. */
export function readSet(name: string): LabelledSet | null {
  const path = new URL(`${name}.jsonl`, import.meta.url);
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const labels = text
    .split('\n')
    .filter(line => line.trim())
    .map((line): Label => JSON.parse(line));
  const tickets = [...readTickets(text)].flatMap(line => ('ticket' in line ? [line.ticket] : []));
  return {labels, tickets};
}
