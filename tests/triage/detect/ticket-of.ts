import {readDetector} from '../../../catalog/read-detector';
import {createDetector} from '../../../triage/detect/index';
import type {Comment, Ticket} from '../../../triage/ticket';

const {detector: data, problems} = readDetector();
if (!data) throw new Error(problems.map(({file, line, message}) => `${file}:${line} ${message}`).join('\n'));

/** What the build ships, read once for all tests of detection. */
export const detectorData = data;
export const detector = createDetector(data);

/** A ticket whose comments are the customer's unless they say otherwise. */
export function ticketOf(subject: string, ...comments: (string | Comment)[]): Ticket {
  const said = comments.map(
    (comment): Comment => (typeof comment === 'string' ? {author: 'customer', body: comment} : comment),
  );
  return {id: '1', subject, comments: said, tags: []};
}

/** Areas that are likely for this ticket, best first. */
export function likely(ticket: Ticket): string[] {
  return detector
    .detect(ticket)
    .areas.filter(({level}) => level === 'likely')
    .map(({id}) => id);
}
