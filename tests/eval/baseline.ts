import {readFileSync} from 'node:fs';
import {buildMatcher} from '../../triage/match/matcher';
import {type AreaId, areaIds, type Ticket} from '../../triage/ticket';
import type {Prediction} from './score';

/**
 * What others do: look for words and take the area with most of them. `names`: the bare feature names; `signals`:
 * every string GitLab prints about a feature, all alike. Ties go to the area that stands first on the handbook page.
 */
export function baseline(which: 'names' | 'signals'): (ticket: Ticket) => Prediction {
  const path = new URL(`baselines/${which}.json`, import.meta.url);
  const byArea: Record<string, readonly string[]> = JSON.parse(readFileSync(path, 'utf8'));
  const terms = areaIds.flatMap(area =>
    (byArea[area] ?? []).map(text => ({area, text: text.replace(/\*$/, '')})),
  );
  const matcher = buildMatcher(terms.map(({text}) => ({text})));
  return ticket => {
    const hits = new Map<AreaId, number>();
    for (const text of [ticket.subject, ...ticket.comments.map(({body}) => body)]) {
      matcher.scan(text, term => {
        const area = terms[term]?.area;
        if (area) hits.set(area, (hits.get(area) ?? 0) + 1);
      });
    }
    const ranked = areaIds
      .filter(id => hits.has(id))
      .map((id): [AreaId, number] => [id, hits.get(id) ?? 0])
      .sort((a, b) => b[1] - a[1]);
    const areas = ranked
      .slice(0, 3)
      .map(([id], index) => ({id, level: index === 0 ? ('likely' as const) : ('maybe' as const)}));
    return {id: ticket.id, areas};
  };
}
