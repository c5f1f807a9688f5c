import type {Detector} from '../../triage/detect';
import type {Ticket, Triage} from '../../triage/ticket';

/** Longest stretch of work before the page may breathe, in milliseconds. */
const slice = 4;

/** Lets the browser do what waits: input, painting. `scheduler.yield` is in every browser we support. */
const breathe = (): Promise<void> => {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (typeof scheduler === 'object' && scheduler !== null && 'yield' in scheduler) {
    const yieldTo: unknown = scheduler.yield;
    if (typeof yieldTo === 'function') return yieldTo.call(scheduler);
  }
  return new Promise(resolve => setTimeout(resolve, 0));
};

/**
 * Detects without holding up the page: comment by comment, with a pause whenever a slice is used up. Resolves to
 * null when `signal` says that the ticket is no longer in front of the engineer. `onPartial` gets a first answer
 * from the newest and oldest comments when a ticket takes longer than one slice.
 */
export async function triageInSlices(
  detector: Detector,
  ticket: Ticket,
  signal: AbortSignal,
  onPartial: (triage: Triage) => void,
): Promise<Triage | null> {
  let began = performance.now();
  let pauses = 0;
  for (const [index, {body, author}] of ticket.comments.entries()) {
    detector.prepare(body, author);
    if (performance.now() - began < slice) continue;
    if (pauses++ === 0 && index < ticket.comments.length - 1) {
      onPartial(detector.detect({...ticket, comments: ticket.comments.slice(0, index + 1)}));
    }
    await breathe();
    if (signal.aborted) return null;
    began = performance.now();
  }
  return detector.detect(ticket);
}
