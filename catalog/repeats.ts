/** Items whose text stood before, with the position of the first one. Items without a text are passed over. */
export function* repeats<T>(
  items: readonly T[],
  text: (item: T) => string | undefined,
): Generator<{readonly item: T; readonly index: number; readonly first: number}> {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const word = text(item);
    if (word === undefined) continue;
    const first = seen.get(word);
    if (first === undefined) seen.set(word, index);
    else yield {item, index, first};
  }
}
