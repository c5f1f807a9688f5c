import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Area, Catalog, Resource} from '../../catalog/model';
import {readCatalog} from '../../catalog/read-catalog';
import listed from './facts.json';
import {type Fact, pageFacts} from './page-facts';

const page = readFileSync(new URL('../../catalog/handbook/sec-pod.md', import.meta.url), 'utf8');
const facts = pageFacts(page);
const {catalog, problems} = readCatalog();
if (!catalog) throw new Error(problems.map(problem => `${problem.file}:${problem.line}`).join('\n'));

const resourcesOf = ({areas, sections}: Catalog): Resource[] =>
  [...areas, ...sections].flatMap(part => part.resources);
const standsAt = (resource: Resource, line: number) =>
  resource.line === line || resource.alsoAt?.includes(line) === true;

/** The area under whose heading a line of the page stands. */
function areaAt({areas}: Catalog, line: number): Area | undefined {
  return areas
    .filter(area => (area.line ?? Number.POSITIVE_INFINITY) <= line)
    .sort((a, b) => (b.line ?? 0) - (a.line ?? 0))[0];
}

function isCarried(catalog: Catalog, {what, line, value}: Fact): boolean {
  const here = resourcesOf(catalog).filter(resource => standsAt(resource, line));
  const says = (kinds: string[]) =>
    here.some(at => kinds.includes(at.kind) && (at.value === value || at.original === value));
  if (what === 'title' || what === 'heading')
    return [
      ...catalog.areas,
      ...catalog.sections,
      ...catalog.sections.flatMap(section => section.headings),
    ].some(part => part.name === value && part.line === line);
  if (what === 'link') return here.some(at => [at.value, at.original, at.href].includes(value));
  if (what === 'label' && value === '')
    return areaAt(catalog, line)?.note?.includes(`~"", line ${line}`) === true;
  if (what === 'sentence') return says(['pod']) || areaAt(catalog, line)?.note === value;
  return says([what === 'member' ? 'person' : what === 'group' ? 'pod' : what]);
}

/** What the page says and the catalogue does not, named so that it can be added. */
function missing(catalog: Catalog): string[] {
  return facts
    .filter(fact => !isCarried(catalog, fact))
    .map(({what, line, value}) => `line ${line}: ${what} ${value}`);
}

test('every link, label, channel, name, heading and sentence of the handbook page is in the catalogue', () => {
  expect(
    missing(catalog),
    'Add each to catalog/areas, pod.yaml or learning.yaml with this value and line',
  ).toEqual([]);
});

test('the reading of the page finds each of the 142 listed facts', () => {
  const found = new Set(facts.map(({line, value}) => `${line} ${value}`));
  const wanted = listed.map(fact => {
    const value = fact.url ?? (fact.kind === 'member' ? fact.handle : fact.text);
    return `${fact.line} ${value}`;
  });
  expect(wanted).toHaveLength(142);
  expect(wanted.filter(fact => !found.has(fact))).toEqual([]);
});

test('members carry the name the page gives them', () => {
  const named = listed
    .filter(fact => fact.kind === 'member')
    .map(fact => `${fact.line} ${fact.text} ${fact.role}`);
  const people = resourcesOf(catalog).filter(resource => resource.kind === 'person');
  expect(people.map(at => `${at.line} ${at.title} ${at.note?.toLowerCase()}`)).toEqual(named);
});

describe('this check can fail', () => {
  const resources = resourcesOf(catalog).filter(resource => resource.line !== undefined);
  test.each(resources.map(resource => [resource.id, resource] as const))(
    'it notices that %s is gone',
    (_id, gone) => {
      const without = (part: {readonly resources: readonly Resource[]}) =>
        part.resources.filter(at => at.id !== gone.id);
      const poorer: Catalog = {
        ...catalog,
        areas: catalog.areas.map(area => ({...area, resources: without(area)})),
        sections: catalog.sections.map(section => ({...section, resources: without(section)})),
      };
      const isTwice = gone.line === 102 || gone.line === 103; // DAST and API security carry the same two values
      const places = gone.id === 'pod/channel/52' ? 5 : 1; // three lines, two of them with a link
      expect(missing(poorer)).toHaveLength(isTwice ? 0 : places);
    },
  );

  test('it notices a changed value, a wrong line and a missing heading', () => {
    const [first, ...rest] = catalog.areas.filter(area => area.id === 'sast');
    if (!first || rest.length > 0) throw new Error('no single sast');
    const others = catalog.areas.filter(area => area.id !== 'sast');
    const resources = first.resources.map(at => {
      if (at.line === 75) return {...at, value: `${at.value}/`, href: `${at.value}/`};
      return at.line === 76 ? {...at, line: 77} : at;
    });
    const changed = {...catalog, areas: [...others, {...first, name: 'SAST', resources}]};
    expect(missing(changed)).toEqual([
      'line 71: heading SAST (Static Application Security Testing)',
      'line 75: link https://docs.gitlab.com/user/application_security/sast',
      'line 76: link https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/gitlab/ci/templates/Jobs/SAST.gitlab-ci.yml',
    ]);
  });
});

test('the broken characters of the page are repaired and the original is kept', () => {
  const broken = resourcesOf(catalog).filter(resource => resource.original?.includes('\uf8ff'));
  expect(broken.map(resource => resource.line)).toEqual([44, 45]);
  for (const {value, note} of broken) {
    expect(value).toMatch(/[🎫🍐]/u);
    expect(value).not.toMatch(/\uf8ff|ü/);
    expect(note).toMatch(/broken characters/);
  }
});
