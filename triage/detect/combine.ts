import type {Side, Ticket} from '../ticket';
import {covers, touches} from './concepts';
import type {Reading, Sign} from './reading';
import type {Mask, Vocabulary} from './vocabulary';
import {diminishing, moodFactor, placeFactor, recentMessages} from './weights';

/** A sign with its place in the ticket and what it is worth there. */
export interface Weighed extends Sign {
  /** 0 = subject, n = n-th comment. */
  readonly comment: number;
  readonly side: Side;
  readonly place: keyof typeof placeFactor;
  readonly points: number;
  readonly attachment?: number;
}

/** The text of a ticket that has been read: the subject first, then each comment, then attachment names. */
export interface Piece {
  readonly reading: Reading;
  readonly comment: number;
  readonly side: Side;
  readonly attachment?: number;
}

/** Customer messages shorter than this ("Any news?", "attached.") do not make older ones old. */
const substantial = 60;

/** Where each piece stands in the conversation. */
export function placesOf(ticket: Ticket, pieces: readonly Piece[], vocabulary: Vocabulary): (piece: Piece) => keyof typeof placeFactor {
  const bodies = pieces.filter(piece => piece.attachment === undefined && piece.comment > 0);
  const customer = bodies.filter(piece => piece.side === 'customer');
  const recent = new Set(
    customer
      .slice(1)
      .filter(({reading}) => reading.signs.some(({rule, factor}) => factor > 0.5 && isArea(vocabulary, rule)))
      .slice(-recentMessages)
      .map(piece => piece.comment),
  );
  const first = customer[0]?.comment ?? 1;
  const inherited = isInherited(ticket, customer[0], vocabulary);
  const newTopic = newTopicFrom(customer, vocabulary, inherited);
  return piece => {
    if (piece.comment === 0) return inherited || newTopic > first ? 'inheritedSubject' : 'subject';
    if (piece.side === 'agent') return 'agent';
    if (piece.side === 'internal') return 'internal';
    if (piece.comment < newTopic) return 'beforeNewTopic';
    if (piece.comment === first) return 'firstMessage';
    return recent.has(piece.comment) ? 'lastMessages' : 'middle';
  };
}

const isArea = (vocabulary: Vocabulary, rule: number) => (vocabulary.rules[rule]?.topic ?? vocabulary.areaCount) < vocabulary.areaCount;

const hasGroup = (reading: Reading, group: number) =>
  group >= 0 && ((reading.groups[group >> 5] ?? 0) & (1 << (group & 31))) !== 0;

