/**
 * Reads one log as the reference checker does.
 *
 * The checker picks lines by words anywhere in the line, not by key, and the last such line wins. It crashes on a
 * picked line that it cannot use. Here the crash is data: {@link FileReading.crash} says where and why.
 * Source: behaviour of read_submission_file in mlcommons/logging 7bbf792.
 *
 * @module
 */
import type { Benchmark, ConvergenceRule, FirstPassingStep } from '../benchmarks/benchmark.ts'
import { type Catalogue, convergenceRule } from '../benchmarks/catalogue.ts'
import { epochNumber } from '../benchmarks/define.ts'
import { benchmarkNamed, type Naming, nameFault } from '../benchmarks/logged-name.ts'
import type { Problem } from '../errors.ts'
import { BoundedProblems, boundedProblems } from '../lists/bounded-problems.ts'
import { allWords, bitAt, bitsOf } from '../logs/mllog/found-words.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import { isLogObject } from '../python/log-object.ts'
import type { LogValue } from '../python/log-value.ts'
import { pythonRound } from '../python/python-round.ts'
import { type Quality, qualityIn } from '../runs/quality.ts'
import { type JsonMembers, parseMembers, UnusableLine } from './members.ts'
import { type SamplesRead, SamplesReading } from './samples-reading.ts'

/** Options of the checker. */
export interface ReadingOptions {
  readonly catalogue: Catalogue
  readonly ruleset: string
  /** Use the benchmark's samples key, if it has one, instead of evaluations. */
  readonly bertTrainSamples: boolean
  /** The name that counts for a logged one; by default that one, as the checker has it. */
  readonly naming?: Naming | undefined
}

/** The values of one log. */
export interface FileReading {
  /** As logged; null if no line has it (the checker's -1). */
  readonly globalBatchSize: LogValue
  /** The JSON text of that value; null if no line has it. `4096.0` and `4096` differ in a message. */
  readonly globalBatchSizeText: string | null
  readonly benchmark: LogValue
  readonly division: string | null
  readonly organization: string | null
  /** Epochs or samples to converge; null if the run did not converge. */
  readonly epochs: number | null
  /**
   * The quality of the evaluation that gave these epochs. An evaluation after the successful `run_stop` does not count.
   */
  readonly quality: Quality | null
  /** The convergence by samples, if the checker crashes because it does not know how the benchmark counts. */
  readonly samples: SamplesRead | null
  /**
   * Why the reference checker would crash, or null. `no-benchmark` or `unknown-benchmark` if it crashes on an evaluation
   * only because it does not know how the benchmark counts.
   */
  readonly crash: Problem | null
  /** Picked lines whose key differs from the word that picked them, and a quality that is not a number. */
  readonly problems: readonly Problem[]
}

/** The reference checker's value for a missing batch size; a log may contain it too. */
const noBatchSize = -1

const batchSizeWord = 'global_batch_size'
const benchmarkWord = 'submission_benchmark'
const divisionWord = 'submission_division'
const organizationKey = 'submission_org'
/** Includes the quote, because a scan only picks lines by words with four characters after an underscore. */
const organizationWord = `${organizationKey}"`
const stopWord = 'run_stop'
const evaluationWords = ['eval_error', 'eval_accuracy'] as const

const factWords = [batchSizeWord, benchmarkWord, divisionWord, organizationWord]
const everyWord = [...factWords, stopWord, ...evaluationWords]

const batchSizeBit = bitsOf([batchSizeWord], everyWord)
const benchmarkBit = bitsOf([benchmarkWord], everyWord)
const divisionBit = bitsOf([divisionWord], everyWord)
const organizationBit = bitsOf([organizationWord], everyWord)
const stopBit = bitsOf([stopWord], everyWord)
const evaluationBits = bitsOf(evaluationWords, everyWord)
const firstSamplesWord = everyWord.length

/**
 * The words that pick lines: the reader of the log must look for them, and may look for others after them.
 */
