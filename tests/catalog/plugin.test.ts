import {expect, test} from 'vitest';
import catalog from 'virtual:catalog';
import detector from 'virtual:detector';

test('the built catalogue reaches the browser as plain data', () => {
  expect(catalog.areas.map(area => area.id)).toContain('sast');
  expect(catalog.sections.map(section => section.id)).toEqual(['pod', 'learning']);
  expect(detector).toBeTypeOf('object');
});
