import * as v from 'valibot';
import {changeSchema} from '../../settings/change';
import type {Stored} from '../../settings/model';

/** Text, paragraphs, lists and links to https; nothing else ever goes into a page. */
const insertedHtml = /^(?:[^<>]|<\/?(?:p|ul|li)>|<br>|<a href="https:\/\/[^"<>\s]{1,2000}">|<\/a>)*$/;

/**
 * Everything the background can be asked. Strict: unknown keys, wrong types and over-long texts are refused before a
 * handler sees them.
 */
export const requestSchema = v.variant('type', [
  /** Load one of the extension's scripts beside the page script of the sender's tab. */
  v.strictObject({
    type: v.literal('load'),
    script: v.picklist(['detector', 'sidebar', 'errors', 'act', 'palette']),
  }),
  /** The areas that the sender's tab is about, for its toolbar button; none clears it. */
  v.strictObject({
    type: v.literal('badge'),
    areas: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))), v.maxLength(20)),
  }),
  v.strictObject({type: v.literal('change'), change: changeSchema}),
  /** Everything that is kept, repaired where needed. */
  v.strictObject({type: v.literal('stored')}),
  /** Which profile the sender's Zendesk has. */
  v.strictObject({type: v.literal('profile')}),
  /** The keyboard shortcuts as the browser really bound them. */
  v.strictObject({type: v.literal('bindings')}),
  /** Open one of the catalogue's addresses in a tab behind this one. */
  v.strictObject({type: v.literal('open-behind'), url: v.pipe(v.string(), v.maxLength(2048))}),
  /** Open the page that reads logs. */
  v.strictObject({type: v.literal('open-log')}),
  /** Put our own text at the caret of the sender's page, from the page's world. Only tags that we make. */
  v.strictObject({
    type: v.literal('insert'),
    ticketId: v.pipe(v.string(), v.regex(/^\d{1,15}$/)),
    html: v.pipe(v.string(), v.maxLength(40_000), v.regex(insertedHtml)),
  }),
  v.strictObject({
    type: v.literal('open-options'),
    part: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/))),
  }),
]);
export type Request = v.InferOutput<typeof requestSchema>;
export type Script = Extract<Request, {type: 'load'}>['script'];

export interface Binding {
  readonly name: string;
  readonly description: string;
  /** Empty where the browser bound no key. */
  readonly shortcut: string;
}

/** What each request is answered with; a refusal is `{refused: reason}`. */
export interface Answers {
  load: {readonly loaded: boolean};
  badge: {readonly shown: boolean};
  change: {readonly saved: boolean; readonly why?: string};
  stored: {readonly stored: Stored};
  profile: {readonly restricted: boolean};
  bindings: {readonly bindings: readonly Binding[]};
  'open-behind': {readonly opened: boolean};
  'open-options': {readonly opened: boolean};
  'open-log': {readonly opened: boolean};
  /** Whether the page's editor was told; only reading it back says that the text is there. */
  insert: {readonly told: boolean};
}