export function readingWords(options: ReadingOptions): string[] {
  return [...everyWord, ...samplesWords(options)]
}

function samplesWords({ bertTrainSamples, catalogue }: ReadingOptions): string[] {
  return bertTrainSamples
    ? [...new Set(catalogue.benchmarks.flatMap(({ samplesKey }) => samplesKey ?? []))]
    : []
}

/**
 * Reads one log line by line. Feed every tagged line that contains one of {@link readingWords}, in order, then call
 * {@link ReferenceReading.finish}.
 *
 * @example
 * const reading = new ReferenceReading({ catalogue: builtIn, ruleset: '1.1.0', bertTrainSamples: false })
 * await scanTaggedLines(reader, { words: readingWords(options) }, line => reading.accept(line))
 * reading.finish().epochs // => 14
 */
export class ReferenceReading {
  readonly #options: ReadingOptions
  readonly #problems = new BoundedProblems()
  /** Metrics per step, for benchmarks that log each metric in its own line. */
  readonly #steps = new Map<LogValue, Map<LogValue, LogValue>>()
  #batchSize: LogValue = null
  #batchSizeText: string | null = null
  #benchmarkName: LogValue = null
  #benchmark: Benchmark | undefined
  #rule: ConvergenceRule | undefined
  #division: string | null = null
  #organization: string | null = null
  readonly #samplesWords: readonly string[]
  #useSamplesWords: boolean
  #latest: LogValue = null
  /** Of the last evaluation so far. */
  #latestQuality: LogValue = null
  #latestQualityLine: number | null = null
  /** Of the last evaluation before the stop that counts; null if the run did not converge. */
  #quality: LogValue = null
  #qualityLine: number | null = null
  #epochs: number | null = null
  #crash: Problem | null = null
  /** Whether the crash is on an evaluation that does not count as those of an unknown benchmark. */
  #isUncounted = false
  /** Evaluations from such a crash on. */
  readonly #samples = new SamplesReading()

  constructor(options: ReadingOptions) {
    this.#options = options
    this.#samplesWords = samplesWords(options)
    this.#useSamplesWords = options.bertTrainSamples
    this.#name(options.naming?.(null) ?? null)
  }

  /** The line on which the reference crashes, once it is read. */
  get crashLine(): number | null {
    return this.#crash?.line ?? null
  }

