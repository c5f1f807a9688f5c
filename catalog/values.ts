import {z} from 'zod';
import {readAddress} from './address';
import type {Kind} from './model';

export const text = z
  .string('must be text; put it in quotes if it starts with # or looks like a number')
  .refine(value => value.trim() === value && value !== '', 'must not be empty or begin or end with a space')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  .refine(value => !/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(value), {
    error: 'contains a line break or an invisible character; remove it',
  });
export const day = z.iso.date('must be a date like 2026-08-13');
/** Line of the handbook page, 1-based. */
export const line = z.int('must be a line number of the handbook page').min(1, 'must be 1 or more');
export const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower case words with hyphens, like secret-detection');
export const slackId = z.string().regex(/^C[A-Z0-9]{8,10}$/, 'must be a Slack channel id like C03FV8G5LV7');

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
    form: /^[A-Za-z0-9](?:[A-Za-z0-9 _.&:+-]*[A-Za-z0-9.+])?$/,
    must: 'must be a label name without tilde and quotes, like group::static analysis',
  },
  channel: {
    form: /^#[a-z0-9][a-z0-9_-]{0,79}$/,
    must: 'must be a channel name in quotes, like "#spt_pod_sec"',
  },
  person: {form: /^@[A-Za-z0-9][A-Za-z0-9_.-]*$/, must: 'must be a handle in quotes, like "@bcarranza"'},
};

/** Says in words what is wrong with a value of this kind, or nothing. */
export function fault(kind: Kind, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (linkKinds.has(kind)) {
    const address = readAddress(value);
    return 'refused' in address ? address.refused : undefined;
  }
  const spelling = spellings[kind];
  return spelling && !spelling.form.test(value) ? spelling.must : undefined;
}
