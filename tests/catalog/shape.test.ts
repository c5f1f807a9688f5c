import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {areaIds} from '../../triage/ticket';
import {readCatalog, readSources} from '../../catalog/read-catalog';
import {readDetector, readDetectorSources} from '../../catalog/read-detector';
import {editorSchemas} from '../../catalog/write-schemas';
import {sayingsWith} from './broken';
import {pageFacts} from './page-facts';

const {catalog} = readCatalog();
if (!catalog) throw new Error('the catalogue has mistakes, see problems.test.ts');
const parts = [...catalog.areas, ...catalog.sections];
const resources = parts.flatMap(part => part.resources);
const near = (file: string) => readFileSync(new URL(`../../catalog/${file}`, import.meta.url), 'utf8');

test('the areas of the page are there, in the order of the page', () => {
  expect(catalog.areas.map(area => area.id)).toEqual([
    'secure-stage',
    'sast',
    'secret-detection',
    'dependency-scanning',
    'dast',
    'api-security',
    'iac-scanning',
    'security-dashboard',
    'scan-policies',
    'code-quality',
    'container-scanning',
    'license-scanning',
    'fuzz-testing',
  ]);
  expect(catalog.areas.map(area => area.id)).toEqual(expect.arrayContaining([...areaIds]));
});

test('API security has a name of its own and the owner, channel and label of DAST', () => {
  const [dast, api] = ['dast', 'api-security'].map(id => catalog.areas.find(area => area.id === id));
  expect(api?.name).toBe('API security (DAST API)');
  expect(api?.owner).toBe(dast?.owner);
  for (const line of [102, 103])
    expect(api?.resources.find(at => at.line === line)?.value).toBe(
      dast?.resources.find(at => at.line === line)?.value,
    );
  expect(api?.resources.filter(at => at.line).map(at => at.line)).toEqual([102, 103, 106, 107, 108]);
});

test('ids are unique over the whole catalogue', () => {
  const ids = resources.map(resource => resource.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('titles tell the rows of an area apart', () => {
  for (const {id, resources} of catalog.areas) {
    const titles = resources.map(resource => resource.title.toLowerCase());
    expect(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      id,
    ).toEqual([]);
    expect(
      titles.filter(title => ['docs', 'template', 'demo'].includes(title)),
      id,
    ).toEqual([]);
  }
});

test('nothing claims to stand on a line of the page where it does not', () => {
  const onPage = new Map<number, string[]>();
  for (const {line, value} of pageFacts(near('handbook/sec-pod.md')))
    onPage.set(line, [...(onPage.get(line) ?? []), value]);
  const wrong = resources.flatMap(({id, value, original, href, line, alsoAt = []}) =>
    [line, ...alsoAt]
      .filter(at => at !== undefined)
      .filter(
        at => ![value, original, href].some(text => text !== undefined && onPage.get(at)?.includes(text)),
      )
      .map(at => `${id} is not on line ${at}`),
  );
  expect(wrong).toEqual([]);
});

test('what customers may be sent is public, everything of gitlab-com and Slack is internal', () => {
  for (const {id, kind, href = '', audience} of resources) {
    const isInside = /^https:\/\/(gitlab\.com\/(groups\/)?gitlab-com\/|gitlab\.slack\.com\/)/.test(href);
    if (isInside || ['channel', 'label', 'person', 'pod', 'rfh', 'epic'].includes(kind))
      expect(audience, id).toBe('internal');
    if (kind === 'docs' || /^https:\/\/gitlab\.com\/gitlab-org\//.test(href))
      expect(audience, id).toBe('public');
  }
});

test('a new area is one file: the catalogue and detection take it without a line of code', () => {
  const text = (readSources().get('areas/license-scanning.yaml') ?? '')
    .replace('name: License Scanning', 'name: Licence Weighing')
    .replace('short: Licenses', 'short: Weighing')
    .replace(/^line: .*\n/m, '')
    .replace(/^aliases:\n(?: {2}- .*\n)+/m, 'aliases: [licence weighing]\n');
  const read = readCatalog(new Map(readSources()).set('areas/licence-weighing.yaml', text));
  expect(read.problems).toEqual([]);
  expect(read.catalog?.areas.find(area => area.id === 'licence-weighing')).toMatchObject({
    name: 'Licence Weighing',
  });
  const {detector} = readDetector(new Map(readDetectorSources()).set('areas/licence-weighing.yaml', text));
  expect(detector?.areas.map(area => area.id)).toContain('licence-weighing');
});

test('a word that already leads to another area is refused', () => {
  expect(sayingsWith({'areas/sast.yaml': [['  - GLAS', '  - fuzzing']]})).toEqual([
    'catalog/areas/sast.yaml «- fuzzing» aliases.8: leads to fuzz-testing already; keep it where people mean it',
  ]);
});

test('fuzz testing has no label, because the page has none', () => {
  const fuzz = catalog.areas.find(area => area.id === 'fuzz-testing');
  expect(fuzz?.resources.filter(resource => resource.kind === 'label')).toEqual([]);
  expect(fuzz?.note).toContain('label empty');
});

test.each([...editorSchemas()])(
  '%s is what the schema says today (npm run schema writes it anew)',
  (file, schema) => {
    expect(JSON.parse(near(file))).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

test.each([...readSources()])('%s names the schema that editors check it with', (path, text) => {
  const name = path.startsWith('areas/')
    ? '../area'
    : path.replace(/^(pod|learning)/, 'section').replace(/^/, './');
  expect(text.split('\n')[0]).toBe(
    `# yaml-language-server: $schema=${name.replace('.yaml', '')}.schema.json`,
  );
});
