import {expect, test} from 'vitest';
import {readDetector, readDetectorSources} from '../../../catalog/read-detector';

const sources = readDetectorSources();

/** Problems after one text was changed in one file. */
function problemsWith(path: string, from: string, to: string): string[] {
  const text = sources.get(path) ?? '';
  expect(text).toContain(from);
  return readDetector(new Map([...sources, [path, text.replace(from, to)]])).problems.map(
    ({file, field, message}) => `${file} ${field} ${message}`,
  );
}

test('reads the files as they stand, areas in the order of the handbook page', () => {
  const {detector, problems} = readDetector();
  expect(problems).toEqual([]);
  expect(detector?.areas).toHaveLength(13);
  expect(detector?.areas[0]?.id).toBe('secure-stage');
});

test('a group that words.yaml lacks is named with the one that was probably meant', () => {
  const [problem] = problemsWith('areas/dast.yaml', 'all: [crawl, app]', 'all: [crawll, app]');
  expect(problem).toMatch(/^catalog\/areas\/dast\.yaml .*crawll is no group.*did you mean crawl\?/);
});

test('an unknown strength, a star inside a word and a look-alike against no area are refused', () => {
  expect(problemsWith('areas/sast.yaml', 'strength: good', 'strength: huge').join()).toContain(
    'must be one of proof',
  );
  expect(problemsWith('areas/sast.yaml', 'GITLAB_ADV_SAST_*', 'GITLAB*SAST').join()).toContain(
    'may have * only at its end',
  );
  expect(problemsWith('lookalikes.yaml', 'against: [license-scanning]', 'against: []').join()).toContain(
    'against',
  );
});
