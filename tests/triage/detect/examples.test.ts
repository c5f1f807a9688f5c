import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {detectorData, likely, ticketOf} from './ticket-of';

const entrySchema = z.object({examples: z.object({match: z.array(z.string()), not: z.array(z.string())})});
const entries = detectorData.areas.map(({id}) => {
  const text = readFileSync(new URL(`../../../catalog/areas/${id}.yaml`, import.meta.url), 'utf8');
  return {id, examples: entrySchema.parse(parse(text)).examples};
});
const idsOf = (text: string) => likely(ticketOf('', text));

describe.each(entries)('$id', ({id, examples}) => {
  test.each(examples.match)('recognises: %s', text => {
    expect(idsOf(text), `Not seen as ${id}. Is a word missing in its detect lists?`).toContain(id);
  });

  test.each(examples.not)('ignores: %s', text => {
    expect(
      idsOf(text),
      `Taken for ${id}. Which word is too eager, or which look-alike is missing?`,
    ).not.toContain(id);
  });

  const foreign = entries
    .filter(other => other.id !== id)
    .flatMap(other => other.examples.match)
    .filter(text => !examples.match.includes(text));
  test.each(foreign)('stays silent on: %s', text => {
    expect(
      idsOf(text),
      `About ${id} as well? List it in ${id}.yaml. If not, narrow its words.`,
    ).not.toContain(id);
  });

  test('shows at least six texts that match and six that do not', () => {
    expect(examples.match.length).toBeGreaterThanOrEqual(6);
    expect(examples.not.length).toBeGreaterThanOrEqual(6);
  });
});
