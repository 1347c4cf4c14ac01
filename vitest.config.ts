import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 90_000,
    // Servers, containers and child processes share two cores with each other; what fails twice is broken.
    retry: 1,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
