/**
 * The same rates by drawing.
 *
 * @module
 */

import type { Distribution } from '../../stats/draws/olympic-distribution.ts'
import { olympicMean } from '../../stats/olympic-mean.ts'
import { populationStdev } from '../../stats/population-stdev.ts'
import { makeRandom, type Random } from '../../stats/random.ts'
import type { StdevOf } from '../choices.ts'
import { type DrawnRecord, type Floor, type PopulationName, quantisedPopulation } from './population.ts'

export interface Simulation {
  readonly draws: number
  readonly seed: number
}

/** Shares of the drawn submissions that fail. */
export interface Simulated {
  readonly falseAlarm: number
  /** By percent. */
  readonly power: Readonly<Record<string, number>>
}

/**
 * Draws submissions, and for a normal population records, and counts those that fail.
 *
 * @param floor of the record that stays; a drawn record has its own
 * @example
 * simulate('runs', { runs: [14, 14], submissionRuns: 3, trimmedPerSide: 1 }, { floor: 14 }, { draws: 9, seed: 1, faster: [5] })
 * // => { falseAlarm: 0, power: { 5: 1 } }
 */
export function simulate(
  population: PopulationName,
  record: DrawnRecord,
  floor: Floor,
  {
    draws,
    seed,
    faster,
    stdev,
  }: Simulation & { readonly faster: readonly number[]; readonly stdev: StdevOf },
): Simulated {
  const rate = (share: number): number => {
    const random = makeRandom(seed)
    const fails = drawing(population, record, floor, stdev, share)
    let failed = 0
    for (let draw = 0; draw < draws; draw++) if (fails(random)) failed++
    return failed / draws
  }
  return {
    falseAlarm: rate(0),
    power: Object.fromEntries(faster.map(percent => [percent, rate(percent / 100)])),
  }
}

/** Whether one drawn submission fails. */
function drawing(
  population: PopulationName,
  record: DrawnRecord,
  { floor, margin }: Floor,
  stdev: StdevOf,
  faster: number,
): (random: Random) => boolean {
  const { runs, mean, submissionRuns, trimmedPerSide: trimmed } = record
  const scoreOf = (draw: () => number) => olympicMean(Array.from({ length: submissionRuns }, draw), trimmed)
  if (population === 'runs') {
    return random => scoreOf(() => runs[Math.floor(random() * runs.length)]!) * (1 - faster) < floor
  }
  if (population === 'quantised') {
    const quantised = quantisedPopulation(record)
    if ('code' in quantised) return () => false
    const logged = quantised.faster(faster)
    return random => scoreOf(() => drawFrom(logged, random)) < floor
  }
  return random => {
    const sorted = Array.from({ length: runs.length }, () => mean + record.stdev * drawNormal(random)).sort(
      (a, b) => a - b,
    )
    const kept = sorted.slice(trimmed, runs.length - trimmed)
    const drawnFloor =
      olympicMean(sorted, trimmed) - margin(populationStdev(stdev === 'trimmed' ? kept : sorted))
    return scoreOf(() => mean * (1 - faster) + record.stdev * drawNormal(random)) < drawnFloor
  }
}

function drawFrom({ values, probabilities }: Distribution, random: Random): number {
  const place = random()
  let below = 0
  for (const [index, value] of values.entries()) {
    below += probabilities[index]!
    if (place < below) return value
  }
  return values.at(-1)!
}

/** Source: Box & Muller, "A note on the generation of random normal deviates", Ann. Math. Stat. 29 (1958). */
const drawNormal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
