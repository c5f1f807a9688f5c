/** One mistake in a file of the catalogue, in words that say what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Path of keys and positions, like `resources.0.value`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** The line a build, a test or a terminal prints. */
export function problemText({file, line, field, message}: Problem): string {
  return `${file}:${line} ${field === '' ? '' : `${field}: `}${message}`;
}
