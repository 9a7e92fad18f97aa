import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/benchmarks/catalogue.ts'
import { pullRequestTable } from '../../../src/rcp/regenerate/pull-request-table.ts'
import { regenerate } from '../../../src/rcp/regenerate/regenerate.ts'
import type { RegenerateOptions } from '../../../src/rcp/regenerate/regeneration.ts'
import { run } from '../../support/run.ts'

const runs = (values: readonly number[], lr: number | string = 0.15) =>
  values.map((value, index) =>
    run({
      file: `result_${index}.txt`,
      benchmark: 'maskrcnn',
      globalBatchSize: 120,
      hyperparameters: { opt_base_learning_rate: lr },
      convergence: { value, unit: 'epochs', quality: null },
    }),
  )

const options: RegenerateOptions = {
  catalogue: builtIn,
  usage: 'training',
  ruleset: '1.1.0',
  toolVersion: '0.1.0',
  hyperparameters: ['opt_base_learning_rate'],
  existing: () => null,
}

const values = [14, 14, 14, 13, 14, 15, 14, 14, 14, 15]

describe('pullRequestTable', () => {
  it('shows statistics, and how often each value occurs (NumPy and SciPy: 14.1, 14.125, 0.53851648, floor 13.45666718)', () => {
    const [set] = regenerate(runs(values), options).sets
    expect(pullRequestTable(set!, options)).toBe(`# RCPs of \`maskrcnn\`, training 1.1.0

| Record | BS | Change | Runs | Mean | Trimmed mean | Stdev | Floor |
| --- | --- | --- | --- | --- | --- | --- | --- |
| \`maskrcnn_ref_120\` | 120 | added | 10 | 14.1 | 14.125 | 0.538516 | 13.456667 |

## \`maskrcnn_ref_120\`

\`opt_base_learning_rate 0.15\`

| To converge | Runs | Fraction |
| --- | --- | --- |
| 13 | 1 | 0.1 |
| 14 | 7 | 0.7 |
| 15 | 2 | 0.2 |
`)
  })

  it('shows a changed record before and after, and what was found', () => {
    const text = regenerate(runs(values), options).sets[0]!.text!
    const existing = () => ({ file: 'rcps_maskrcnn.json', text })
    const changed = { ...options, existing, onConflict: 'replace', allowFew: true } as const
    const [set] = regenerate(runs([13, 13, 13, 13]), changed).sets
    const table = pullRequestTable(set!, options)
    expect(table).toContain('| before | 10 | 14.1 | 14.125 | 0.538516 | 13.456667 |\n')
    // Without deviation the floor is the mean (rcp_checker.py, commit 7bbf792).
    expect(table).toContain('| replaced | 4 | 13 | 13 | 0 | 13 |\n')
    expect(table).toContain(
      '\n## Findings\n\n- too-few-runs at 120: `4 converged runs, but a record needs 10.`\n',
    )
  })

  it('shows a record that is not written without figures', () => {
    const [set] = regenerate(runs([14]), options).sets
    expect(pullRequestTable(set!, options)).toContain(
      '| `maskrcnn_ref_120` | 120 | refused |  |  |  |  |  |\n',
    )
  })

  it('lets nothing that a log says out of its code span', () => {
    const hostile = '`|<script>\u202e\u001b[31m'
    const [set] = regenerate(runs(values, hostile), options).sets
    expect(pullRequestTable(set!, options)).toContain('\n`opt_base_learning_rate "  <script> \\u001b[31m"`\n')
  })
})
