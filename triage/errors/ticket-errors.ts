import type {KnownError} from '../../catalog/known-error';
import type {ScannerWords} from '../../catalog/scanner-words';
import {type Badness, badnessOf, sameAs} from '../log/bad-line';
import {analyzerOf, noFacts, readFact} from '../log/job-facts';
import {createLineMasker} from '../log/shown-line';
import {pieceLength, type SliceOptions} from '../match/slices';
import type {AreaId, Evidence, Ticket, Where} from '../ticket';
import type {ErrorFinder} from './find';

/** A known error in a ticket. */
export interface TicketError {
  readonly error: KnownError;
  /** Its line, masked. */
  readonly line: string;
  /** Every place, oldest first; made to jump to. */
  readonly places: readonly Evidence[];
}

/** An error line of a job log in a ticket that no entry knows. */
interface TicketUnknown {
  readonly line: string;
  readonly place: Evidence;
  readonly badness: Badness;
  /** Area and name of the analyzer whose log it is, as the catalogue calls it. */
  readonly area: AreaId | null;
  readonly analyzer: string | null;
}

export interface TicketErrors {
  /** The ones of the newest comment first. */
  readonly known: readonly TicketError[];
  readonly unknown: readonly TicketUnknown[];
}

const mostPlaces = 20;
const mostUnknown = 8;

/** Only a job log has these: without one, a line that sounds bad is left alone. */
const logSign =
  /Running with gitlab-runner|\[(?:INFO|WARN|ERRO|FATA|DEBU)\] \[|^\$ \/analyzer|^\s*>?\s*ERROR: Job failed|^Uploading artifacts|section_start:|Executing "step_script"|: no matching files|Using docker image|\bINF [A-Z]{3,5} |level=(?:info|fatal|error)/m;

const isBreak = (code: number): boolean => code === 10 || code === 13;

function lineAround(text: string, at: number): {readonly start: number; readonly end: number} {
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return {start, end};
}

const esc = '\\u001b';
/** What a log's colours leave behind in a comment, with or without the escape character. */
const colours = new RegExp(
  `${esc}?\\[\\d{1,3}(?:;\\d{0,3}){0,4}[mK]|${esc}\\[[;\\d]{0,9}[mK]|\\^\\[\\[[\\d;]{0,9}[mK]`,
  'g',
);
/** Same length, so that offsets stay true. */
const withoutColours = (text: string): string =>
  text.includes('[') ? text.replace(colours, found => ' '.repeat(found.length)) : text;

/**
 * Looks for known and unknown error lines in the subject and all comments, without holding up the page.
 * @throws the signal's reason when aborted
 */
export async function errorsInTicket(
  ticket: Ticket,
  tools: {readonly finder: ErrorFinder; readonly words: ScannerWords},
  {now, pause, slice = 4, signal}: Omit<SliceOptions, 'limit'>,
): Promise<TicketErrors> {
  const masker = createLineMasker();
  const known = new Map<string, {error: KnownError; line: string; places: Evidence[]; last: number}>();
  const unknown = new Map<string, TicketUnknown>();
  let began = now();
  const breathe = async (scanned: number): Promise<void> => {
    signal?.throwIfAborted();
    if (now() - began < slice) return;
    await pause(scanned);
    signal?.throwIfAborted();
    began = now();
  };

  const texts = [
    {body: ticket.subject, side: 'customer' as const},
    ...ticket.comments.map(({body, author}) => ({body, side: author})),
  ];
  let scanned = 0;
  for (const [comment, {body, side}] of texts.entries()) {
    const text = withoutColours(body);
    const covered: {readonly start: number; readonly end: number}[] = [];
    const where = (start: number, end: number): Where => ({comment, side, start, end});
    for (let from = 0; from < text.length; from += pieceLength) {
      await breathe(scanned);
      scanned += Math.min(pieceLength, text.length - from);
      for (const {error, start, end} of tools.finder.find(
        text,
        from,
        Math.min(from + pieceLength, text.length),
      )) {
        covered.push({
          start: lineAround(text, start).start,
          end: lineAround(text, Math.max(start, end - 1)).end,
        });
        const place: Evidence = {text: body.slice(start, end), where: where(start, end), kind: 'known error'};
        const before = known.get(error.id);
        if (before) {
          if (before.places.length < mostPlaces) before.places.push(place);
          before.last = comment;
        } else {
          const line = lineAround(text, start);
          const shown = masker.shown(text.slice(line.start, line.end), start - line.start);
          known.set(error.id, {error, line: shown, places: [place], last: comment});
        }
      }
    }
    if (logSign.test(text)) await findUnknown(text, body, covered, where, breathe);
  }

  async function findUnknown(
    text: string,
    body: string,
    covered: readonly {readonly start: number; readonly end: number}[],
    where: (start: number, end: number) => Where,
    rest: (scanned: number) => Promise<void>,
  ): Promise<void> {
    const facts = noFacts();
    let count = 0;
    for (let start = 0; start < text.length && unknown.size < mostUnknown; ) {
      if (++count % 200 === 0) await rest(scanned);
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      const line = text.slice(start, Math.min(end, start + 2000)).replace(/^(?:>\s?)+/, '');
      readFact(line, facts);
      const badness = badnessOf(line);
      if (badness !== null && !covered.some(part => start <= part.end && part.start <= end)) {
        const key = sameAs(line);
        const analyzer = analyzerOf(tools.words, facts);
        if (!unknown.has(key))
          unknown.set(key, {
            line: masker.shown(line),
            place: {text: body.slice(start, end), where: where(start, end), kind: 'error line'},
            badness,
            area: analyzer?.area ?? null,
            analyzer: analyzer?.name ?? null,
          });
      }
      start = end + 1;
    }
  }

  const byNewest = [...known.values()].sort((a, b) => b.last - a.last);
  return {
    known: byNewest.map(({error, line, places}) => ({error, line, places})),
    unknown: [...unknown.values()],
  };
}
