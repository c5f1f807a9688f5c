import {z} from 'zod';
import {detectSchema, examplesSchema} from './detect-schema';
import {areaShape} from './schema';
import {key} from './values';

const checklist = z
  .array(key)
  .min(3, 'must name at least three items')
  .optional()
  .describe('What an answer needs to know: keys of catalog/checklist.yaml, in the order they are asked');

/** catalog/areas/<id>.yaml: what is known, how it is noticed, proof. Keys in reading order. */
export const areaSchema = z.strictObject({
  ...areaShape,
  checklist,
  detect: detectSchema,
  examples: examplesSchema,
});
export type AreaEntry = z.output<typeof areaSchema>;
