/** Ready searches in public places, made of catalogue words only. */
export interface Searches {
  readonly words: string;
  readonly docs: string;
  readonly issues: string;
}

/**
 * Where to look for what nobody has written down yet. Takes names from the catalogue (area, analyzer), never text of
 * a ticket or a log.
 */
export function searchesFor(areaName: string, analyzerName: string | null): Searches {
  const hasBoth = analyzerName !== null && !areaName.toLowerCase().includes(analyzerName.toLowerCase());
  const words = hasBoth ? `${areaName} ${analyzerName}` : areaName;
  const query = encodeURIComponent(words);
  return {
    words,
    docs: `https://docs.gitlab.com/search/?q=${query}`,
    issues: `https://gitlab.com/groups/gitlab-org/-/issues/?search=${query}`,
  };
}
