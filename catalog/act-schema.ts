import {z} from 'zod';
import {readAddress} from './address';
import {kinds} from './model';
import {day, fault, key, slackId, text} from './values';

const said = {source: text, asOf: day};
const address = z.string().superRefine((value, issues) => {
  const read = readAddress(value);
  if ('refused' in read) issues.addIssue({code: 'custom', message: read.refused});
});
const pattern = z.string().superRefine((source, issues) => {
  try {
    new RegExp(source, 'imu');
  } catch {
    issues.addIssue({code: 'custom', message: 'is no regular expression; try it in a browser console'});
  }
});
const version = z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'must be a GitLab version in quotes, like "17.0"');
const category = z.string().regex(/^[a-z_]+$/, 'must be a key like container_scanning');
const label = z.string().superRefine((value, issues) => {
  const wrong = fault('label', value);
  if (wrong) issues.addIssue({code: 'custom', message: wrong});
});

/** catalog/checklist.yaml: what an answer needs to know, how a ticket shows it, how to ask for it. */
export const checklistSchema = z.strictObject({
  usual: z.array(key).min(3).describe('For an area that lists none of its own'),
  items: z.record(
    key,
    z.strictObject({
      name: text.max(32, 'must be 32 characters or fewer, it stands in a line with others'),
      ask: text.describe('The question, polite and in plain words, as one item of a list'),
      patterns: z.array(pattern).default([]).describe('In what the customer wrote; any case'),
      attachments: z.array(pattern).default([]).describe('Names of files the customer sent'),
      tags: z.array(pattern).default([]).describe('Tags of the ticket'),
      notFor: z.enum(['saas']).optional().describe('Goes without saying for customers of GitLab.com'),
      ...said,
    }),
  ),
});

const form = z.strictObject({value: address, template: text, ...said});

/** catalog/actions.yaml: where requests, issues and questions go, and the rules around them. */
export const actionsSchema = z.strictObject({
  request: z.strictObject({
    severities: z.strictObject({urgent: label, high: label, normal: label, low: label}),
    severityNote: text,
    before: z.array(z.strictObject({says: text, ...said})).min(1),
    groupLabels: z.record(key, z.strictObject({value: label, note: text, ...said})),
    after: text,
    stuck: text,
    rules: text,
    ...said,
  }),
  pairing: z.strictObject({
    issue: form,
    emergency: form.extend({title: text}),
    label,
    thread: z.strictObject({channel: text, slackId, says: text, ...said}),
  }),
  bug: form,
  docsIssue: form,
  slack: z.strictObject({says: text, ...said}),
  handover: z.strictObject({says: text, unpin: text, ...said}),
  star: z.strictObject({
    app: text,
    applies: z.array(text).min(1),
    not: z.array(text).min(1),
    ...said,
  }),
  productCategory: z.strictObject({
    says: text,
    areas: z.record(key, z.array(category).min(1)),
    ...said,
  }),
  special: z.array(
    z.strictObject({
      areas: z.array(key).min(1),
      title: text,
      says: text,
      patterns: z.array(pattern).min(1).describe('Shown first where the customer writes this'),
      ...said,
    }),
  ),
  lifetimes: z.array(
    z
      .strictObject({
        value: address,
        kind: z.enum(kinds),
        since: version.optional(),
        until: version.optional(),
        deprecated: version.optional(),
        says: text,
        instead: text.optional().describe('Path in the repository that served the same before or since'),
        ...said,
      })
      .refine(({since, until, deprecated}) => since ?? until ?? deprecated, {
        message: 'names no version; add since, until or deprecated',
      }),
  ),
  docs: z.strictObject({
    files: z.array(z.string().regex(/^doc\/[\w./-]+\.md$/, 'must be a path like doc/user/x.md')),
    ...said,
  }),
});
