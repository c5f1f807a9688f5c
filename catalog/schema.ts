import {z} from 'zod';
import {readAddress} from './address';
import {repeats} from './repeats';
import {resourcePlace} from './resource-place';
import {type Kind, kinds, states} from './model';

const text = z
  .string('must be text; put it in quotes if it starts with # or looks like a number')
  .refine(value => value.trim() === value && value !== '', 'must not be empty or begin or end with a space')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  .refine(value => !/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(value), {
    error: 'contains a line break or an invisible character; remove it',
  });
const day = z.iso.date('must be a date like 2026-08-13');
const line = z.int('must be a line number of the handbook page').min(1).max(173);
const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower case words with hyphens, like secret-detection');
const slackId = z.string().regex(/^C[A-Z0-9]{8,10}$/, 'must be a Slack channel id like C03FV8G5LV7');

/** Kinds whose value is the address itself. */
export const linkKinds: ReadonlySet<Kind> = new Set<Kind>([
  'docs',
  'template',
  'rfh',
  'demo',
  'code',
  'rules',
  'registry',
  'schema',
  'epic',
  'video',
  'learning',
]);

/** Labels and channels are pasted into GitLab and Slack: nothing in them may act there (quick action, mention, markup). */
const spellings: Partial<Record<Kind, {readonly form: RegExp; readonly must: string}>> = {
  label: {
    form: /^(?!\s)[A-Za-z0-9](?:[A-Za-z0-9 _.&+-]|:(?!\s))*(?:[A-Za-z0-9 _.&+-]+)$/,
    must: 'must be a label name without tilde and quotes, like group::static analysis',
  },
  channel: {
    form: /^#[a-z0-9][a-z0-9_-]{0,79}$/,
    must: 'must be a channel name in quotes, like "#spt_pod_sec"',
  },
  person: {form: /^@[A-Za-z0-9][A-Za-z0-9_.-]*$/, must: 'must be a handle in quotes, like "@bcarranza"'},
};

/** Looks at an entry even where other parts of it are wrong, so that all mistakes are told at once. */
const always = {when: ({value}: {readonly value: unknown}) => typeof value === 'object' && value !== null};

/** Says in words what is wrong with a value of this kind, or nothing. */
function fault(kind: Kind, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (linkKinds.has(kind)) {
    const address = readAddress(value);
    return 'refused' in address ? address.refused : undefined;
  }
  const spelling = spellings[kind];
  return spelling && !spelling.form.test(value) ? spelling.must : undefined;
}

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

const newerSchema = z.strictObject({value: text, ...seen, slackId: slackId.optional()});

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
    const now = newerSchema.array().safeParse(row.now).data ?? [];
    now.forEach((newer, index) => {
      const wrong = fault(row.kind, newer.value);
      if (wrong) add(['now', index, 'value'], wrong);
      const before = now[index - 1];
      if (before && before.asOf < newer.asOf)
        add(
          ['now', index, 'asOf'],
          `is newer than the entry above it (${before.asOf}); put the newest first`,
        );
      if (newer.slackId !== undefined && row.kind !== 'channel')
        add(['now', index, 'slackId'], 'belongs to a channel only; remove it');
    });
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
