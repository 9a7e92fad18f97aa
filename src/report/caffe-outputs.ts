import type { Column } from './report.ts'

/** Something with the values of a net's outputs. */
interface WithOutputs {
  readonly outputs: Readonly<Record<string, number>>
}

/**
 * The names of all outputs, in order of first occurrence: nets and logs may have different ones.
 *
 * @example
 * outputNames([{ outputs: { accuracy: 0.4 } }, { outputs: { accuracy: 0.5, loss: 2 } }]) // => ['accuracy', 'loss']
 */
export function outputNames(rows: readonly WithOutputs[]): string[] {
  const names = new Set<string>()
  for (const { outputs } of rows) for (const name in outputs) names.add(name)
  return [...names]
}

/** One column per output, with its name. */
export const outputColumns = (names: readonly string[]): Column[] =>
  names.map(name => ({ key: name, title: name }))
