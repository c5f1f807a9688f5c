import {defineConfig} from 'vitest/config';
import {WxtVitest} from 'wxt/testing/vitest-plugin';
import {catalogYaml} from './catalog/vite-plugin';

export default defineConfig(async () => ({
  plugins: [await WxtVitest(), catalogYaml()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    mockReset: true,
    // Without this, a machine of two cores would use one.
    maxWorkers: 2,
    // Property tests take long on a machine that is busy.
    testTimeout: 60_000,
  },
}));
