import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import LongestFirst from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/closing-reporter.ts'],
    // The files that run in a worker share its modules: loading them anew for each file takes longer than most tests.
    pool: 'forks',
    isolate: false,
    // By default one core is left idle: of two, every second one.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    globalSetup: './test/support/one-run.ts',
    setupFiles: './test/support/restored-state.ts',
  },
})
