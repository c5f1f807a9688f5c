/**
 * What a stretch of a comment is. `text` is what somebody wrote about the matter; everything else is worth less
 * (weights.ts says how much): quoted mail, signatures, portal forms, logs, code, lists of included templates.
 */
const zones = ['text', 'code', 'log', 'list', 'form', 'quote', 'signature'] as const;
export type Zone = (typeof zones)[number];

/** From `start` (UTF-16 offset) to the next zone's start. Ordered, the first starts at 0. */
export interface ZoneStart {
  readonly start: number;
  readonly zone: Zone;
}

/** Text beyond this many UTF-16 units is a log or a dump; nobody types 64 kB. */
const typedLimit = 65_536;

// Without the flag u where nothing needs it: such expressions are ready several times sooner.
const quoteHead =
  /^(?:on\b.{4,120}\bwrote:|am\b.{4,120}\bschrieb\b.*:|le\b.{4,120}\ba écrit\s*:|el\b.{4,120}\bescribió:|em\b.{4,120}\bescreveu:|.{4,80}(?:のメール|書きました)[:：]|-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|元のメッセージ|forwarded message).*)$/i;
/** Zendesk's line on top of a follow-up; it names the older ticket's subject. */
const followUpLine = /\bfollow-?up (?:to|on) (?:your previous request|ticket|request)\b/i;
const outlookHead = /^(?:from|von|de|差出人)\s*[:：]\s*\S.*$/iu;
const outlookNext =
  /^(?:sent|gesendet|envoyé|enviado(?: el)?|送信日時|date|datum|to|an|à|para|宛先)\s*[:：]/i;
