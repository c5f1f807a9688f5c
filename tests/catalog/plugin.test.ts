import catalog from 'virtual:catalog';
import detector from 'virtual:detector';
import {expect, test} from 'vitest';
import {readCatalog} from '../../catalog/read-catalog';
import {catalogYaml, soundOrThrow} from '../../catalog/vite-plugin';
import {problemsWith} from './broken';

test('the build turns the files into plain data', () => {
  expect(catalog).toEqual(readCatalog().catalog);
  expect(detector.areas.map(area => area.id).sort()).toEqual(catalog.areas.map(area => area.id).sort());
});

test('how detection notices an area and the examples stay out of the catalogue', () => {
  const keys = new Set(catalog.areas.flatMap(area => Object.keys(area)));
  expect([...keys].sort()).toEqual(['aliases', 'id', 'line', 'name', 'note', 'owner', 'resources', 'short']);
});

test('a bad file stops the build with every mistake in it', () => {
  const problems = problemsWith({
    'areas/sast.yaml': [['kind: template', 'kind: tempalte']],
    'groups.yaml': [['name: Secret Detection', 'nam: Secret Detection']],
  });
  expect(() => soundOrThrow(undefined, problems)).toThrow(
    /^The catalogue has mistakes:\ncatalog\/groups\.yaml:\d+ .*\ncatalog\/groups\.yaml:\d+ .*\ncatalog\/areas\/sast\.yaml:\d+ .*$/,
  );
});

test('editing any file of the catalogue builds again', () => {
  const watched: string[] = [];
  const context = {addWatchFile: (path: string) => watched.push(path)};
  const plugin = catalogYaml();
  expect(plugin.load.call(context, plugin.resolveId('virtual:catalog') ?? '')?.code).toContain(
    '/areas/sast.yaml',
  );
  expect(
    watched.filter(path => /\/catalog\/(areas\/sast|groups|changes|pod|learning)\.yaml$/.test(path)),
  ).toHaveLength(5);
  expect(plugin.resolveId('virtual:else')).toBeUndefined();
  expect(plugin.load.call(context, '/elsewhere/areas/sast.yaml')).toBeUndefined();
});
