import * as v from 'valibot';

/** What the background and the popup can ask of the script in a Zendesk tab. */
export const pageRequestSchema = v.variant('type', [
  v.strictObject({type: v.literal('triage')}),
  v.strictObject({type: v.literal('open-sidebar')}),
  v.strictObject({type: v.literal('focus-sidebar')}),
  v.strictObject({type: v.literal('open-palette'), text: v.optional(v.pipe(v.string(), v.maxLength(200)))}),
]);
export type PageRequest = v.InferOutput<typeof pageRequestSchema>;

/** Answer to 'triage': which areas the tab's ticket is about. No text of the ticket. */
export interface TabTriage {
  readonly ticketId: string | null;
  readonly areas: readonly {readonly id: string; readonly level: 'likely' | 'maybe'}[];
}
