import type {Detector} from '../detect';
import {textsOf} from '../detect/decide';
import {kindWords} from '../detect/kind-words';
import type {Ticket} from '../ticket';
import {whereText} from './where-text';

/** One rule that fired, and what it was worth where it stood. */
interface TracedSign {
  readonly text: string;
  /** Kind of sign, or a concept's reason. */
  readonly rule: string;
  /** "subject", "comment 2 (customer)". */
  readonly where: string;
  /** Why it counts as much as it does: the zone of text and the mood around it, where they are not plain. */
  readonly because: string;
  readonly points: number;
}

/** One topic with all rules that fired for it, strongest first. */
export interface Trace {
  readonly id: string;
  readonly level: 'likely' | 'maybe' | 'not listed' | 'look-alike';
  readonly points: number;
  readonly signs: readonly TracedSign[];
  /** Neighbours or look-alikes it stepped back for. */
  readonly yieldedTo: readonly string[];
}

/** Zones, moods and places in words; the plain ones say nothing. */
const words: Readonly<Record<string, string>> = {
  text: '',
  plain: '',
  subject: '',
  inheritedSubject: 'inherited subject',
  firstMessage: 'first message',
  lastMessages: 'latest messages',
  middle: 'message in between',
  internal: '',
  agent: '',
  beforeNewTopic: 'before the topic changed',
};

const rounded = (points: number): number => Math.round(points * 100) / 100;

/**
 * Everything that detection weighed for a ticket, in points (`likelyFrom` of them make an area likely). `topics` names areas and
 * look-alikes in the order of the detector's data.
 */
export function traceTicket(
  detector: Detector,
  topics: readonly string[],
  areas: number,
  ticket: Ticket,
): Trace[] {
  const {standings, areas: listed} = detector.explain(ticket);
  const textOf = textsOf(ticket);
  return standings
    .filter(({signs}) => signs.length > 0)
    .map(({topic, signs, points, yieldedTo}): Trace => {
      const id = topics[topic] ?? '';
      const level = listed.find(area => area.id === id)?.level ?? 'not listed';
      return {
        id,
        level: topic < areas ? level : 'look-alike',
        points: rounded(points),
        yieldedTo,
        signs: signs.map(sign => {
          const rule = detector.reader.vocabulary.rules[sign.rule];
          const {comment, side, start, end, attachment} = sign;
          return {
            text: textOf(sign).slice(start, end),
            rule: rule === undefined ? '' : rule.kind === 'concept' ? rule.label : kindWords[rule.kind],
            where: whereText({comment, side, start, end, ...(attachment === undefined ? {} : {attachment})}),
            because: [sign.zone, sign.mood, sign.place]
              .map(word => words[word] ?? word)
              .filter(word => word !== '')
              .join(', '),
            points: rounded(sign.points),
          };
        }),
      };
    })
    .sort((a, b) => b.points - a.points);
}
