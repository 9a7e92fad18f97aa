import type { CodeTable } from './code-entry.ts'

const definitions = 'docs/statistics.md'

/** Statistics of the check. */
export const statisticsCodes = {
  'no-deviation': {
    severity: 'error',
    title: 'runs that do not differ',
    why: 'A normal distribution cannot be fitted to equal values.',
    remedy: 'Take --population runs; the member unseen says what an early value that no run shows would do.',
    source: definitions,
  },
  'too-few-distinct-values': {
    severity: 'error',
    title: 'fewer than three different values',
    why: 'Runs are logged at evaluations. One or two different values fit any small deviation equally well.',
    remedy: 'Take --population runs or normal for this record.',
    source: definitions,
  },
  'no-evaluation-interval': {
    severity: 'error',
    title: 'an unknown evaluation interval',
    why: 'The policy or the population depends on how often runs are evaluated, and neither the rules nor the records say it.',
    remedy:
      'Add the benchmark with its evaluations to mlperf-rcp.yaml, or take another policy and population.',
    source: definitions,
  },
  'no-olympic-mean': {
    severity: 'error',
    title: 'a record with too few runs',
    why: 'No run is left between the extremes that are dropped, so there is no mean.',
    remedy: 'Measure 2N runs.',
    source: definitions,
  },
  'needs-simulation': {
    severity: 'error',
    title: 'rates that only draws can give',
    why: 'The distribution of the trimmed deviation has no closed form.',
    remedy: 'Add --simulate 100000, or take another population.',
    source: definitions,
  },
} satisfies CodeTable
