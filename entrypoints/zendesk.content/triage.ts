import type {Detector} from '../../triage/detect';
import type {Ticket, Triage} from '../../triage/ticket';
import {inSlices} from '../protocol/in-slices';

/**
 * Detects without holding up the page, however long the ticket and each of its comments. Resolves to null when
 * `signal` says that the ticket is no longer in front of the engineer. `onPartial` gets a first answer, from the
 * oldest comments, when the ticket takes longer than one slice.
 */
export async function triageInSlices(
  detector: Detector,
  ticket: Ticket,
  signal: AbortSignal,
  onPartial: (triage: Triage) => void,
): Promise<Triage | null> {
  const isRead = function* (): Generator<number, true> {
    yield* detector.prepare(ticket);
    return true;
  };
  const onFirstPause = (comments: number) => onPartial(detector.detectSoFar(ticket, comments));
  const done = await inSlices(isRead(), {signal, onFirstPause});
  return done === null ? null : detector.detect(ticket);
}
