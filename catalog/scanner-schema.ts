import {z} from 'zod';
import {paragraph} from './error-schema';

const word = z.string({error: 'must be text; put it in quotes'}).min(1);
const area = z.string().regex(/^[a-z-]+$/, 'must be the id of an area');
const variables = z.array(
  z.strictObject({name: z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be the name of a variable'), says: word}),
);

/** catalog/scanners.yaml: names by which scanners show in logs, reports and pipeline files. */
export const scannersSchema = z.strictObject({
  analyzers: z
    .array(
      z.strictObject({
        name: word,
        area,
        logs: z.array(word),
        images: z.array(z.string().regex(/^[a-z0-9-]+$/)),
        jobs: z.array(word),
      }),
    )
    .min(1),
  includes: z.array(z.strictObject({text: word, area})).min(1),
  reports: z.array(z.strictObject({type: word, area})).min(1),
  variables: z.array(z.string().regex(/^[A-Z][A-Z0-9_]+$/, 'must be a name or the beginning of one')).min(1),
});

/** catalog/offline.yaml: what scanners need without internet. */
export const offlineSchema = z.strictObject({
  source: word,
  common: z.strictObject({steps: z.array(word).min(1), variables, docs: paragraph}),
  areas: z.record(
    area,
    z.strictObject({
      images: z.array(z.string().regex(/^[a-z0-9-]+:[\w.-]+$/, 'must be image:tag')),
      variables: variables.optional(),
      databases: z.array(word).optional(),
      docs: paragraph,
    }),
  ),
});
