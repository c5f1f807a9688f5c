import {defineConfig} from 'vitest/config';

/** Looks at what was built; `npm run build` comes first. */
export default defineConfig({
  test: {include: ['tests/packages/*.package.ts'], environment: 'node', testTimeout: 120_000},
});
