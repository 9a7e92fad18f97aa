/**
 * Populations that submissions are drawn from.
 *
 * @module
 */

import { gridThrough } from '../../benchmarks/evaluation-grid.ts'
import { censoredNormal } from '../../stats/draws/censored-normal.ts'
import { normalFailure } from '../../stats/draws/normal-failure.ts'
import {
  type Distribution,
  distributionOf,
  olympicDistribution,
  probabilityBelow,
} from '../../stats/draws/olympic-distribution.ts'
import { olympicVariance } from '../../stats/draws/olympic-variance.ts'
import { roundedNormal } from '../../stats/draws/rounded-normal.ts'

/** The populations, each with its meaning. */
export const populations = {
  runs: "the record's own runs, drawn with replacement; the record stays",
  normal: 'a normal distribution; the record is drawn too',
  quantised: 'the normal distribution behind the runs, rounded up to the next evaluation; the record stays',
} as const

export type PopulationName = keyof typeof populations

/** Why a record has no answer. */
export interface Refusal {
  readonly code: 'no-deviation' | 'too-few-distinct-values' | 'no-evaluation-interval' | 'no-olympic-mean'
  readonly message: string
}

/** The record that submissions are compared with. */
export interface DrawnRecord {
  readonly runs: readonly number[]
  readonly mean: number
  readonly stdev: number
  /** Runs of a submission. */
  readonly submissionRuns: number
  readonly trimmedPerSide: number
  /** Evaluation interval; null if it is unknown. */
  readonly step: number | null
}

/** A floor: a number for a record that stays, a margin for one that is drawn. */
export interface Floor {
  readonly floor: number
  /** Distance from the mean by the record's deviation. */
  readonly margin: (stdev: number) => number
}

/**
 * The probability that a submission fails.
 *
 * @param faster by which share the submission converges earlier than the record, 0 to below 1
 */
export type Failure = (floor: Floor, faster: number) => number

/**
 * The failure of submissions from a population around a record.
 *
 * @example
 * failureOf('runs', { runs: [13, 14, 14, 15], mean: 14, submissionRuns: 3, trimmedPerSide: 1 })({ floor: 13.5 }, 0) // => 0.15625
 */
export function failureOf(population: PopulationName, record: DrawnRecord): Failure | Refusal {
  if (Number.isNaN(record.mean)) {
    return { code: 'no-olympic-mean', message: 'too few runs: none is left between the extremes' }
  }
  switch (population) {
    case 'runs':
      return failureOfRuns(record)
    case 'normal':
      return failureOfNormal(record)
    case 'quantised':
      return failureOfQuantised(record)
  }
}

function failureOfRuns({ runs, submissionRuns, trimmedPerSide }: DrawnRecord): Failure {
  const scores = olympicDistribution(distributionOf(runs), submissionRuns, trimmedPerSide)
  return ({ floor }, faster) => probabilityBelow(scores, floor / (1 - faster))
}

function failureOfNormal(record: DrawnRecord): Failure | Refusal {
  const { runs, mean, stdev, submissionRuns, trimmedPerSide } = record
  if (!(stdev > 0)) {
    return {
      code: 'no-deviation',
      message: `the ${runs.length} runs do not differ: no normal distribution fits`,
    }
  }
  const variance =
    olympicVariance(submissionRuns, trimmedPerSide) + olympicVariance(runs.length, trimmedPerSide)
  return ({ margin }, faster) =>
    normalFailure({
      referenceRuns: runs.length,
      variance,
      margin: drawn => margin(drawn * stdev) / stdev,
      lead: (faster * mean) / stdev,
    })
}

function failureOfQuantised(record: DrawnRecord): Failure | Refusal {
  const { submissionRuns, trimmedPerSide } = record
  const quantised = quantisedPopulation(record)
  if ('code' in quantised) return quantised
  return ({ floor }, faster) =>
    probabilityBelow(olympicDistribution(quantised.faster(faster), submissionRuns, trimmedPerSide), floor)
}

/** The normal distribution behind logged values. */
export interface QuantisedPopulation {
  /** The logged values if everything is a share faster. */
  readonly faster: (faster: number) => Distribution
}

/**
 * The normal distribution behind a record's runs, and what would be logged of it.
 *
 * @example
 * quantisedPopulation({ runs: [13, 14, 14], step: 1 }).code // => 'too-few-distinct-values'
 */
export function quantisedPopulation({ runs, step }: DrawnRecord): QuantisedPopulation | Refusal {
  if (step === null) {
    return {
      code: 'no-evaluation-interval',
      message: 'neither the rules nor the records say how often runs are evaluated',
    }
  }
  const latent = censoredNormal(runs, step)
  if (latent === null) {
    const distinct = new Set(runs).size
    return {
      code: 'too-few-distinct-values',
      message: `the runs have ${distinct} different values: fewer than three do not tell the deviation`,
    }
  }
  const grid = gridThrough(Math.min(...runs), step)
  const { mean, stdev } = latent
  return {
    faster: share =>
      roundedNormal(
        { mean: mean * (1 - share), stdev: stdev * (1 - share) },
        { step, offset: grid.offset ?? 0 },
      ),
  }
}
