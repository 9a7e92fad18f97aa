import { defaultUsage, type Usage } from './benchmark.ts'

/** What reference data shows of a benchmark. */
export interface ShownBenchmark {
  readonly name: string
  readonly usage: Usage
  /** First ruleset with it. */
  readonly since: string
  /** N; null if no record shows it. */
  readonly runsPerSubmission: number | null
  /** Whether its records count samples. */
  readonly inSamples: boolean
  /** Member of the records with the values. */
  readonly recordMember: string
  /** Members of `Hyperparams`. */
  readonly hyperparameters: readonly string[]
}

/** N of most benchmarks: a guess where no record shows it. */
const commonRuns = 10

/**
 * The lines that make a benchmark known: the member `benchmarks` of `mlperf-rcp.yaml`.
 *
 * @example
 * benchmarkDefinition({ name: 'toy', usage: 'hpc', since: '3.0.0', runsPerSubmission: 5, inSamples: false, recordMember: 'Epochs to converge', hyperparameters: [] })
 * // => 'benchmarks:\n  toy:\n    usage: hpc\n    since: 3.0.0\n    runsPerSubmission: 5 # half the runs of a record\n    hyperparameters: []\n'
 */
export function benchmarkDefinition(shown: ShownBenchmark): string {
  const { name, usage, since, runsPerSubmission, inSamples, recordMember, hyperparameters } = shown
  return [
    'benchmarks:',
    `  ${plain(name)}:`,
    ...(usage === defaultUsage ? [] : [`    usage: ${usage}`]),
    `    since: ${since}`,
    runsPerSubmission === null
      ? `    runsPerSubmission: ${commonRuns} # a guess: see the rules of the round`
      : `    runsPerSubmission: ${runsPerSubmission} # half the runs of a record`,
    ...(inSamples
      ? [
          '    convergence:',
          '      - kind: last-evaluation',
          '        member: samples_count',
          '        unit: samples',
          `    recordMember: ${recordMember}`,
        ]
      : []),
    `    hyperparameters: [${hyperparameters.map(plain).join(', ')}]`,
    '',
  ].join('\n')
}

/** A text of YAML: quoted, unless it is a plain name. */
const plain = (text: string): string => (/^[a-z]\w*$/i.test(text) ? text : JSON.stringify(text))
