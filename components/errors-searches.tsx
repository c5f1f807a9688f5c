import type {ReactElement} from 'react';
import {searchesFor} from '../triage/log/searches';

/** Ready searches for what no entry knows; made of catalogue words only. */
export function SearchLinks({
  area,
  analyzer,
}: {
  /** Name of the area as the catalogue has it. */
  readonly area: string;
  readonly analyzer: string | null;
}): ReactElement {
  const {words, docs, issues} = searchesFor(area.replace(/ \(.*\)$/, ''), analyzer);
  return (
    <p className="sp-error-where">
      Search “{words}” in{' '}
      <a href={docs} target="_blank" rel="noopener noreferrer">
        documentation
      </a>{' '}
      or{' '}
      <a href={issues} target="_blank" rel="noopener noreferrer">
        issues
      </a>
    </p>
  );
}
