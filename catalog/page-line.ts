/**
 * Where an area stands on the handbook page: its heading, else its first resource; what the page does not know comes
 * last.
 */
export function pageLine(area: {
  readonly line?: number | undefined;
  readonly resources: readonly {readonly line?: number | undefined}[];
}): number {
  return area.line ?? Math.min(...area.resources.map(resource => resource.line ?? Number.POSITIVE_INFINITY));
}
