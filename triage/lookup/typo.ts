/** How many mistakes a word of this length may have. */
export const mistakesAllowed = (length: number): number => (length < 3 ? 0 : length < 8 ? 1 : 2);

/** One bit per letter or digit that occurs, to rule words out before they are compared. */
export function letters(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

export function bitCount(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Least number of mistakes (a letter wrong, missing, too many, or two neighbours swapped: optimal string alignment)
 * that lead from what was typed to the word, or to a beginning of it once four letters are typed. More than `most`
 * comes out as `most + 1`. In words under five letters the first letter must be right or swapped with the second,
 * so that "fast" finds neither SAST nor DAST.
 */
export function mistakes(typed: string, word: string, most: number): number {
  const tooMany = most + 1;
  const [first = '', second = ''] = typed;
  if (typed.length < 5 && first !== word[0] && !(first === word[1] && second === word[0])) return tooMany;
  const part = typed.length > 3;
  // Of three letters only one can be missing: anything else could be another word.
  if (part ? word.length < typed.length - most : word.length !== typed.length + 1) return tooMany;
  const width = Math.min(word.length, typed.length + most);
  let before: number[] = [];
  let above = Array.from({length: width + 1}, (_, index) => index);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column++) {
      const same = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        typed.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return tooMany;
    before = above;
    above = current;
  }
  const whole = width === word.length ? (above[width] ?? tooMany) : tooMany;
  if (!part) return Math.min(whole, tooMany);
  return Math.min(whole, tooMany, ...above.slice(Math.max(0, typed.length - most)));
}
