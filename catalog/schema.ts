import {z} from 'zod';
import {kinds, states} from './model';
import {repeats} from './repeats';
import {resourcePlace} from './resource-place';
import {day, fault, key, line, slackId, text} from './values';

/** Looks at an entry even where other parts of it are wrong, so that all mistakes are told at once. */
const always = {when: ({value}: {readonly value: unknown}) => typeof value === 'object' && value !== null};

const resource = z
  .strictObject({
    kind: z.enum(kinds).describe('What it is'),
    title: text.describe('Name of the row; lets a person tell it from its neighbours'),
    value: text.describe('Exactly the text of the handbook page: address, label, channel, handle, sentence'),
    line: line.optional().describe('Line on the handbook page'),
    alsoAt: z.array(line).min(1).optional().describe('Further lines of the page with the same value'),
    added: z
      .strictObject({asOf: day, source: text})
      .optional()
      .describe('Instead of line: the page does not know it, a newer source does'),
    audience: z
      .enum(['public', 'internal'])
      .optional()
      .describe("Only where it differs from the kind's usual one"),
    original: text.optional().describe("The page's spelling, where it was repaired"),
    slack: slackId.optional().describe('Id of the channel'),
    note: text.optional(),
  })
  .superRefine((entry, issues) => {
    const add = (path: string[], message: string) => issues.addIssue({code: 'custom', path, message});
    const wrong = fault(entry.kind, entry.value);
    if (wrong) add(['value'], wrong);
    if ((entry.line === undefined) === (entry.added === undefined))
      add([], 'needs either `line` (on the handbook page) or `added` (with asOf and source)');
    if (entry.slack !== undefined && entry.kind !== 'channel')
      add(['slack'], 'belongs to a channel only; remove it');
  }, always);

/** Enough of an entry is right to compare it with others. */
const isNamed = (entry: unknown) => nameParts.safeParse(entry).success;
const nameParts = z.object({
  kind: z.string(),
  title: z.string(),
  value: z.string(),
  line: z.number().optional(),
});

const resources = z
  .array(resource)
  .min(1, 'must list at least one resource')
  .superRefine((entries, issues) => {
    const add = (path: (string | number)[], message: string) =>
      issues.addIssue({code: 'custom', path, message});
    const named = entries.filter(isNamed);
    const values = repeats(entries, entry =>
      isNamed(entry) ? `${entry.kind} ${entry.value} ${entry.line}` : undefined,
    );
    const seconds = [...values];
    for (const {item, index, first} of seconds)
      add([index], `lists ${item.value} a second time, see resources.${first}; remove one`);
    for (const {index, first} of repeats(entries, entry =>
      isNamed(entry) ? resourcePlace(entry, named) : undefined,
    ))
      if (!seconds.some(second => second.index === index))
        add([index, 'title'], `is the title of resources.${first} too, on the same line; tell them apart`);
  }, always);

/** catalog/areas/<id>.yaml without the parts that detection owns. */
export const areaShape = {
  name: text.describe('Heading on the handbook page'),
  line: line.optional().describe('Line of that heading'),
  short: text.max(16, 'must be 16 characters or fewer, it stands on a chip').describe('Name on a chip'),
  owner: key.describe('A key of catalog/groups.yaml'),
  note: text.optional(),
  aliases: z
    .array(text.min(2, 'must have 2 characters or more').max(80, 'must have 80 characters or fewer'))
    .superRefine((aliases, issues) => {
      for (const {index, first} of repeats(aliases, alias => String(alias).toLowerCase()))
        issues.addIssue({code: 'custom', path: [index], message: `repeats aliases.${first}; remove one`});
    }, always),
  resources,
} as const;

/** catalog/pod.yaml and catalog/learning.yaml */
export const sectionSchema = z.strictObject({
  name: text,
  line,
  headings: z.array(z.strictObject({name: text, line})),
  resources,
});

const seen = {asOf: day, source: text};

/** catalog/groups.yaml */
export const groupsSchema = z.record(
  key,
  z.strictObject({
    name: text,
    note: text.optional(),
    unclear: z.strictObject({note: text, ...seen}).optional(),
    requestTemplate: z.strictObject({name: text, value: text, ...seen}).optional(),
  }),
);

/** Newest first; `slackId` opens the channel even after its next renaming. */
const newerSchema = z.strictObject({value: text, ...seen, slackId: slackId.optional()});

/** A row of catalog/changes.yaml */
export const changeSchema = z
  .strictObject({
    value: text,
    kind: z.enum(kinds),
    areas: z.array(key).min(1),
    lines: z.array(line).min(1),
    state: z.enum(states),
    asOf: day.optional(),
    source: text.optional(),
    now: z.array(newerSchema).optional(),
    note: text.optional(),
  })
  .superRefine((row, issues) => {
    const add = (path: (string | number)[], message: string) =>
      issues.addIssue({code: 'custom', path, message});
    const now: unknown = row.now ?? [];
    if (!Array.isArray(now)) return;
    const sound = now.map(newer => newerSchema.safeParse(newer).data);
    for (const [index, newer] of sound.entries()) {
      const wrong = fault(row.kind, newer?.value);
      if (wrong) add(['now', index, 'value'], wrong);
      const before = sound[index - 1]?.asOf;
      if (before !== undefined && newer && before < newer.asOf)
        add(['now', index, 'asOf'], `is newer than the entry above it (${before}); put the newest first`);
      if (newer?.slackId !== undefined && row.kind !== 'channel')
        add(['now', index, 'slackId'], 'belongs to a channel only; remove it');
    }
    if (now.length > 0) return;
    if (row.asOf === undefined || row.source === undefined)
      add([], 'has no newer value: say who found that out and when (`asOf` and `source`)');
    if (row.state === 'renamed' || row.state === 'moved')
      add(['state'], `is ${row.state}, but \`now\` names no newer value; add it`);
  }, always);

/** catalog/changes.yaml */
export const changesSchema = z.array(changeSchema);

export type ResourceEntry = z.output<typeof resource>;
export type SectionEntry = z.output<typeof sectionSchema>;
export type GroupsEntry = z.output<typeof groupsSchema>;
export type ChangeEntry = z.output<typeof changeSchema>;
export type NewerEntry = z.output<typeof newerSchema>;