const dashes = /^(?:--|—|_{3,}|-{3,}|={3,}|\*{3,}|~{3,})\s*$/u;
const signOff =
  /^(?:(?:many |kind |best |warm )?(?:regards|thanks|thank you|thx|cheers|best|best wishes|sincerely|br|rgds)|thanks (?:and|&) regards|yours\b.*|mit freundlichen gr(?:ü|ue)(?:ß|ss)en.*|(?:viele|beste|liebe) gr(?:ü|ue)(?:ß|ss)e|gruss|gruß|mfg|vg|lg|cordialement|bien à vous|cdlt|merci|merci d'avance|(?:un )?saludos?(?: cordiales)?|(?:muchas )?gracias|atentamente|atenciosamente|obrigad[oa]|abraços|よろしくお願い(?:いた)?します|以上)[\s,.!。、]*$/i;
/** A sentence of a legal footer: it speaks of the mail itself. "The image is scanned by trivy" does not. */
const disclaimer =
  /(?:e-?mail|message|mail|nachricht|courriel|correo|mensaje|mensagem|attachment)s?\b.{0,80}(?:confiden[tc]i|vertraulich)|(?:confiden[tc]i|vertraulich).{0,80}\b(?:e-?mail|message|mail|nachricht|courriel|correo|mensaje|mensagem)|^\W*(?:strictly )?(?:confidential|vertraulich|confidentiel|confidencial)\b.{0,30}$|disclaimer|intended recipient|mail gateway|think (?:of the environment )?before (?:you print|printing)|sent from my|sent from a phone|scanned (?:for|by) .{0,40}(?:virus|malware|mail)|we(?:'| wi)ll never ask for|unsubscribe|geschäftsführer|handelsregister|aviso legal|avertissement légal/i;
const formKey =
  /^(?:subscription|offering|gitlab version|version|installation|install(?:ation)? type|environment|deployment|edition|tier|plan|organi[sz]ation|company|account|namespace|licen[cs]e id|severity|priority|impact|region|time ?zone|users?|affected users|contacts?|problem type|request type|category|product|products?(?: in use)?|reproducible|first seen|production|documentation|tried|have you|join a call|call|phone|ticket form|support level|support plan|urgency|abonnement|versión|gravité|priorité|dringlichkeit|lizenz)\b/i;
/** Stands before some of them. Apart, since as one expression the two take ten times as long to get ready. */
const beforeFormKey = /^(?:your|what|is|have|can|which|preferred|affected|reported) /i;
const formLine = /^[\p{L}][^:：\n]{1,60}[:：?]\s*\S.*$/u;
const logLine =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]|\[?\d\d:\d\d:\d\d|\[(?:info|warn|warning|error|err|fata|fatal|debug|debu|inf|ftl|0K|\w+)\]|(?:info|warn|warning|error|fatal|debug|inf|ftl|wrn|err)[:\s]|running with gitlab-runner|preparing (?:the|environment)|using docker |pulling docker|fetching changes|executing "|\s+on runner|uploading artifacts|job (?:failed|succeeded)|cleaning up|\$ |remote: |\s+at [\w.$]+\(|time="|\{"(?:severity|level|time|correlation_id)")/i;
const runnerHead =
  /^(?:running with gitlab-runner|\s+on \S*runner\S*|preparing (?:the|environment)|using (?:docker|kubernetes) (?:executor|image|namespace)|waiting for pod \S+ to be running|authenticating with credentials|pulling docker image|using effective pull|fetching changes|executing "|getting source from|skipping git submodules|checking out |created fresh repository|reinitialized existing)/i;
const includeLine = /^\s*-?\s*(?:template|component|local|project|file|ref|include)\s*:/u;
const yamlLine = /^(?:\s*-\s+\S|\s*[\w.:"'$/-]+\s*:(?:\s|$)|\s+\S)/u;
const bareUrl = /^\s*(?:[-*]\s*)?https?:\/\/\S+\s*$/u;
const longRun = /^[A-Za-z0-9+/=_-]{120,}$/u;

interface Line {
  readonly start: number;
  /** Without its line break, at most 2,000 units. */
  readonly line: string;
  readonly bare: string;
  /** What `bare` begins with: the cheap look before most of the expressions below. */
  readonly first: number;
  /** A sentence of a legal footer. */
  readonly isLegal: boolean;
}

function linesOf(body: string): Line[] {
  const lower = body.slice(0, typedLimit).toLowerCase();
  const hasLegalText = legalWords.some(word => lower.includes(word)) && disclaimer.test(lower);
  const lines: Line[] = [];
  for (let start = 0; start <= body.length && start < typedLimit; ) {
    const stop = body.indexOf('\n', start);
    const end = stop < 0 ? body.length : stop;
    const shown = Math.min(end, start + 2000);
    const line = body.slice(start, body.charCodeAt(shown - 1) === 0x0d ? Math.max(start, shown - 1) : shown);
    const bare = line.trim();
    lines.push({
      start,
      line,
      bare,
      first: bare.charCodeAt(0),
      isLegal: hasLegalText && disclaimer.test(line),
    });
    if (stop < 0) break;
    start = end + 1;
  }
  return lines;
}

const startsWith = (letters: string) => {
  const units = new Set(Array.from(letters + letters.toUpperCase(), letter => letter.charCodeAt(0)));
  return ({first}: Line) => units.has(first);
};
const mayInclude = startsWith('-tclpfri');
const mayBeOutlook = startsWith('fvd差');
const maySignOff = startsWith('mkbwrtcsyvlguaoよ以');
const mayBeDashes = startsWith('-—_=*~');
const hasColon = (line: string) => line.includes(':') || line.includes('：');
/** One of these is in every disclaimer. */
const legalWords = [
  'confiden',
  'vertraulich',
  'disclaimer',
  'intended recipient',
  'mail gateway',
  'print',
  'sent from ',
  'scanned ',
  'll never ask for',
  'unsubscribe',
  'geschäftsführer',
  'handelsregister',
  'aviso legal',
  'avertissement légal',
];

/**
 * Zones of one comment. Never throws, reads at most the first 64 kB line by line; what follows counts as log.
 *
 * @param body plain text with line breaks
 */
export function readZones(body: string): readonly ZoneStart[] {
  const found: ZoneStart[] = [];
  const set = (start: number, zone: Zone) => {
    const last = found.at(-1);
    if (last?.zone === zone) return;
    if (last?.start === start) found.pop();
    found.push({start, zone});
  };
  const lines = linesOf(body);
  const includes = lines.filter(isInclude).length;
  const formTop = formEnd(lines);
  const yaml = yamlLines(lines);
  const mayFollow = body.includes('ollow');
  let fenced = false;
  let mode: 'open' | 'quote' | 'signature' = 'open';
  for (const [index, one] of lines.entries()) {
    const {start, bare, first} = one;
    if (bare.startsWith('```') || bare.startsWith('~~~')) {
      fenced = !fenced;
      mode = 'open';
      set(start, 'code');
    } else if (fenced) set(start, includes > 1 && isInclude(one) ? 'list' : 'code');
    else if (index < formTop) set(start, 'form');
    else if (mayFollow && followUpLine.test(bare)) set(start, 'quote');
    else if (first === 0x3e || isQuoteHead(bare)) {
      set(start, 'quote');
      mode = isQuoteHead(bare) ? 'quote' : mode;
    } else if (
      mayBeOutlook(one) &&
      outlookHead.test(bare) &&
      outlookNext.test(lines[index + 1]?.bare ?? '')
    ) {
      set(start, 'quote');
      mode = 'quote';
    } else if (mode === 'quote') set(start, 'quote');
    else if (isSignatureStart(lines, index)) {
      set(start, 'signature');
      mode = 'signature';
    } else if (mode === 'signature' && staysSignature(lines, index)) set(start, 'signature');
    else {
      mode = 'open';
      set(start, plainZone(one, includes, yaml.has(index)));
    }
  }
  if (body.length > typedLimit) set(typedLimit, 'log');
  return found.length > 0 ? found : [{start: 0, zone: 'text'}];
}

/** Lines of configuration pasted without a fence: four in a row that look like it, one of them indented. */
function yamlLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!lines.some(isIndented)) return found;
  let run: number[] = [];
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line && isConfig(line)) {
      run.push(index);
      continue;
    }
    if (run.length >= 4 && run.some(at => isIndented(lines[at]))) for (const at of run) found.add(at);
    run = [];
  }
  return found;
}

/** `key:`, `key: value` of few words, `- item`. */
const configLine = /^\s*(?:-\s+\S.{0,90}|[\w.":$/-]{1,50}:(?:\s+\S.{0,90})?|#.*)$/u;

const isInclude = (line: Line) => mayInclude(line) && includeLine.test(line.line);

const isIndented = (line: Line | undefined) =>
  line !== undefined && line.bare !== '' && line.line.charCodeAt(0) !== line.first;

function isConfig({line, first}: Line): boolean {
  return (first === 0x2d || first === 0x23 || line.includes(':')) && configLine.test(line);
}

/** Index of the first line after the portal form at the top; 0 without one. Two known keys make a form. */
function formEnd(lines: readonly Line[]): number {
  let known = 0;
  let end = 0;
  for (const [index, {bare}] of lines.slice(0, 24).entries()) {
    if (known === 0 && index < 4 && isHeading(bare)) continue;
    if (bare === '' || dashes.test(bare) || /^(?:\[?portal|-- ?submitted|description of)/iu.test(bare))
      continue;
    if (!(hasColon(bare) || bare.includes('?')) || !formLine.test(bare) || bare.length > 200) break;
    if (hasFormKey(bare)) known += 1;
    else if (known === 0) break;
    end = index + 1;
  }
  return known >= 2 ? end : 0;
}

function hasFormKey(bare: string): boolean {
  return formKey.test(bare) || (beforeFormKey.test(bare) && formKey.test(bare.slice(bare.indexOf(' ') + 1)));
}

/** "== Ticket form ==", "[Portal submission]", "-- submitted through the portal --" */
function isHeading(bare: string): boolean {
  return (
    bare.length < 60 &&
    /^[=#*[({<-]|form|portal|submission|ticket|details/i.test(bare) &&
    /^(?:[=#*[({<-]|\p{L}[^.?!]*\b(?:form|portal|submission|ticket|details)\b[^.?!]*$)/iu.test(bare)
  );
}

/** A line of a form that stands alone: what was bought, not what is asked. */
const productList =
  /^\s*(?:[\w ]*\b(?:products?|features?|subscription|licen[cs]ed|plan|modules?|scanners?|offering)\b[\w ()]*)[:：](?:[^,]*,){3}/i;

/** The cheap look first: nearly no line ends like the head of a quoted mail. */
function isQuoteHead(bare: string): boolean {
  const last = bare.charCodeAt(bare.length - 1);
  const mayBe = last === 0x3a || last === 0xff1a || bare.startsWith('--');
  return mayBe && bare.length < 200 && quoteHead.test(bare);
}

function isSignatureStart(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (index === 0 || !line || line.bare === '') return false;
  const {bare} = line;
  if (line.isLegal || (bare.length < 60 && maySignOff(line) && signOff.test(bare))) return true;
  const left = lines.length - index - 1;
  if (bare === '--' && left <= 10) return lines.slice(index + 1).every(next => next.line.length < 160);
  if (left <= 4 && (bare.match(/ [|·•] /gu) ?? []).length >= 2) return true;
  return mayBeDashes(line) && dashes.test(bare) && lines.slice(index + 1).some(({isLegal}) => isLegal);
}

/** A signature goes on over short lines and legal text; a long paragraph or something technical ends it. */
function staysSignature(lines: readonly Line[], index: number): boolean {
  const {line, bare, isLegal} = lines[index] ?? {line: '', bare: '', isLegal: false};
  if (bare === '' || isLegal) return true;
  if (lines[index - 1]?.bare === '' && index > 1) {
    return bare.length < 60 && !/[:?？]$/u.test(bare) && !logLine.test(line) && lines.length - index < 6;
  }
  return bare.length < 70 || lines.slice(index + 1, index + 4).some(next => next.isLegal);
}

function plainZone(one: Line, includes: number, isYaml: boolean): Zone {
  const {line, bare} = one;
  if (includes > 1 && isInclude(one)) return 'list';
  if (line.includes(',') && hasColon(line) && productList.test(line)) return 'form';
  if (runnerHead.test(line) || (line.includes('://') && bareUrl.test(line))) return 'list';
  if (bare.length >= 120 && longRun.test(bare)) return 'list';
  if (logLine.test(line)) return 'log';
  if (isYaml || (includes > 1 && yamlLine.test(line) && /^\s/u.test(line))) return 'code';
  return 'text';
}
