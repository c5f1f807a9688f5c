import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';

interface Finding {
  readonly code: string;
  readonly file?: string;
}

/**
 * Warnings that Mozilla's linter gives and that stay: React's own released file assigns innerHTML (for
 * dangerouslySetInnerHTML, which we do not use), once or twice in each file that bundles it.
 */
const recorded: Readonly<Record<string, number>> = {
  'UNSAFE_VAR_ASSIGNMENT sidebar.js': 2,
  'UNSAFE_VAR_ASSIGNMENT chunks/…js': 2,
};

/** Names of shared chunks carry a hash of their content. */
const place = (file = ''): string => file.replace(/^chunks\/.*\.js$/, 'chunks/…js');

async function lint(
  folder: string,
): Promise<{readonly errors: Finding[]; readonly notices: Finding[]; readonly warnings: Finding[]}> {
  const run = promisify(execFile);
  const options = {maxBuffer: 64 * 1024 * 1024};
  // The linter exits with 1 when it finds errors; its report is what counts.
  const {stdout} = await run(
    'npx',
    ['--no-install', 'addons-linter', '--output', 'json', folder],
    options,
  ).catch((error: {stdout: string}) => error);
  return JSON.parse(stdout);
}

test('the Firefox package: 0 errors, 0 notices, exactly the recorded warnings', async () => {
  const {errors, notices, warnings} = await lint('.output/firefox-mv3');
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  const counted: Record<string, number> = {};
  for (const {code, file} of warnings) {
    const key = `${code} ${place(file)}`;
    counted[key] = (counted[key] ?? 0) + 1;
  }
  expect(counted).toEqual(recorded);
});
