import catalog from 'virtual:catalog';
import {describe, expect, test} from 'vitest';
import {areaParts} from '../../../triage/show/area-parts';
import {summaryLine} from '../../../triage/show/summary-line';

describe.each(catalog.areas.map(area => [area.id, area] as const))('%s', (id, area) => {
  const parts = areaParts(area, catalog);
  const rows = parts.flatMap(part => part.rows);

  test('every resource has a row, each with an id of its own', () => {
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
    const entries = new Set(rows.map(row => row.entry));
    for (const resource of area.resources)
      expect([...entries, catalog.requestForHelp.id]).toContain(resource.id);
  });

  test('docs, labels, help and demos are always there, in this order', () => {
    const order = parts.map(part => part.id).filter(part => !['templates', 'code', 'rest'].includes(part));
    expect(order).toEqual(['docs', 'labels', 'help', 'demos']);
  });

  test('nothing is offered to copy that no longer holds', () => {
    for (const {kind, copy} of rows.filter(row => row.note?.includes('owner is unclear')))
      expect([kind, copy]).toEqual(['label', null]);
  });

  test('the search for earlier requests holds words of the catalogue only', () => {
    const search = rows.find(row => row.id === `${id}/help/search`);
    const words = new URL(search?.href ?? '').searchParams.get('search');
    for (const word of words?.split(' ') ?? ['none']) expect(area.name).toContain(word);
  });
});

test('summary for the live region', () => {
  const found = (id: string, level: 'likely' | 'maybe') => ({id, level, score: 1, evidence: []});
  expect(summaryLine([], catalog)).toBe('No Sec area recognised');
  expect(summaryLine([found('iac-scanning', 'maybe')], catalog)).toBe('maybe IaC');
  expect(
    summaryLine([found('sast', 'likely'), found('dast', 'likely'), found('iac-scanning', 'maybe')], catalog),
  ).toBe('2 Sec areas: SAST, DAST; maybe IaC');
});
