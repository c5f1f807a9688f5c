import type {DetectorData, LookalikeSigns} from '../../catalog/detector';
import type {AreaMatch, Evidence, Lookalike, Ticket} from '../ticket';
import {pointsOf, type Weighed} from './combine';
import {kindWords} from './kind-words';
import {withOpinion} from './opinion';
import type {Vocabulary} from './vocabulary';
import {
  elsewhereKeep,
  explainedKeep,
  likelyFrom,
  lookalikeFrom,
  maybeFrom,
  maybeLimit,
  scoreScale,
  secondLikelyFrom,
  secondLikelyShare,
} from './weights';

/** Signs listed per area; the rest only adds to the score. */
const evidenceLimit = 12;
/** Signs below this share of the strongest are too faint to be shown as a reason. */
const evidenceShare = 0.04;

/** One topic after all rules: its signs, what they are worth, and what made it step back. */
export interface Standing {
  readonly topic: number;
  readonly signs: readonly Weighed[];
  /** Before look-alikes and neighbours. */
  readonly own: number;
  readonly points: number;
  /** Area or look-alike it stepped back for. */
  readonly yieldedTo: readonly string[];
}

/** Lets look-alikes explain signs away and neighbours step back. Areas and look-alikes in the data's order. */
export function standings(
  data: DetectorData,
  vocabulary: Vocabulary,
  byTopic: readonly (readonly Weighed[])[],
): Standing[] {
  const own = byTopic.map((signs, topic) =>
    pointsOf(
      vocabulary,
      data.lookalikes[topic - data.areas.length]?.subjectOnly
        ? signs.filter(({place}) => place === 'subject')
        : signs,
    ),
  );
  const topicOf = new Map(data.areas.map((area, index) => [area.id, index]));
  return byTopic.map((signs, topic) => {
    const area = data.areas[topic];
    if (!area) return {topic, signs, own: own[topic] ?? 0, points: own[topic] ?? 0, yieldedTo: []};
    const yieldedTo: string[] = [];
    const keeps = new Map<Weighed, number>();
    const lower = (keep: number, kinds: readonly string[] | undefined, explainsJobs = true) => {
      for (const sign of signs) {
        const kind = vocabulary.rules[sign.rule]?.kind ?? 'name';
        if (kinds && !kinds.includes(kind === 'misspelt' ? 'name' : kind)) continue;
        const left = kind === 'name' && !explainsJobs ? Math.max(keep, nameKeep) : keep;
        keeps.set(sign, (keeps.get(sign) ?? 1) * left);
      }
    };
    for (const [index, lookalike] of data.lookalikes.entries()) {
      const points = own[data.areas.length + index] ?? 0;
      if (lookalike.subjectOnly && signs.some(isInSubject)) continue;
      if (points < lookalikeFrom || !lookalike.against.includes(area.id)) continue;
      lower(
        keepBeside(lookalike, points, own[topic] ?? 0),
        lookalike.explains,
        lookalike.explains.includes('job'),
      );
      yieldedTo.push(lookalike.id);
    }
    for (const rule of area.yields) {
      if ((own[topicOf.get(rule.to) ?? -1] ?? 0) < rule.from) continue;
      lower(rule.keep, rule.kinds);
      yieldedTo.push(rule.to);
    }
    const lowered = signs
      .map(sign => ({...sign, points: sign.points * (keeps.get(sign) ?? 1)}))
      .sort((a, b) => b.points - a.points || b.comment - a.comment || a.start - b.start);
    return {topic, signs: lowered, own: own[topic] ?? 0, points: pointsOf(vocabulary, lowered), yieldedTo};
  });
}

/**
 * What a look-alike leaves of an area. A fault of the runner explains every job away; a matter that only shares words
 * does so as far as more is said for it.
 */
function keepBeside(lookalike: LookalikeSigns, points: number, areaPoints: number): number {
  if (lookalike.subjectOnly) return elsewhereKeep;
  if (lookalike.explains.includes('job')) return explainedKeep;
  return Math.max(explainedKeep, 1 - (points * sharedWordsWeight) / Math.max(areaPoints, 0.1));
}

/** Base points of a sign that says on its own what a ticket may be about: at least a good concept. */
const tellingFrom = 2.2;
/** An area that another matter outweighs by far is only mentioned. */
const overshadowed = 0.6;
/** How far another matter's points raise the bar for a single sign, and up to how many of them. */
const otherShare = 0.3;
const otherLimit = 4;

/** A feature by its full name is hardly explained away by words it shares with another matter. */
const nameKeep = 0.5;

/** How strongly the points of a look-alike count against those of an area. */
const sharedWordsWeight = 0.9;

/** The subject speaks of the area itself, by more than a faint word. */
function isInSubject({comment, points, place}: Weighed): boolean {
  return comment === 0 && place === 'subject' && points >= 1;
}

/** What is known about the ticket besides its signs. */
interface Besides {
  readonly asksForTwo: boolean;
  /** The second opinion on each area, if there is one. */
  readonly leads: ReadonlyMap<string, number> | undefined;
}

