import {lookupSigns} from '../../catalog/lookup-signs';
import {readCatalog} from '../../catalog/read-catalog';
import {readDetector} from '../../catalog/read-detector';
import {buildIndex, createSearch, type Entries, entriesOf, type Search} from '../../triage/lookup';

/** The lookup over the real catalogue, as the popup builds it. */
export function realSearch(): {readonly entries: Entries; readonly search: Search} {
  const {catalog, problems} = readCatalog();
  const {detector} = readDetector();
  if (!catalog || !detector)
    throw new Error(problems.map(({message}) => message).join('\n') || 'no detector');
  // As data, the way it ships: nothing may depend on one object standing in two places.
  const shipped: typeof catalog = JSON.parse(JSON.stringify(catalog));
  const entries = entriesOf(shipped, [], lookupSigns(detector));
  return {entries, search: createSearch(buildIndex(entries))};
}
