import {z} from 'zod';
import {reaches, signKinds, strengths} from './detector';

const word = z
  .string('must be text; put it in quotes if it starts with # or looks like a number')
  .min(2, 'must have at least two characters')
  .refine(text => !text.slice(0, -1).includes('*') || text.startsWith('gl-*'), 'may have * only at its end');
const words = z.array(word);
const group = z.string().regex(/^[a-z0-9-]+$/, 'must be the name of a group in catalog/words.yaml');

const area = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be the name of a file in catalog/areas without .yaml');

/** Keys of the lists of signs, as people write them: one kind a list. */
export const signKeys = {
  errors: 'error',
  jobs: 'job',
  files: 'file',
  variables: 'variable',
  config: 'config',
  templates: 'template',
  images: 'image',
  names: 'name',
  acronyms: 'acronym',
  screens: 'screen',
  tools: 'tool',
} as const;

const lists = {
  errors: words.optional().describe('Texts only this analyzer or page prints'),
  jobs: words.optional().describe('CI job names'),
  files: words.optional().describe('Report files and report types'),
  variables: words.optional().describe('CI variables, in capitals; a family ends with *'),
  config: words.optional().describe('Configuration files and keys'),
  templates: words.optional().describe('CI templates and components'),
  images: words.optional().describe('Analyzer images'),
  names: words.optional().describe('Names of the feature, in any language; spellings with - or _ are added'),
  acronyms: words.optional().describe('Short forms, only in this spelling'),
  screens: words.optional().describe('Pages, buttons and labels of the interface'),
  tools: words.optional().describe('Tools behind the feature'),
};

const strength = z.enum(strengths);
const hint = z.strictObject({words: words.min(1), needs: z.array(group).min(1), strength});
const concept = z.strictObject({
  all: z.array(group).min(1).describe('Each of these groups must have a word there'),
  any: z.array(group).min(1).optional().describe('At least one of these must'),
  some: z
    .array(group)
    .min(2)
    .optional()
    .describe('At least `least` of these must: the theme, said in whatever words'),
  least: z.number().int().min(1).optional(),
  none: z.array(group).default([]),
  within: z.enum(reaches),
  strength,
  why: z.string().min(5),
});
const kinds = z.enum([...signKinds, 'hint', 'concept']);
const signs = {...lists, hints: z.array(hint).default([]), concepts: z.array(concept).default([])};

/** How detection notices an area. */
export const detectSchema = z.strictObject({
  scanner: z.boolean().describe('true for scanners: three of them in one breath are a list, not a question'),
  ...signs,
  yields: z
    .array(
      z.strictObject({
        to: area.describe('the neighbour this area steps back for'),
        from: z.number().positive().describe('points from which the neighbour stands on its own'),
        keep: z.number().min(0).max(1).describe('share of this area that is left'),
        kinds: z.array(kinds).optional(),
      }),
    )
    .default([]),
});

/** Texts that must and must not be recognised as the area. */
export const examplesSchema = z.strictObject({
  match: z.array(z.string().min(10)).min(1),
  not: z.array(z.string().min(10)).min(1),
});

/** catalog/words.yaml */
export const wordsSchema = z.record(group, words.min(1));

/** catalog/lookalikes.yaml */
export const lookalikesSchema = z.record(
  group,
  z.strictObject({
    text: z.string().optional(),
    subjectOnly: z.boolean().optional(),
    against: z.array(area).min(1),
    explains: z.array(kinds).min(1),
    ...signs,
  }),
);

const steps = z.record(z.string(), z.int().min(-30).max(30));

/** catalog/opinion.yaml */
export const opinionSchema = z.strictObject({
  bias: steps,
  groups: z.record(group, steps),
  words: z.record(z.string(), steps),
});

export type DetectEntry = z.output<typeof detectSchema>;
export type SignLists = Pick<DetectEntry, keyof typeof signKeys>;
