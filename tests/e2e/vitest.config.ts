import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';

/** These measure time: nothing else may run beside them. */
const measured = ['first-paint', 'popup-focus', 'big', 'cost'].map(name => `tests/e2e/${name}.e2e.ts`);

/** The longest first, so that no worker is left alone with one at the end. */
const longest = ['switching', 'act', 'real-keys', 'updates', 'lifecycle', 'faults'];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({moduleId}: TestSpecification): number => {
      const at = longest.findIndex(name => moduleId.endsWith(`/${name}.e2e.ts`));
      return at < 0 ? longest.length : at;
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Time to spare for slow machines, and a second try for what a window of the system may spoil: a menu that opened late,
 * a key that went elsewhere. What was tried twice is printed; tests that count wrong tickets get one try.
 */
const patience = {environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, retry: 1} as const;

/** Real browsers: two files at a time, each with browsers, server and screen of its own; then the measured ones alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    maxWorkers: 2,
    sequence: {sequencer: LongestFirst},
    projects: [
      {
        test: {
          ...patience,
          name: 'end to end',
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: measured,
          sequence: {groupOrder: 1},
        },
      },
      {
        test: {
          ...patience,
          name: 'measured',
          include: measured,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: {groupOrder: 2},
        },
      },
    ],
  },
});
