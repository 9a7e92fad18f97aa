import type { Column } from './report.ts'

/** Something with the values of a net's outputs. */
interface WithOutputs {
  readonly outputs: Readonly<Record<string, number>>
}

/**
 * The names of all outputs, in the order in which they first stand: nets and logs need not have the same.
 *
 * @example
 * outputNames([{ outputs: { accuracy: 0.4 } }, { outputs: { accuracy: 0.5, loss: 2 } }]) // => ['accuracy', 'loss']
 */
export function outputNames(rows: readonly WithOutputs[]): string[] {
  const names = new Set<string>()
  for (const { outputs } of rows) for (const name in outputs) names.add(name)
  return [...names]
}

/** One column per output, under its own name. */
export const outputColumns = (names: readonly string[]): Column[] =>
  names.map(name => ({ key: name, title: name }))
