import type {AreaMatch} from '../ticket';

/** How often each kind of sign fired, most often first: "job name (2), report file". */
export function firedKinds({evidence}: AreaMatch): string {
  const counts = new Map<string, number>();
  for (const {kind} of evidence) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => (count > 1 ? `${kind} (${count})` : kind))
    .join(', ');
}

/** Text to report a wrong match with. Holds no word and no number of the ticket. */
export function reportText(match: AreaMatch, version: string): string {
  return [
    'Sec Pod Triage: wrong match',
    `Area: ${match.id} (${match.level})`,
    `Rules that fired: ${firedKinds(match) || 'none named'}`,
    `Extension version: ${version}`,
    'It was really about: ',
  ].join('\n');
}
