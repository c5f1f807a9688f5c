/**
 * Counts sentences between positions that are asked for in rising order, so that a comment is walked at most once
 * and only where something was found. A single line break ends a sentence only after a short line: mail is wrapped.
 */
export function sentenceCounter(body: string): (position: number) => number {
  let at = 0;
  let sentence = 0;
  let lineStart = 0;
  return position => {
    const end = Math.min(position, body.length);
    if (end - at > farApart) {
      at = end - farApart;
      lineStart = at;
      sentence += 2;
    }
    for (; at < end; at++) {
      const unit = body.charCodeAt(at);
      // Nearly all characters end nothing.
      if (unit > 0x3f ? unit < 0x3002 : unit > 0x21 && unit !== 0x2e && unit < 0x3f) continue;
      if (unit === 0x0a) {
        if (at - lineStart < wrapWidth || endsParagraph(body, at + 1)) sentence += 1;
        lineStart = at + 1;
      } else if (isStop(unit) || (isPeriod(unit) && isBreak(body.charCodeAt(at + 1)))) sentence += 1;
    }
    return sentence;
  };
}

/** Nothing that stands further apart belongs to one thought. */
const farApart = 1200;
/** Mail programs wrap at 65 to 80 columns; a line that ends before was meant to end there. */
const wrapWidth = 58;

/** Full stop, exclamation and question mark of scripts that put no space behind them. */
function isStop(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;
}

function isPeriod(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f;
}

function isBreak(unit: number): boolean {
  return Number.isNaN(unit) || unit <= 0x20 || unit === 0x22 || unit === 0x29 || unit === 0xa0;
}

/** A blank line or the next point of a list follows. */
function endsParagraph(body: string, at: number): boolean {
  const unit = body.charCodeAt(at);
  const isBullet = unit === 0x2d || unit === 0x2a || unit === 0x2022;
  return unit === 0x0a || unit === 0x0d || isBullet || (unit >= 0x30 && unit <= 0x39);
}
