/** Work that may be laid down between its parts. */
export type InParts<T> = Generator<void, T>;

/** Does it all in one go. */
export function drain<T>(work: InParts<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
