import type { Provenance } from './report.ts'

/**
 * Facts with the files that were read, each file once.
 *
 * @example
 * provenanceOf([['Ruleset', 'training 1.1.0']], ['a.txt', 'a.txt']).inputs // => [{ path: 'a.txt' }]
 */
export const provenanceOf = (facts: Provenance['facts'], files: readonly string[]): Provenance => ({
  facts,
  inputs: [...new Set(files)].map(path => ({ path })),
})
