import {expect, test} from 'vitest';
import type {KnownError} from '../../../catalog/known-error';
import {createErrorFinder} from '../../../triage/errors/find';

const known = (message: string): KnownError => ({
  id: message,
  area: 'sast',
  message,
  meaning: '',
  fix: '',
  docs: 'https://docs.gitlab.com/x/#y',
  kind: 'error',
});
const finder = createErrorFinder(
  [
    'Project couldn’t be built',
    'Project couldn’t be built: grails failed',
    'scanned {number} of {path} in {word} ({version}) at {host}: {any} failed',
  ].map(known),
);
const found = (text: string): string[] => finder.find(text).map(({error}) => error.message);

test('where two messages share words the longer one counts', () => {
  expect(found('▶ Project couldn’t be built: grails failed to compile')).toEqual([
    'Project couldn’t be built: grails failed',
  ]);
  expect(found('▶ Project couldn’t be built: exit status 1')).toEqual(['Project couldn’t be built']);
});

test('placeholders stand for what varies', () => {
  const line =
    'scanned 1,204 of /builds/a b.c in app-1 (v2.3.4-rc1) at registry.example.com:5050: the whole thing failed';
  expect(found(line.replace(' b.c', '.c'))).toHaveLength(1);
  expect(found(line), 'a path has no spaces').toHaveLength(0);
});

test('what varies may be wrapped and quoted, but does not reach into the next line of a log', () => {
  const line = 'scanned 1 of /a.c in app (v2) at h.example:';
  expect(found(`> ${line} the whole\n> > long thing\n> > failed`)).toHaveLength(1);
  expect(found(`${line} the whole\n[INFO] nothing failed`)).toHaveLength(0);
  expect(found(`${line} the whole\n2026-11-20T08:00:00Z nothing failed`)).toHaveLength(0);
  expect(found(`${line} the whole\nERROR: nothing failed`)).toHaveLength(0);
  expect(found(`${line} the whole\n\nthing failed`), 'another paragraph').toHaveLength(0);
});

test('a hostile line does not make the search long', () => {
  const text = `scanned 1 of /a.c in app (v2) at h.example: ${'x\n> '.repeat(20_000)}`;
  const began = performance.now();
  expect(found(text)).toHaveLength(0);
  expect(performance.now() - began).toBeLessThan(1000);
});

test('offsets frame the message', () => {
  const text = 'x Project couldn’t\n> be built: grails\n> failed y';
  const [hit] = finder.find(text);
  expect(text.slice(hit?.start, hit?.end)).toBe('Project couldn’t\n> be built: grails\n> failed');
});

test('further words are looked for in the same pass', () => {
  const words: [number, number][] = [];
  const both = finder.withWords([
    {text: '[FATA]', caseSensitive: true},
    {text: 'SAST_', prefix: true},
  ]);
  const hits = both.findWith('[FATA] SAST_X: Project couldn’t be built', 0, 100, (word, start) =>
    words.push([word, start]),
  );
  expect(hits).toHaveLength(1);
  expect(words.sort()).toEqual([
    [0, 0],
    [1, 7],
  ]);
});
