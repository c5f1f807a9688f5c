import type {SpecialCase} from '../../catalog/act-data';
import type {Facts} from './draft';
import {writtenByCustomer} from './written';

/** Special cases of the area, and whether the ticket speaks of them. */
export function specialCases({
  area,
  ticket,
  data,
}: Pick<Facts, 'area' | 'ticket' | 'data'>): readonly (SpecialCase & {readonly seen: boolean})[] {
  const parts = [...writtenByCustomer(ticket)];
  return data.special
    .filter(({areas}) => areas.includes(area.id))
    .map(special => ({
      ...special,
      seen: special.patterns.some(source => {
        const pattern = new RegExp(source, 'imu');
        return parts.some(({text}) => pattern.test(text));
      }),
    }));
}
