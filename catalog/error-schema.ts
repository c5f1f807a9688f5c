import {z} from 'zod';
import {readAddress} from './address';

const text = (most: number) =>
  z.string({error: 'must be text; put it in quotes'}).trim().min(8, 'is too short to be telling').max(most);
const version = z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'must be a GitLab version in quotes, like "17.0"');
/** An address of the documentation that names the paragraph. */
export const paragraph = z.string().superRefine((address, context) => {
  const read = readAddress(address);
  if ('refused' in read) context.addIssue({code: 'custom', message: read.refused});
  else if (!address.includes('#'))
    context.addIssue({code: 'custom', message: 'has no #anchor; name the paragraph'});
});
const placeholders = /\{(?!(?:path|version|number|host|word|any)\})[a-z]*\}/;

/** One file of catalog/errors/: the known messages of an area. */
export const errorsSchema = z
  .array(
    z.strictObject({
      message: text(200).refine(message => !placeholders.test(message), {
        error: 'has an unknown placeholder; there are {path} {version} {number} {host} {word} {any}',
      }),
      meaning: text(400),
      fix: text(600),
      docs: paragraph,
      variables: z.array(z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be the name of a variable')).optional(),
      since: version.optional(),
      until: version.optional(),
      kind: z.enum(['error', 'deprecation', 'hint']).default('error'),
      /** Jobs that are no scanner print it too. */
      anyJob: z.literal(true).optional(),
      /** A whole line that must match. */
      example: text(1000),
      /** A line of a healthy or other log that must not match. */
      not: z.string().trim().min(1).max(1000),
      source: text(300),
    }),
  )
  .min(1);
export type ErrorEntry = z.output<typeof errorsSchema>[number];
