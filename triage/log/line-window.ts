import type {CleanBlock} from './clean-lines';
import type {Window} from './job-log';

/** A message that is wrapped or long needs so many units after its first. */
const lookAhead = 2000;
/** So much stays of what was read, for messages that began before. */
const lookBack = 1000;

export interface LineWindow {
  add(block: CleanBlock): void;
  /** Hands over what is complete; all of it when nothing more will come. */
  pass(isLast: boolean): void;
  /** Number of the last line that was added. */
  readonly lines: () => number;
}

/** A window that slides over cleaned text, so that memory does not grow with the log. */
export function createLineWindow(take: (window: Window) => void): LineWindow {
  let text = '';
  let from = 0;
  let starts: number[] = [];
  let numbers: number[] = [];
  let lines = 0;
  return {
    lines: () => lines,
    add(block) {
      const base = text.length;
      text += block.text;
      for (const start of block.starts) starts.push(base + start);
      for (const number of block.numbers) numbers.push(number);
      lines = block.numbers.at(-1) ?? lines;
    },
    pass(isLast) {
      const to = isLast ? text.length : text.length - lookAhead;
      if (to <= from) return;
      take({text, from, to, starts, numbers});
      const cut = Math.max(0, to - lookBack);
      let first = 0;
      while (first + 1 < starts.length && (starts[first + 1] ?? 0) <= cut) first++;
      text = text.slice(cut);
      starts = starts.slice(first).map(start => Math.max(0, start - cut));
      numbers = numbers.slice(first);
      from = to - cut;
    },
  };
}
