import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {generatedTickets} from './generated-tickets';
import {type DemoTicket, demoTicket} from './ticket';

const folder = fileURLToPath(new URL('tickets/', import.meta.url));

/** Every ticket of demo/tickets/ and the generated ones, by number. Throws with file and field when one is not well formed. */
export const readTickets = (): DemoTicket[] => {
  const problems: string[] = [];
  const tickets = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name => {
      const result = demoTicket.safeParse(parse(readFileSync(`${folder}${name}`, 'utf8')));
      if (result.success) return [result.data];
      problems.push(
        ...result.error.issues.map(issue => `demo/tickets/${name} ${issue.path.join('.')}: ${issue.message}`),
      );
      return [];
    });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return [...tickets, ...generatedTickets()].sort((a, b) => a.id - b.id);
};
