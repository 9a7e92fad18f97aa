/**
 * Reads one MLLOG file to a run record, in one pass.
 *
 * @module
 */
import type { Catalogue } from '../../benchmarks/catalogue.ts'
import { samplesCount } from '../../benchmarks/define.ts'
import { namingOf } from '../../benchmarks/logged-name.ts'
import { convergenceOf } from '../../convergence/convergence-of.ts'
import { type FileReading, isOfName, ReferenceReading } from '../../convergence/reference-reading.ts'
import type { Problem } from '../../errors.ts'
import { type MlLogEvent, type NoEvent, parseEvent } from '../../logs/mllog/event.ts'
import { parseLegacyEvent } from '../../logs/mllog/legacy.ts'
import type { TaggedLine } from '../../logs/mllog/tagged-line.ts'
import { isWantedKey, RunFromMlLog } from '../../runs/from-mllog.ts'
import type { Run } from '../../runs/run.ts'
import { hashFile } from './hash-file.ts'
import { scanLegacyLog, scanLog } from './scan-log.ts'

export interface ReadRunOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
  readonly bertTrainSamples?: boolean
  /** Whether to keep the evaluations in the record. */
  readonly evaluations?: boolean
  /** Whether to add the file's SHA-256 to the record. */
  readonly hash?: boolean
  /** Whether to add the time of the start to the record. */
  readonly startTimes?: boolean | undefined
  /** The benchmark of a log that names none, or an unknown one. */
  readonly benchmark?: string | undefined
  /** Whether `gpt-oss-20b` is understood as `gpt_oss_20b`. */
  readonly dashesAsUnderscores?: boolean | undefined
}

/** Ruleset 0.6 has its own grammar. */
const legacyRuleset = '0.6.0'

/** Matches the first key of a line: this is cheaper than parsing the JSON, and most lines are irrelevant. */
const keyPattern = /"key"\s*:\s*"([^"\\]*)"/

/**
 * Reads one log. Its errors are in the record's problems.
 *
 * @throws InputError if the file cannot be opened or read
 * @example
 * (await readRun('result_0.txt', { catalogue: builtIn, ruleset: '1.1.0' })).convergence // => { value: 14, … }
 */
export async function readRun(file: string, options: ReadRunOptions): Promise<Run> {
  const { catalogue, ruleset, bertTrainSamples = false, startTimes } = options
  const naming = namingOf(options)
  const reading = new ReferenceReading({ catalogue, ruleset, bertTrainSamples, naming })
  const run = new RunFromMlLog({
    file,
    catalogue,
    ruleset,
    naming,
    startTimes,
    evaluations: options.evaluations === true,
  })
  const problems: Problem[] = []
  const accept = (parsed: MlLogEvent | NoEvent) => {
    if ('problem' in parsed) problems.push(parsed.problem)
    else run.accept(parsed)
  }
  const ofLog =
    ruleset === legacyRuleset
      ? await scanLegacyLog(file, line => {
          const parsed = parseLegacyEvent(line)
          if (!('problem' in parsed)) reading.accept(asTaggedLine(parsed))
          accept(parsed)
        })
      : await scanLog(file, 'every tagged line', line => {
          reading.accept(line)
          const key = keyPattern.exec(line.text)?.[1]
          if (key === undefined || isWantedKey(key)) accept(parseEvent(line))
        })
  const read = reading.finish()
  const {
    timeToTrainMinutes,
    evaluations,
    problems: all,
    ...identity
  } = run.finish([
    ...ofLog,
    ...problems,
    ...read.problems,
    ...withoutRepeats(crashToTell(read), problems),
    ...readBySamples(read),
    ...valueProblems(read.epochs),
  ])
  return {
    ...identity,
    ...(options.hash === true && { sha256: await hashFile(file) }),
    convergence: convergenceOf(read, catalogue, ruleset),
    timeToTrainMinutes,
    ...(evaluations !== undefined && { evaluations }),
    problems: all,
  }
}

/** An event of ruleset 0.6 in the later grammar. */
function asTaggedLine({ offset, line, key, value, metadata }: MlLogEvent): TaggedLine {
  return { offset, line, text: JSON.stringify({ key, value, metadata }) }
}

/** The crash; null if it is only that the benchmark is missing or unknown: the record says that anyway. */
const crashToTell = ({ crash }: FileReading): Problem | null =>
  crash !== null && isOfName(crash) ? null : crash

/** Says that the value is not one that the reference checker has. */
const readBySamples = ({ samples }: FileReading): Problem[] =>
  samples === null
    ? []
    : [
        {
          code: 'read-by-samples',
          line: samples.line,
          message: `evaluations are read by ${samplesCount.member}, because the benchmark is not known`,
        },
      ]

/** The crash of the reference, unless the same line already has a problem. */
function withoutRepeats(crash: Problem | null, problems: readonly Problem[]): Problem[] {
  return crash === null || problems.some(({ line }) => line === crash.line) ? [] : [crash]
}

/** A value logged as NaN or infinity does not count. */
function valueProblems(epochs: number | null): Problem[] {
  if (epochs === null || Number.isFinite(epochs)) return []
  return [{ code: 'no-finite-value', line: null, message: `the run is logged to converge at ${epochs}` }]
}