  /**
   * Reads the next line. Lines after a crash of the checker are ignored.
   *
   * @param found the words that the line may contain, as bits by their place in {@link readingWords}
   */
  accept(line: TaggedLine, found = allWords): void {
    if (this.#crash !== null) {
      this.#findName(line)
      if (this.#isUncounted) this.#samples.accept(line)
      return
    }
    try {
      this.#read(line, found)
    } catch (error) {
      if (!(error instanceof UnusableLine)) throw error
      this.#crash = { code: error.code, line: line.line, message: error.message }
      this.#isUncounted = error instanceof UncountedEvaluation
      if (this.#isUncounted) this.#samples.accept(line)
    }
  }

  /** Whether the log names its benchmark after the line of the crash: then a missing name is not the cause. */
  #findName({ text }: TaggedLine): void {
    if (this.#benchmarkName === null && text.includes(benchmarkWord)) this.#isUncounted = false
  }

  /** The cause of the crash: without a known benchmark, an evaluation that counts otherwise is only its symptom. */
  #cause(): Problem | null {
    if (this.#crash === null || !this.#isUncounted) return this.#crash
    const fault = nameFault(this.#options.catalogue, this.#benchmarkName)
    return fault === null ? this.#crash : { ...fault, line: this.#crash.line }
  }

  finish(): FileReading {
    const crash = this.#cause()
    const samples = crash !== null && isOfName(crash) ? this.#samples.finish() : null
    return {
      globalBatchSize: this.#batchSize,
      globalBatchSizeText: this.#batchSizeText,
      benchmark: this.#benchmarkName,
      division: this.#division,
      organization: this.#organization,
      epochs: this.#epochs,
      quality: qualityIn(this.#quality),
      samples,
      crash,
      problems: boundedProblems([...this.#problems.list(), ...this.#qualityProblems()]),
    }
  }

  /** An object or a list holds the values of several metrics. */
  #qualityProblems(): Problem[] {
    const [value, line] = [this.#quality, this.#qualityLine]
    const isOfSeveral = isLogObject(value) || Array.isArray(value)
    if (line === null || isNumber(value) || isOfSeveral) return []
    const message = `the quality of the evaluation that made the run converge is ${JSON.stringify(value)}, not a number: it is not read`
    return [{ code: 'unusable-value', line, message }]
  }

  #read(line: TaggedLine, found: number): void {
    const { text } = line
    const words = this.#wordsIn(text, found)
    if (words === 0) return
    const members = once(() => parseMembers(text))
    if ((words & batchSizeBit) !== 0) this.#readBatchSize(line, members())
    if ((words & benchmarkBit) !== 0) this.#readBenchmark(line, members())
    if ((words & divisionBit) !== 0) this.#division = textOf(text, divisionWord) ?? this.#division
    if ((words & organizationBit) !== 0)
      this.#organization = textOf(text, organizationKey) ?? this.#organization
    this.#readConvergence(line, words, members)
    if ((words & stopBit) !== 0 && members().get('key') === stopWord) this.#readStop(members())
  }

  /** The words that the text contains, of those that it may contain. */
  #wordsIn(text: string, found: number): number {
    let words = 0
    for (let at = 0; at < everyWord.length; at++) {
      if ((found & bitAt(at)) !== 0 && text.includes(everyWord[at]!)) words |= bitAt(at)
    }
    this.#samplesWords.forEach((word, index) => {
      const bit = bitAt(firstSamplesWord + index)
      if ((found & bit) !== 0 && text.includes(word)) words |= bit
    })
    return words
  }

  #readBatchSize(line: TaggedLine, members: JsonMembers): void {
    this.#noteOtherKey(line, members, batchSizeWord)
    const value = members.get('value')
    const isNone = value === noBatchSize
    this.#batchSize = isNone ? null : value
    this.#batchSizeText = isNone ? null : members.valueText()
  }

  #readBenchmark(line: TaggedLine, members: JsonMembers): void {
    this.#noteOtherKey(line, members, benchmarkWord)
    const name = members.get('value')
    this.#name(this.#options.naming?.(name) ?? name)
    if (this.#benchmark?.samplesKey === undefined) this.#useSamplesWords = false
  }

  #name(name: LogValue): void {
    this.#benchmarkName = name
    this.#benchmark = benchmarkNamed(this.#options.catalogue, name)
    this.#rule = this.#benchmark && convergenceRule(this.#benchmark, this.#options.ruleset)
  }

