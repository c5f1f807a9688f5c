/** What detection needs of the catalogue. */
export function readDetector() {
  return {detector: {}, problems: [] as const};
}
