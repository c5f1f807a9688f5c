import {lastIsOurs} from './conversation';
import type {Draft, Facts} from './draft';
import {isEmergency} from './pairing';
import {specialCases} from './special-cases';

/** What speaks against asking for special attention now, as far as the ticket shows. */
export function againstStar({ticket, ticks}: Facts): readonly string[] {
  const missing = ticks.filter(({has}) => !has).length;
  return [
    ...(lastIsOurs(ticket) ? ['The last answer is ours.'] : []),
    ...(isEmergency(ticket) ? ['It is an emergency, which has its own way.'] : []),
    ...(missing > 0 ? [`${missing} items of the checklist are missing; was one of them asked for?`] : []),
  ];
}

/** Product category, special attention and special cases: what is looked at around the end of a ticket. */
export function closingDraft(facts: Facts): Draft {
  const {data, area} = facts;
  const {star, productCategory} = data;
  const categories = productCategory.areas[area.id] ?? [];
  const against = againstStar(facts);
  const said = ({source, asOf}: {readonly source: string; readonly asOf: string}) => ({source, asOf});
  return {
    id: 'closing',
    title: 'Attention and closing',
    reach: 'note',
    own: null,
    headline: null,
    sections:
      categories.length === 0
        ? []
        : [{id: 'category', name: 'Product category', text: categories.join('\n')}],
    before: [],
    places: [],
    hints: [
      {says: productCategory.says, ...said(productCategory)},
      {
        says: `Special attention (${star.app}), when: ${star.applies.join(' ')}`,
        ...said(star),
      },
      {says: `Not when: ${star.not.join(' ')}`, ...said(star)},
      {
        says:
          against.length === 0
            ? 'Nothing in this ticket speaks against it as far as can be seen; hours, namespace, form and age (30 minutes) are checked by the app.'
            : `In this ticket: ${against.join(' ')}`,
        ...said(star),
      },
      ...specialCases(facts).map(special => ({says: `${special.title}: ${special.says}`, ...said(special)})),
    ],
    inserts: false,
  };
}