/** Follow-up tickets carry the subject of the ticket they follow. */
function isInherited(ticket: Ticket, first: Piece | undefined, vocabulary: Vocabulary): boolean {
  const followUp = vocabulary.groupNames.indexOf('follow-up');
  return /^\s*(?:re|aw|sv|rv|tr)\s*:\s*\[?(?:closed|solved)/i.test(ticket.subject) || (!!first && hasGroup(first.reading, followUp));
}

/**
 * The customer comment from which on the ticket is about something else: the last one that says so and has something
 * to say. 0 when none does.
 */
function newTopicFrom(customer: readonly Piece[], vocabulary: Vocabulary, inherited: boolean): number {
  const newTopic = vocabulary.groupNames.indexOf('new-topic');
  const solved = vocabulary.groupNames.indexOf('solved');
  const isAboutSomething = ({reading}: Piece) => reading.signs.some(({factor}) => factor > 0.5);
  const said = customer.filter(
    piece =>
      piece.reading.written >= substantial &&
      isAboutSomething(piece) &&
      (hasGroup(piece.reading, newTopic) || hasGroup(piece.reading, solved)),
  );
  const last = said.at(-1);
  if (!last) return 0;
  const isFirst = last.comment === customer[0]?.comment;
  return isFirst && !inherited ? 0 : last.comment;
}

/** Weighs every sign of every piece; hints and whole-comment concepts are settled here since the subject helps. */
export function weigh(vocabulary: Vocabulary, pieces: readonly Piece[], placeOf: (piece: Piece) => keyof typeof placeFactor): Weighed[][] {
  const byTopic: Weighed[][] = Array.from({length: vocabulary.topicCount}, () => []);
  const subject = pieces.find(piece => piece.comment === 0)?.reading;
  const firstCustomer = pieces.find(piece => piece.comment > 0 && piece.side === 'customer' && piece.attachment === undefined);
  const subjectTopics = new Set(subject?.signs.map(({rule}) => vocabulary.rules[rule]?.topic ?? -1));
  const said: {piece: Piece; groups: Mask; put: (sign: Sign) => void}[] = [];
  for (const piece of pieces) {
    const place = placeOf(piece);
    const factor = placeFactor[place];
    const partner = piece === firstCustomer ? subject : piece.comment === 0 ? firstCustomer?.reading : undefined;
    const groups = partner && place !== 'inheritedSubject' ? union(piece.reading.groups, partner.groups) : piece.reading.groups;
    const put = (sign: Sign) => {
      const rule = vocabulary.rules[sign.rule];
      if (!rule || (rule.needs && !touches(groups, rule.needs))) return;
      const isSummedUp = sign.mood === 'told' && subjectTopics.has(rule.topic);
      const points = (rule.points * sign.factor * factor) / (isSummedUp ? moodFactor.told : 1);
      if (points <= 0) return;
      const {comment, side, attachment} = piece;
      byTopic[rule.topic]?.push({...sign, comment, side, place, points, ...(attachment === undefined ? {} : {attachment})});
    };
    for (const sign of piece.reading.signs) put(sign);
    if (piece.comment === 0 && partner) continue;
    for (const sign of wideConcepts(vocabulary, piece.reading, groups, 'comment')) put(sign);
    if (piece.side === 'customer' && place !== 'beforeNewTopic') said.push({piece, groups, put});
  }
  const everything = said.reduce<Mask | null>((sum, {groups}) => (sum ? union(sum, groups) : groups), null);
  const settled = new Set<number>();
  for (const {piece, put} of said) {
    if (!everything) break;
    for (const sign of wideConcepts(vocabulary, piece.reading, everything, 'ticket')) {
      if (!settled.has(sign.rule)) put(sign);
      settled.add(sign.rule);
    }
  }
  for (const signs of byTopic) signs.sort((a, b) => b.points - a.points || b.comment - a.comment || a.start - b.start);
  return byTopic;
}

function* wideConcepts(
  vocabulary: Vocabulary,
  reading: Reading,
  groups: Mask,
  within: 'comment' | 'ticket',
): Generator<Sign> {
  for (const concept of vocabulary.concepts) {
    if (concept.within !== within || !covers(groups, concept.all) || touches(groups, concept.none)) continue;
    const group = concept.groups.find(candidate => reading.groupAt.has(candidate));
    const at = group === undefined ? undefined : reading.groupAt.get(group);
    if (!at) continue;
    yield {rule: concept.id, ...at, zone: 'text', mood: 'plain', factor: 1, normalised: false};
  }
}

function union(a: Mask, b: Mask): Mask {
  return a.map((bits, index) => bits | (b[index] ?? 0));
}

/** A rule that fires again in another message of the customer adds a little, not the whole again. */
const repeatShare = 0.12;

/** Points of one topic: each rule at its best place, strongest first, every further one worth less. */
export function pointsOf(signs: readonly Weighed[]): number {
  const best = new Map<number, {points: number; comments: Set<number>}>();
  for (const sign of signs) {
    const known = best.get(sign.rule);
    if (!known) best.set(sign.rule, {points: sign.points, comments: new Set([sign.comment])});
    else if (sign.side === 'customer') known.comments.add(sign.comment);
  }
  const sorted = [...best.values()]
    .map(({points, comments}) => points * (1 + repeatShare * Math.min(comments.size - 1, 3)))
    .sort((a, b) => b - a);
  return sorted.reduce((sum, points, index) => sum + points * (diminishing[index] ?? lastShare), 0);
}

const lastShare = 0.05;

