import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/** These measure time: nothing else may run beside them. */
const measured = ['first-paint', 'popup-focus', 'big', 'cost'].map(name => `tests/e2e/${name}.e2e.ts`);

/** Time to spare for slow machines. */
const patience = {environment: 'node', testTimeout: 120_000, hookTimeout: 120_000} as const;

/** Real browsers: two files at a time, each with browsers, server and screen of its own; then the measured ones alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    maxWorkers: 2,
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
