/**
 * What a pipeline says beside the lines of its ended stages, which have times.
 *
 * @example
 * withoutEndedStages('runs (extract): 1 run: 1 converged, 0.1 s\nnotice: old name\n') // => 'notice: old name\n'
 */
export const withoutEndedStages = (stderr: string): string =>
  stderr.replace(/^[\w-]+(?: \([\w-]+\))?: .*, \d+\.\d s\n/gm, '')
