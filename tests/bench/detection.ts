import type {DetectorData} from '../../catalog/detector';
import {inSlices} from '../../entrypoints/protocol/in-slices';
import {createDetector, type Detector, detectorInParts} from '../../triage/detect/index';
import type {Comment, Ticket} from '../../triage/ticket';
import {makeLog} from './corpus';
import {bench as matcherBench, flat, floor, median, time} from './measure';

// The whole detector with its shipped rules, measured inside an engine as measure.ts does the matcher.

const sides = ['customer', 'agent', 'internal'] as const;

/** A comment of so many units: what people wrote in tickets, or a job log in which words of the rules stand. */
function bodyOf(
  index: number,
  length: number,
  messages: readonly string[],
  words: readonly string[],
): string {
  if (index % 2 === 1) return flat(makeLog(length, words, index));
  let body = '';
  for (let at = index * 7; body.length < length; at++) body += `${messages[at % messages.length]}\n\n`;
  return flat(body.slice(0, length));
}

/** Half messages, half logs. Tickets of different seeds share no comment. */
function makeTicket(length: number, count: number, seed: number, {data, messages}: Given): Ticket {
  const words = Object.values(data.words)
    .flat()
    .filter(word => /^[ -~]+$/.test(word));
  const comments = Array.from({length: count}, (_, at): Comment => {
    const body = bodyOf(seed * 1001 + at, length / count, messages, words);
    return {author: sides[at % sides.length] ?? 'customer', body: `${seed}.${at}\n${body}`};
  });
  return {id: `t${seed}`, subject: 'Pipeline fails since the upgrade', comments, tags: []};
}

/** What the measurements need from outside the engine. */
export interface Given {
  readonly data: DetectorData;
  /** Comments of labelled tickets. */
  readonly messages: readonly string[];
}

const read = (json: string): Given => JSON.parse(json) as Given; // written by bench.ts

/** Milliseconds in an engine that has run nothing yet. */
export interface Start {
  readonly readyMs: number;
  /** The longest stretch without a pause on the way there. */
  readonly longestMs: number;
  /** The first ticket of 50,000 units, and the 30th. */
  readonly coldMs: number;
  readonly warmMs: number;
  /** One pass over as much text that reads every unit, once it is warm. */
  readonly floorMs: number;
}

/** A long ticket, each number the median over rounds. */
export interface Long {
  readonly length: number;
  readonly comments: number;
  readonly wholeMs: number;
  /** Time in slices by time in one go. */
  readonly inSlices: number;
  /** The longest stretch without a look at the clock; a slice is 4 ms and the rest of such a one. */
  readonly longestPartMs: number;
  /** Until the first areas can be shown, as a share of the whole. */
  readonly firstAnswer: number;
  /** A comment more, as a share of reading all of them. */
  readonly newComment: number;
  /** Cost of a unit here by that in a tenth of the ticket: 1 is linear. */
  readonly growth: number;
}

/** Work that notes its longest part. */
function* watched<Step, Result>(work: Generator<Step, Result>, note: (ms: number) => void) {
  for (;;) {
    const began = performance.now();
    const step = work.next();
    note(performance.now() - began);
    if (step.done) return step.value;
    yield step.value;
  }
}

/** As the page does it: in slices, a first answer at the first pause. Times are since the beginning. */
async function sliced(
  detector: Detector,
  ticket: Ticket,
): Promise<{ms: number; longest: number; first: number}> {
  const began = performance.now();
  let first = 0;
  let longest = 0;
  const note = (ms: number): void => {
    longest = Math.max(longest, ms);
  };
  const onFirstPause = (comments: number): void => {
    note(time(() => detector.detectSoFar(ticket, comments)));
    first = performance.now() - began;
  };
  const work = function* (): Generator<number, true> {
    yield* watched(detector.prepare(ticket), note);
    return true;
  };
  await inSlices(work(), {onFirstPause});
  note(time(() => detector.detect(ticket)));
  return {ms: performance.now() - began, longest, first};
}

const bench = {
  start(json: string): Start {
    const given = read(json);
    let longestMs = 0;
    const note = (ms: number): void => {
      longestMs = Math.max(longestMs, ms);
    };
    const began = performance.now();
    const work = watched(detectorInParts(given.data), note);
    let step = work.next();
    while (!step.done) step = work.next();
    const readyMs = performance.now() - began;
    const detector = step.value;
    const tickets = Array.from({length: 30}, (_, seed) => makeTicket(50_000, 10, seed, given));
    const times = tickets.map(ticket => time(() => detector.detect(ticket)));
    const text = flat(tickets.map(({comments}) => comments.map(({body}) => body).join('')).join(''));
    const floorMs = median(Array.from({length: 15}, () => time(() => floor(text)))) / tickets.length;
    return {readyMs, longestMs, coldMs: times[0] ?? 0, warmMs: median(times.slice(-9)), floorMs};
  },

  async long(json: string, length: number, count: number, rounds: number): Promise<Long> {
    const given = read(json);
    const ticket = makeTicket(length, count, 1, given);
    const tenth: Ticket = {...ticket, comments: ticket.comments.slice(0, count / 10)};
    const body = bodyOf(0, length / count, given.messages, []);
    const results: {whole: number; part: number; more: number; slices: Awaited<ReturnType<typeof sliced>>}[] =
      [];
    for (let round = 0; round <= rounds; round++) {
      const [one, other, another] = [given, given, given].map(({data}) => createDetector(data));
      if (!one || !other || !another) break;
      const whole = time(() => one.detect(ticket));
      const longer = {
        ...ticket,
        comments: [...ticket.comments, {author: 'customer' as const, body: `${round}\n${body}`}],
      };
      const more = time(() => one.detect(longer));
      const part = time(() => other.detect(tenth));
      const slices = await sliced(another, ticket);
      if (round > 0) results.push({whole, part, more, slices}); // the first round is for the engine to learn
    }
    const middle = (value: (result: (typeof results)[number]) => number): number =>
      median(results.map(value));
    return {
      length,
      comments: count,
      wholeMs: middle(({whole}) => whole),
      inSlices: middle(({whole, slices}) => slices.ms / whole),
      longestPartMs: middle(({slices}) => slices.longest),
      firstAnswer: middle(({whole, slices}) => slices.first / whole),
      newComment: middle(({whole, more}) => more / whole),
      growth: middle(({whole, part}) => whole / part / 10),
    };
  },
};
export type DetectionBench = typeof bench;

Object.assign(globalThis, {bench: {...matcherBench, ...bench}});
