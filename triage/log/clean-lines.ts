/** Cleaned lines of a log: one text with line breaks, and where each line starts in it. */
export interface CleanBlock {
  readonly text: string;
  /** UTF-16 offset of each line. */
  readonly starts: readonly number[];
  /** Number of each line in the file, from 1; several where carriage returns split one. */
  readonly numbers: readonly number[];
}

export interface LineCleaner {
  /** Takes the next part of the log, cut anywhere; gives the lines that are complete. */
  push(text: string): CleanBlock;
  /** The last line, where no line break ends it. */
  finish(): CleanBlock;
}

const esc = '\\u001b';
/** Escape sequences that set colours, move the cursor or name the window, built from text: control characters. */
const ansi = new RegExp(
  `${esc}(?:\\[[0-?]{0,40}[ -/]{0,5}[@-~]|\\][^\\u0007${esc}\\n]{0,200}(?:\\u0007|${esc}\\\\)?|[()*+][0-9A-Za-z]|[=>78DEHMNOZc])`,
  'g',
);
const section = /section_(?:start|end):\d{1,20}:[\w.-]{1,200}(?:\[[^\]\n]{0,200}\])?\r?/g;
/** The runner's own time stamp: time, stream number, O or E, and a plus where the line before goes on. */
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z (?:[0-9a-f]{2}[OE]([+ ])?)?/;
/** Years begin with it: the rest of a line is only looked at then. */
const digitTwo = 50;

/** A line that never ends is cut here, so that memory stays bounded. */
const longestLine = 0x10000;

function plain(text: string): string {
  const unmarked = text.includes('section_') ? text.replace(section, '') : text;
  return unmarked.includes('\u001b') ? unmarked.replace(ansi, '') : unmarked;
}

/** End of the lines that are complete; the last one waits where the runner may go on with it. */
function wholeUntil(text: string): number {
  let end = text.lastIndexOf('\n') + 1;
  while (end > 0) {
    const start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
    const match = stamp.exec(plain(text.slice(start, Math.min(end, start + 500))));
    if (match?.[1] === undefined) return end;
    end = start;
    if (match[1] !== '+') return end;
  }
  return end;
}

/**
 * Makes lines as a reader of the job's page sees them: without colours, section marks and the runner's time stamps;
 * what a carriage return would overwrite stays, as a line of its own with the same number.
 */
export function createLineCleaner(): LineCleaner {
  let rest = '';
  let number = 1;

  function clean(raw: string): CleanBlock {
    const text = plain(raw);
    const hasReturns = text.includes('\r');
    const starts: number[] = [];
    const numbers: number[] = [];
    const parts: string[] = [];
    let length = 0;
    /** The line before came with the runner's stamp, so one that goes on goes on with it. */
    let wasStamped = false;
    const add = (line: string): void => {
      starts.push(length);
      numbers.push(number);
      parts.push(line, '\n');
      length += line.length + 1;
    };
    for (let from = 0; from < text.length; ) {
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      let line = text.slice(from, end);
      from = end + 1;
      let continues = false;
      let isStamped = false;
      if (line.charCodeAt(0) === digitTwo) {
        const match = stamp.exec(line);
        if (match) {
          line = line.slice(match[0].length);
          continues = match[1] === '+' && wasStamped;
          isStamped = match[1] !== undefined;
        }
      }
      wasStamped = isStamped;
      if (continues) {
        // Glued to the line before, in the place of its line break.
        const tail = hasReturns ? line.replace(/\r+$/, '') : line;
        parts.pop();
        parts.push(tail, '\n');
        length += tail.length;
      } else if (hasReturns && line.includes('\r')) {
        const shown = line.split(/\r+/).filter(part => part !== '');
        for (const part of shown.length > 0 ? shown : ['']) add(part);
      } else add(line);
      number++;
    }
    return {text: parts.join(''), starts, numbers};
  }

  return {
    push(text) {
      const all = rest + text;
      const end = wholeUntil(all);
      if (end === 0 && all.length < longestLine) {
        rest = all;
        return {text: '', starts: [], numbers: []};
      }
      if (end === 0) {
        // A cut must not go through an escape sequence or a pair of surrogates; the last few units wait.
        const cut = all.length - 64;
        rest = all.slice(cut);
        const block = clean(all.slice(0, cut));
        number--;
        return {...block, text: block.text.slice(0, -1)};
      }
      rest = all.slice(end);
      return clean(all.slice(0, end));
    },
    finish() {
      const last = rest;
      rest = '';
      return last === '' ? {text: '', starts: [], numbers: []} : clean(last);
    },
  };
}
