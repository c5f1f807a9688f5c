// Everything CI checks, in the order that fails soonest. Plain Node: it also runs on a machine that has nothing else.
//   node tests/verify.mjs            all steps
//   node tests/verify.mjs NAME ...   only these
import {spawnSync} from 'node:child_process';

const npx = (...words) => ['npx', ['--no-install', ...words]];
const node = (...words) => ['node', words];

/** [name, what a reader learns when it fails, command] */
const steps = [
  ['install', 'The lock file does not install cleanly.', ['npm', ['ci', '--no-audit', '--no-fund']]],
  ['lock', 'An entry of the lock file has no hash or comes from elsewhere.', node('tests/supply/lock.mjs')],
  [
    'browsers',
    'Chromium and Firefox are needed for the end-to-end tests.',
    npx('tsx', 'demo/install-browsers.ts'),
  ],
  ['prepare', 'WXT could not write its types.', npx('wxt', 'prepare')],
  ['format', 'Run: npx biome check --write', npx('biome', 'check', '--error-on-warnings', '.')],
  ['types', 'TypeScript found mistakes.', npx('tsc', '--noEmit')],
  ['unused', 'Something is not used any more, or not declared.', npx('knip')],
  ['unit', 'A unit test failed.', npx('vitest', 'run')],
  ['build chrome', 'The Chrome build failed.', npx('wxt', 'build', '-b', 'chrome', '--mv3')],
  ['build firefox', 'The Firefox build failed.', npx('wxt', 'build', '-b', 'firefox', '--mv3')],
  ['size', 'A bundle is larger than its budget.', npx('size-limit')],
  [
    'packages',
    'The built packages are not what PERMISSIONS.md and the recorded lists say.',
    npx('vitest', 'run', '-c', 'tests/packages/vitest.config.ts'),
  ],
  ['eval', 'Detection fell below its gates.', npx('tsx', 'tests/eval/eval.ts')],
  ['fit', 'Run: npm run fit', npx('tsx', 'tests/eval/fit.ts', '--same')],
  ['explain', 'Log reading fell below its gates.', npx('tsx', 'tests/explain/eval.ts')],
  ['checklist', 'The checklists tick what is not there, or miss what is.', npx('tsx', 'tests/act/eval.ts')],
  ['lookup', 'Lookup fell below its gates.', npx('tsx', 'tests/lookup/eval.ts')],
  ['bench', 'A measured ratio fell below its gate.', npx('tsx', 'tests/bench/bench.ts', '--quick')],
  [
    'end to end',
    'The extension does not do in a browser what it should.',
    npx('vitest', 'run', '-c', 'tests/e2e/vitest.config.ts', '--project', 'end to end'),
  ],
  [
    'measured',
    'The extension costs a page or its user more time than it may.',
    npx('vitest', 'run', '-c', 'tests/e2e/vitest.config.ts', '--project', 'measured'),
  ],
];

const wanted = process.argv.slice(2);
const chosen = wanted.length > 0 ? steps.filter(([name]) => wanted.includes(name)) : steps;
const failed = [];
let passed = 0;
for (const [name, meaning, [command, words]] of chosen) {
  const began = Date.now();
  console.log(`\n--- ${name}`);
  const {status, error} = spawnSync(command, words, {
    stdio: 'inherit',
    env: {...process.env, NO_COLOR: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true'},
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (status === 0) passed++;
  else failed.push(name);
  console.log(
    `--- ${name}: ${status === 0 ? 'ok' : `FAILED. ${meaning}${error ? ` (${error.message})` : ''}`} (${seconds} s)`,
  );
  if (status !== 0 && name === 'install') break;
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