/** Areas worth showing, best first; equal points keep the order of the handbook page. */
export function rankAreas(
  data: DetectorData,
  vocabulary: Vocabulary,
  all: readonly Standing[],
  textOf: TextOf,
  {asksForTwo, leads}: Besides,
): AreaMatch[] {
  const ranked = all
    .filter(({topic, points}) => topic < data.areas.length && points > 0)
    .map(standing => {
      const lead = leads?.get(data.areas[standing.topic]?.id ?? '') ?? 0;
      return {
        ...standing,
        said: standing.points,
        points: leads ? withOpinion(standing.points, lead) : standing.points,
      };
    })
    .filter(({points, said}) => Math.max(points, said) >= maybeFrom)
    .sort((a, b) => b.points - a.points || a.topic - b.topic);
  const best = ranked[0]?.points ?? 0;
  const other = strongestOther(data, vocabulary, all);
  const matches: AreaMatch[] = [];
  let maybes = 0;
  for (const [index, standing] of ranked.entries()) {
    const area = data.areas[standing.topic];
    if (!area) continue;
    const isLikely =
      standing.points >= barFor(vocabulary, standing, other) &&
      (index === 0 ||
        (asksForTwo && index === 1) ||
        (standing.points >= secondLikelyFrom && standing.points >= best * secondLikelyShare));
    if (!isLikely) {
      if (maybes >= maybeLimit) continue;
      maybes += 1;
    }
    const score = Math.round((1 - Math.exp(-standing.points / scoreScale)) * 1000) / 1000;
    const evidence = evidenceOf(vocabulary, standing.signs, textOf);
    matches.push({id: area.id, level: isLikely ? 'likely' : 'maybe', score, evidence});
  }
  return matches;
}

/** Points of the strongest other matter; what only counts in the subject is looked for there. */
function strongestOther(data: DetectorData, vocabulary: Vocabulary, all: readonly Standing[]): number {
  const counts = ({subjectOnly}: LookalikeSigns, {side, zone, place}: Weighed) =>
    subjectOnly ? place === 'subject' : side === 'customer' && zone !== 'form';
  return Math.max(
    0,
    ...data.lookalikes.map((lookalike, index) =>
      pointsOf(
        vocabulary,
        all[data.areas.length + index]?.signs.filter(sign => counts(lookalike, sign)) ?? [],
      ),
    ),
  );
}

/**
 * Points from which an area is likely. Hints and faint concepts alone never are; what the subject does not speak of
 * must outweigh another matter that the customer speaks of.
 */
function barFor(vocabulary: Vocabulary, {signs}: Standing, other: number): number {
  const telling = new Set(signs.filter(sign => isTelling(vocabulary, sign)).map(({rule}) => rule)).size;
  if (telling === 0) return Number.POSITIVE_INFINITY;
  if (signs.some(isInSubject)) return likelyFrom;
  const isPrinted = signs.some(sign => isTelling(vocabulary, sign) && isMachineWord(vocabulary, sign));
  if (telling >= 2 || isPrinted) return Math.max(likelyFrom, other * overshadowed);
  return likelyFrom + Math.min(other, otherLimit) * otherShare;
}

/** Says on its own what the ticket may be about; a hint only supports. */
function isTelling(vocabulary: Vocabulary, {rule, factor}: Weighed): boolean {
  return (vocabulary.rules[rule]?.points ?? 0) >= tellingFrom && factor > 0.5;
}

const machineKinds: ReadonlySet<string> = new Set(['variable', 'error', 'config', 'template', 'file']);

/** What only this feature reads or prints: nobody writes it about something else. */
function isMachineWord({rules}: Vocabulary, {rule}: Weighed): boolean {
  const kind = rules[rule]?.kind;
  return kind !== undefined && machineKinds.has(kind);
}

/** Other matters that were recognised and have a line to say about it. */
export function recognised(
  data: DetectorData,
  vocabulary: Vocabulary,
  all: readonly Standing[],
  textOf: TextOf,
): Lookalike[] {
  return data.lookalikes.flatMap((lookalike, index) => {
    const standing = all[data.areas.length + index];
    if (!standing || !lookalike.text || standing.points < lookalikeFrom) return [];
    const mistaken = all.some(
      ({topic, own}) => own > 0 && data.areas[topic] && lookalike.against.includes(data.areas[topic].id),
    );
    if (!mistaken) return [];
    return [
      {id: lookalike.id, text: lookalike.text, evidence: evidenceOf(vocabulary, standing.signs, textOf)},
    ];
  });
}

/** The original text a sign stands in. */
export type TextOf = (sign: Weighed) => string;

/** The ticket's texts by comment number and attachment index. */
export function textsOf(ticket: Ticket): TextOf {
  return ({comment, attachment}) => {
    if (comment === 0) return ticket.subject;
    const source = ticket.comments[comment - 1];
    return (attachment === undefined ? source?.body : source?.attachments?.[attachment]) ?? '';
  };
}

function evidenceOf(vocabulary: Vocabulary, signs: readonly Weighed[], textOf: TextOf): Evidence[] {
  const shown: Evidence[] = [];
  const seen = new Set<string>();
  const floor = (signs[0]?.points ?? 0) * evidenceShare;
  for (const sign of signs) {
    if (shown.length >= evidenceLimit || sign.points < floor) break;
    const key = `${sign.comment} ${sign.attachment ?? ''} ${sign.start} ${sign.end}`;
    const rule = vocabulary.rules[sign.rule];
    if (seen.has(key) || !rule) continue;
    seen.add(key);
    const {comment, side, start, end, attachment} = sign;
    shown.push({
      text: textOf(sign).slice(start, end),
      where: {comment, side, start, end, ...(attachment === undefined ? {} : {attachment})},
      kind: rule.kind === 'concept' ? rule.label : kindWords[rule.kind],
      ...(sign.normalised ? {normalised: true} : {}),
    });
  }
  return shown;
}
