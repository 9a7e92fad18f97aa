import { type Catalogue, convergenceRule } from '../benchmarks/catalogue.ts'
import type { Convergence } from '../runs/run.ts'
import type { FileReading } from './reference-reading.ts'

/**
 * When the run of a log converged; null if it did not, if the log cannot be read, or if the value is NaN.
 *
 * @example
 * convergenceOf(reading, builtIn, '1.1.0') // => { value: 14, unit: 'epochs', quality: 0.3791 }
 */
export function convergenceOf(
  reading: FileReading,
  catalogue: Catalogue,
  ruleset: string,
): Convergence | null {
  const { epochs, quality, benchmark: name, crash, samples } = reading
  if (samples !== null) return { value: samples.value, unit: 'samples', quality: samples.quality }
  if (epochs === null || crash !== null || !Number.isFinite(epochs)) return null
  const benchmark =
    typeof name === 'string' ? (catalogue.find('training', name) ?? catalogue.find('hpc', name)) : undefined
  const unit = benchmark === undefined ? 'epochs' : convergenceRule(benchmark, ruleset).unit
  return { value: epochs, unit, quality }
}