  #readConvergence({ line }: TaggedLine, words: number, members: () => JsonMembers): void {
    if (this.#useSamplesWords) {
      if (words >>> firstSamplesWord !== 0) this.#latest = only(members().get('value'))
      return
    }
    if ((words & evaluationBits) === 0) return
    const rule = this.#rule ?? epochNumber
    this.#latestQuality = members().get('value', null)
    this.#latestQualityLine = line
    if (rule.kind === 'first-passing-step') this.#rememberStep(members(), rule.member)
    else if (rule.decimals === undefined) this.#rememberSamples(members(), rule.member)
    else this.#latest = rounded(this.#position(members(), rule.member), rule.decimals)
  }

  #position(members: JsonMembers, member: string): LogValue {
    try {
      return members.metadata(member)
    } catch (error) {
      if (this.#benchmark !== undefined || !(error instanceof UnusableLine)) throw error
      throw new UncountedEvaluation(error.code, error.message)
    }
  }

  #rememberSamples(members: JsonMembers, member: string): void {
    this.#latest = members.metadata(member)
    members.get('value') // the reference crashes on an evaluation without a value
  }

  #rememberStep(members: JsonMembers, stepMember: string): void {
    const step = members.metadata(stepMember)
    const metric = members.metadata('metric')
    const metrics = this.#steps.get(step) ?? new Map<LogValue, LogValue>()
    this.#steps.set(step, metrics.set(metric, members.get('value')))
  }

  #readStop(members: JsonMembers): void {
    if (members.metadata('status') !== 'success') {
      this.#epochs = null
      this.#quality = null
      this.#qualityLine = null
      return
    }
    const rule = this.#rule
    if (rule?.kind === 'first-passing-step') this.#latest = firstPassingStep(this.#steps, rule)
    if (typeof this.#latest !== 'number') {
      const source = this.#useSamplesWords ? `value of ${this.#samplesWords.join(' or ')}` : 'evaluation'
      throw new UnusableLine(
        'no-evaluation',
        `the run stops with success but no ${source} states its progress`,
      )
    }
    this.#epochs = this.#latest
    const metrics = this.#steps.get(this.#latest)
    this.#quality = metrics === undefined ? this.#latestQuality : namedMetrics(metrics)
    this.#qualityLine = this.#latestQualityLine
  }

  #noteOtherKey(line: TaggedLine, members: JsonMembers, word: string): void {
    const key = members.get('key', null)
    if (key === word) return
    const message = `the line of ${String(key)} contains the word ${word}, so the reference checker takes its value`
    this.#problems.add({ code: 'word-in-other-key', line: line.line, message })
  }
}

/** Whether a crash is only that the benchmark is missing or unknown. */
export const isOfName = ({ code }: Problem): boolean =>
  code === 'no-benchmark' || code === 'unknown-benchmark'

/** An evaluation of an unknown benchmark that does not state its epoch. */
class UncountedEvaluation extends UnusableLine {}

/** The text of a key that the reference does not use, so an unreadable line is skipped. */
function textOf(line: string, key: string): string | undefined {
  for (const named of line.matchAll(/"key":\s*"([^"]*)"/g)) {
    if (named[1] !== key) continue
    return [...line.slice(named.index).matchAll(/"value":\s*"([^"\\]*)"/g)].at(-1)?.[1]
  }
  return undefined
}

/** Computes the result on first use: most lines are evaluations, whose JSON is parsed once and only if needed. */
function once<Result>(work: () => Result): () => Result {
  let result: Result | undefined
  return () => {
    result ??= work()
    return result
  }
}

const isNumber = (value: LogValue): value is number => typeof value === 'number' && Number.isFinite(value)

/** A list of one value counts as that value, because NumPy averages such lists too. */
const only = (value: LogValue): LogValue => (Array.isArray(value) && value.length === 1 ? value[0]! : value)

function rounded(value: LogValue, decimals: number): number {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'number')
    throw new UnusableLine('bad-epoch', `${JSON.stringify(value)} is not a number of epochs`)
  return pythonRound(value, decimals)
}

/** The metrics of one step by name. */
const namedMetrics = (metrics: ReadonlyMap<LogValue, LogValue>): LogValue =>
  Object.fromEntries([...metrics].map(([metric, value]) => [String(metric), value]))

/** The smallest step at which all thresholds hold. They are tested in order; the first that fails rules out the step. */
function firstPassingStep(steps: Map<LogValue, Map<LogValue, LogValue>>, rule: FirstPassingStep): number {
  const passing = [...steps].filter(([step, metrics]) =>
    rule.thresholds.every(({ metric, atMost = Infinity, atLeast = -Infinity }) => {
      const value = metrics.get(metric)
      if (typeof value !== 'number') {
        throw new UnusableLine('missing-metric', `the evaluation at ${String(step)} has no ${metric}`)
      }
      return value <= atMost && value >= atLeast
    }),
  )
  if (passing.length === 0)
    throw new UnusableLine('no-passing-step', 'the run stops with success but no step passes')
  return passing.reduce((least, [step]) => Math.min(least, Number(step)), Infinity)
}
