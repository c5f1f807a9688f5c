import {readFileSync} from 'node:fs';
import {readAct} from '../../catalog/read-act';
import {readTickets} from '../../demo/read-tickets';
import type {ChecklistItem} from '../../catalog/act-data';
import {tickChecklist} from '../../triage/act/checklist';
import type {Comment, Side, Ticket} from '../../triage/ticket';

/** One ticket and what a person finds in it; items of the area's list that are not named are missing. */
interface Label {
  readonly set: 'demo' | 'given';
  readonly ticket: string;
  readonly area: string;
  readonly has: readonly string[];
}

const lines = (path: string): readonly unknown[] =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as unknown);

const sides: Readonly<Record<string, Side>> = {
  customer: 'customer',
  agent: 'agent',
  auto: 'agent',
  internal: 'internal',
};

function tickets(): ReadonlyMap<string, Ticket> {
  const demo = readTickets().map(({id, subject, tags, comments}): readonly [string, Ticket] => [
    `demo ${id}`,
    {
      id: String(id),
      subject,
      tags,
      comments: comments.map(
        ({from, body, attachments}): Comment => ({
          author: sides[from] ?? 'agent',
          body,
          attachments: attachments.map(({name}) => name),
        }),
      ),
    },
  ]);
  // The labelled set of detection: tickets as the reader gives them.
  const given = (lines('../eval/given.jsonl') as Ticket[]).map((ticket): readonly [string, Ticket] => [
    `given ${ticket.id}`,
    ticket,
  ]);
  return new Map([...demo, ...given]);
}

export interface Counted {
  readonly tickets: number;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly precision: number;
  readonly recall: number;
}

/** The checklist's ticks on the labelled tickets against what a person found there. */
export function countTicks(): Counted {
  const {act, problems} = readAct();
  if (act === undefined) throw new Error(problems.map(({message}) => message).join('\n'));
  const all = tickets();
  // A file of the project, written by hand in this shape.
  const labels = lines('./checklist.jsonl') as Label[];
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const {set, ticket: id, area, has} of labels) {
    const ticket = all.get(`${set} ${id}`);
    if (ticket === undefined) throw new Error(`No ticket ${id} in ${set}`);
    const list = (act.lists[area] ?? []).flatMap((name): readonly ChecklistItem[] =>
      act.items.filter(item => item.id === name),
    );
    const unknown = has.find(name => !list.some(item => item.id === name));
    if (unknown !== undefined) throw new Error(`${unknown} is no item of ${area} (ticket ${id})`);
    for (const {item, has: ticked, evidence, from} of tickChecklist(list, ticket)) {
      const name = `${id} ${area}: ${item.id}`;
      if (ticked && has.includes(item.id)) right += 1;
      else if (ticked) wrong.push(`${name} (${evidence?.text ?? from ?? ''})`);
      else if (has.includes(item.id)) missed.push(name);
    }
  }
  return {
    tickets: labels.length,
    right,
    wrong,
    missed,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  };
}
