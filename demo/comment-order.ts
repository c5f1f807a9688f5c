import {z} from 'zod';

/** A comment that comes in while everything runs, from the page's own button or from the control server. */
export const commentOrder = z.strictObject({
  ticket: z.int(),
  from: z.enum(['customer', 'agent', 'internal', 'auto']),
  body: z.string(),
});
