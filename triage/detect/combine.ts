import type {Side, Ticket} from '../ticket';
import {fulfilled, touches} from './concepts';
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
export function placesOf(ticket: Ticket, pieces: readonly Piece[], vocabulary: Vocabulary): PlaceOf {
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

const isArea = (vocabulary: Vocabulary, rule: number) =>
  (vocabulary.rules[rule]?.topic ?? vocabulary.areaCount) < vocabulary.areaCount;

const hasGroup = (reading: Reading, group: number) =>
  group >= 0 && ((reading.groups[group >> 5] ?? 0) & (1 << (group & 31))) !== 0;

/** The customer says that there is more than one matter: "two questions", "1) … 2) …". */
export function asksTwice(pieces: readonly Piece[], {cues}: Vocabulary): boolean {
  return pieces.some(
    ({reading, side, comment}) => side === 'customer' && comment < 2 && hasGroup(reading, cues.twoQuestions),
  );
}

/** Follow-up tickets carry the subject of the ticket they follow. */
function isInherited(ticket: Ticket, first: Piece | undefined, vocabulary: Vocabulary): boolean {
  const {followUp} = vocabulary.cues;
  return (
    /^\s*(?:re|aw|sv|rv|tr)\s*:\s*\[?(?:closed|solved)/i.test(ticket.subject) ||
    (!!first && hasGroup(first.reading, followUp))
  );
}

/**
 * The customer comment from which on the ticket is about something else: the last one that says so and has something
 * to say. 0 when none does.
 */
function newTopicFrom(customer: readonly Piece[], vocabulary: Vocabulary, inherited: boolean): number {
  const {newTopic, solved} = vocabulary.cues;
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

/** Occurrences kept of one rule: enough to walk through, few enough for 5,000 comments. */
const occurrenceLimit = 4;

/** Weighs every sign of every piece; hints and wide concepts are settled here since the subject helps. */
export function weigh(vocabulary: Vocabulary, pieces: readonly Piece[], placeOf: PlaceOf): Weighed[][] {
  const byRule = new Map<number, Weighed[]>();
  const subject = pieces.find(piece => piece.comment === 0)?.reading;
  const subjectTopics = new Set(subject?.signs.map(({rule}) => vocabulary.rules[rule]?.topic ?? -1));
  const firstCustomer = pieces.find(isFirst);
  let everything: Mask = new Uint32Array(0);
  // From the newest on: of equal signs the newest stays.
  for (const piece of [...pieces].reverse()) {
    const {reading, comment, side, attachment} = piece;
    const place = placeOf(piece);
    const isPaired = piece === firstCustomer || comment === 0;
    const partner =
      isPaired && place !== 'inheritedSubject'
        ? comment === 0
          ? firstCustomer?.reading
          : subject
        : undefined;
    const groups = partner ? union(reading.groups, partner.groups) : reading.groups;
    const put = (sign: Sign) => {
      const rule = vocabulary.rules[sign.rule];
      if (!rule || sign.factor <= 0 || (rule.needs && !touches(groups, rule.needs))) return;
      const isSummedUp = sign.mood === 'told' && subjectTopics.has(rule.topic);
      const points = (rule.points * sign.factor * placeFactor[place]) / (isSummedUp ? moodFactor.told : 1);
      const known = byRule.get(sign.rule) ?? [];
      if (known.length === 0) byRule.set(sign.rule, known);
      const weakest = known[occurrenceLimit - 1];
      if (weakest && weakest.points >= points) return;
      const weighed: Weighed = {
        rule: sign.rule,
        start: sign.start,
        end: sign.end,
        factor: sign.factor,
        zone: sign.zone,
        mood: sign.mood,
        normalised: sign.normalised,
        comment,
        side,
        place,
        points,
        ...(attachment === undefined ? {} : {attachment}),
      };
      let at = known.length;
      while (at > 0 && strongestFirst(weighed, known[at - 1] as Weighed) < 0) at -= 1;
      known.splice(at, 0, weighed);
      if (known.length > occurrenceLimit) known.pop();
    };
    for (const sign of reading.signs) put(sign);
    if (piece === firstCustomer && partner)
      for (const sign of wideSigns(vocabulary, [piece], groups, 'comment')) put(sign);
    else if (!(comment === 0 && partner)) for (const sign of reading.wide) put(sign);
    if (side === 'customer' && place !== 'beforeNewTopic') everything = union(groups, everything);
  }
  const said = pieces.filter(piece => piece.side === 'customer' && placeOf(piece) !== 'beforeNewTopic');
  for (const {piece, ...sign} of wideSigns(vocabulary, said, everything, 'ticket')) {
    const {comment, side} = piece;
    const place = placeOf(piece);
    const points = (vocabulary.rules[sign.rule]?.points ?? 0) * placeFactor[place];
    byRule.set(sign.rule, [{...sign, comment, side, place, points}]);
  }
  const byTopic: Weighed[][] = Array.from({length: vocabulary.topicCount}, () => []);
  for (const [rule, signs] of byRule) byTopic[vocabulary.rules[rule]?.topic ?? -1]?.push(...signs);
  for (const signs of byTopic) signs.sort(strongestFirst);
  return byTopic;
}

export type PlaceOf = (piece: Piece) => keyof typeof placeFactor;

const isFirst = (piece: Piece) =>
  piece.comment > 0 && piece.side === 'customer' && piece.attachment === undefined;

function strongestFirst(a: Weighed, b: Weighed): number {
  return b.points - a.points || b.comment - a.comment || a.start - b.start;
}

/** Concepts of a whole comment or ticket, shown at the first of their words that stands in one of the pieces. */
function* wideSigns(
  vocabulary: Vocabulary,
  pieces: readonly Piece[],
  given: Mask,
  within: 'comment' | 'ticket',
): Generator<Sign & {readonly piece: Piece}> {
  const groups = [...vocabulary.groupNames.keys()].filter(
    group => ((given[group >> 5] ?? 0) & (1 << (group & 31))) !== 0,
  );
  for (const concept of fulfilled(vocabulary, groups, given, within)) {
    for (const piece of pieces) {
      const {reading} = piece;
      const group = concept.groups.find(candidate => reading.groupAt.has(candidate));
      const at = group === undefined ? undefined : reading.groupAt.get(group);
      if (!at) continue;
      yield {rule: concept.id, ...at, zone: 'text', mood: 'plain', factor: 1, normalised: false, piece};
      break;
    }
  }
}

function union(a: Mask, b: Mask): Mask {
  return a.map((bits, index) => bits | (b[index] ?? 0));
}

/** A rule that fires again in another message of the customer adds a little, not the whole again. */
const repeatShare = 0.12;

/**
 * Points of one topic: each rule at its best place, strongest first, every further one worth less. Rules that fire on
 * the same words say one thing in several ways, so the weaker of them hardly count.
 *
 * @param signs of one topic, strongest first
 */
export function pointsOf(vocabulary: Vocabulary, signs: readonly Weighed[]): number {
  const isNaming = ({rule}: Sign) => naming.has(vocabulary.rules[rule]?.kind ?? 'concept');
  const best = new Map<number, {sign: Weighed; points: number; comments: Set<number>}>();
  for (const sign of signs) {
    const known = best.get(sign.rule);
    if (known) {
      if (sign.side === 'customer') known.comments.add(sign.comment);
      continue;
    }
    const shared = [...best.values()].filter(other => overlaps(other.sign, sign));
    const isSaidTwice = isNaming(sign) && shared.some(other => isNaming(other.sign));
    const points = isSaidTwice ? 0 : sign.points * (shared.length > 0 ? sameWordsShare : 1);
    best.set(sign.rule, {sign, points, comments: new Set([sign.comment])});
  }
  const sorted = [...best.values()]
    .map(({points, comments}) => points * (1 + repeatShare * Math.min(comments.size - 1, 3)))
    .sort((a, b) => b - a);
  return sorted.reduce((sum, points, index) => sum + points * (diminishing[index] ?? lastShare), 0);
}

/** Kinds that name a thing: "sast job" inside "semgrep-sast job" names it once. */
const naming: ReadonlySet<string> = new Set([
  'job',
  'name',
  'acronym',
  'misspelt',
  'template',
  'file',
  'image',
  'tool',
]);

function overlaps(a: Weighed, b: Weighed): boolean {
  return a.comment === b.comment && a.attachment === b.attachment && a.start < b.end && b.start < a.end;
}

/** What is left of a sign whose words a stronger one of the same topic has counted. */
const sameWordsShare = 0.4;

const lastShare = 0.05;
