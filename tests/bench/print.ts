export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

/** Prints rows with aligned columns, the first to the left. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...lines.map(line => line[at]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    console.log(
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('   '),
    );
  }
}
