import type {Matcher} from '../match/matcher';
import type {InParts} from './drain';
import type {Hit} from './mood';
import {sentenceCounter} from './sentences';
import type {Vocabulary} from './vocabulary';
import type {Zone, ZoneStart} from './zones';
import type {Meaning} from './meanings';

/** Hits kept of one comment. */
const hitLimit = 20_000;
/** UTF-16 units that are scanned without a pause. */
const partLength = 0x4000;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What the matcher found at one place. */
interface Raw extends Place {
  readonly meaning: Meaning;
  readonly normalised: boolean;
}

const nothing: readonly number[] = [];
const nowhere: Place = {start: -1, end: -1};

/** All hits in reading order, with what longer hits leave of them. Pauses after every part of the text. */
export function* findHits(
  {vocabulary: {meaningOf}, matcher}: {readonly vocabulary: Vocabulary; readonly matcher: Matcher},
  body: string,
  limit: number,
  zones: readonly ZoneStart[],
): InParts<Hit[]> {
  const hits: Hit[] = [];
  const sentenceAt = sentenceCounter(body);
  let zoneIndex = 0;
  let nextZone = zones[1]?.start ?? Number.POSITIVE_INFINITY;
  let zone: Zone = zones[0]?.zone ?? 'text';
  let topical = nowhere;
  let muting = nowhere;
  const settle = ({meaning, start, end, normalised}: Raw): void => {
    while (nextZone <= start) {
      zoneIndex += 1;
      zone = zones[zoneIndex]?.zone ?? 'text';
      nextZone = zones[zoneIndex + 1]?.start ?? Number.POSITIVE_INFINITY;
    }
    const isMuted = isInside(start, end, muting);
    const counts = !isMuted && meaning.rules.length > 0 && !isInside(start, end, topical);
    const speaks = !isMuted && meaning.groups.length > 0 && (isWritten(zone) || meaning.isFollowUp);
    if (counts && end > topical.end) topical = {start, end};
    if (meaning.mutes && !isMuted && end > muting.end) muting = {start, end};
    if (!counts && !speaks) return;
    hits.push({
      meaning,
      rules: counts ? meaning.rules : nothing,
      groups: speaks ? meaning.groups : nothing,
      cues: speaks ? meaning.cues : 0,
      start,
      end,
      zone,
      normalised,
      sentence: sentenceAt(start),
    });
  };

  // The matcher goes from place to place; what it finds at one place is settled longest first.
  const here: Raw[] = [];
  let found = 0;
  const onHit = (spelling: number, start: number, matchEnd: number, normalised: boolean): void => {
    found += 1;
    if (found > hitLimit) return;
    const meaning = meaningOf(spelling);
    const end = meaning.openEnd ? wordEnd(body, matchEnd) : matchEnd;
    if (here.length > 0 && here[0]?.start !== start) settleAll();
    let at = here.length;
    while (at > 0 && (here[at - 1]?.end ?? 0) < end) at -= 1;
    if (at === here.length) here.push({meaning, start, end, normalised});
    else here.splice(at, 0, {meaning, start, end, normalised});
  };
  const settleAll = (): void => {
    for (const raw of here) settle(raw);
    here.length = 0;
  };

  for (let from = 0; from < limit && found < hitLimit; from += partLength) {
    if (from > 0) yield;
    matcher.scan(body, onHit, from, Math.min(from + partLength, limit));
  }
  settleAll();
  return hits;
}

function isWritten(zone: Zone): boolean {
  return zone === 'text' || zone === 'log' || zone === 'code';
}

/** Part of a longer hit: "SAST" in "IaC SAST". The same words found as two entries both count. */
function isInside(start: number, end: number, cover: Place): boolean {
  return end <= cover.end && !(start === cover.start && end === cover.end);
}

/** Where the word goes on to that a hit is the beginning of. Scripts without spaces have no such end. */
function wordEnd(body: string, from: number): number {
  let end = from;
  while (end - from < longestRest && isAsciiWord(body.charCodeAt(end))) end += 1;
  if (!(body.charCodeAt(end) > 127)) return end;
  restOfWord.lastIndex = from;
  return from + (restOfWord.exec(body)?.[0].length ?? 0);
}

const longestRest = 60;
const restOfWord = /[\p{Script=Latin}\p{N}_]{0,60}/uy;

function isAsciiWord(unit: number): boolean {
  return (
    (unit > 0x60 && unit < 0x7b) ||
    (unit > 0x40 && unit < 0x5b) ||
    (unit > 0x2f && unit < 0x3a) ||
    unit === 0x5f
  );
}
