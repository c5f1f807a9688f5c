import {z} from 'zod';
import {detectSchema, examplesSchema} from './detect-schema';
import {areaShape} from './schema';

/** catalog/areas/<id>.yaml: what is known, how it is noticed, proof. Keys in reading order. */
export const areaSchema = z.strictObject({...areaShape, detect: detectSchema, examples: examplesSchema});
export type AreaEntry = z.output<typeof areaSchema>;
