import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

/** Real browsers: one file at a time, in one process, with time to spare for slow machines. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
