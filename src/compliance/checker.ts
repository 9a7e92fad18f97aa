/**
 * The compliance check of one log.
 *
 * @module
 */
import type { FoundLines } from '../logs/mllog/line-finder.ts'
import type { TaggedLine } from '../logs/mllog/tagged-line.ts'
import { LimitError } from '../python/budget.ts'
import type { LogLine } from '../python/log-line.ts'
import { PyError } from '../python/py-error.ts'
import { withoutStacks } from '../python/without-stacks.ts'
import type { CheckContext, QueuedRules } from './check-context.ts'
import type { ComplianceFinding, ComplianceResult, RulePlace } from './finding.ts'
import { type MessageOptions, Messages } from './messages.ts'
import { PlainLine } from './plain-line.ts'
import type { LineReader } from './read-line.ts'
import { checkRuleFile } from './rule-file-check.ts'
import type { RuleFile } from './rules.ts'
import { UnreadableLines } from './unreadable-lines.ts'

/** More rule files than any log requests. */
const longestQueue = 1000

/** Finds the rule file with a name such as `training_5.1.0/common.yaml`, or null. */
export type FindRules = (config: string) => RuleFile | null

/**
 * Checks one log: feed it every tagged line in order, then call `finish` for the verdict. It behaves like upstream's
 * checker, including crashes; with `lenient` it keeps every finding and continues after a crash.
 *
 * @example
 * const checker = new ComplianceChecker(readMlLogLine, {})
 * checker.accept({ line: 1, text: '{"key": "seed", "value": 1, "metadata": {}, "time_ms": 0}' })
 * checker.finish('training_5.1.0/common.yaml', findRules).ok // => false
 */
export class ComplianceChecker {
  readonly #readLine: LineReader
  readonly #options: MessageOptions
  readonly #messages: Messages
  readonly #lines: LogLine[] = []
  /** Lines on which upstream's checker crashes. */
  readonly #crashing = new UnreadableLines()
  /** Lines that upstream's checker reports. */
  readonly #bad = new UnreadableLines()
  #count = 0

  constructor(readLine: LineReader, options: MessageOptions) {
    this.#readLine = readLine
    this.#options = options
    this.#messages = new Messages(options)
  }

  /**
   * Accepts a batch of lines from a scan; lines that are not plain are parsed one by one.
   *
   * @param firstLine - the line of the file to which the line feed counts are added
   */
  acceptAll(lines: FoundLines, firstLine: number): void {
    const { count, texts, places, members } = lines
    const batch = { lines, firstLine, firstIndex: this.#count }
    for (let at = 0; at < count; at++) {
      const isPlain = members[at * 8 + 2] !== 0
      if (isPlain) this.#lines.push(new PlainLine(batch, at))
      else this.#read(firstLine + places[at * 4 + 3]!, texts.slice(members[at * 8], members[at * 8 + 1]))
      this.#count++
    }
  }

  accept({ line, text }: Pick<TaggedLine, 'line' | 'text'>): void {
    this.#read(line, text)
    this.#count++
  }

  #read(line: number, text: string): void {
    try {
      this.#lines.push(withoutStacks(() => this.#readLine({ line, text }, this.#count)))
    } catch (error) {
      if (!(error instanceof PyError)) throw error
      const unreadable = error.kind === 'ValueError' ? this.#bad : this.#crashing
      unreadable.add({ line, error })
    }
  }

  /**
   * Returns the verdict, after all lines.
   *
   * @param config - the first rule file
   * @throws InputError from `find`, and `rule-limit` if the rules do not terminate
   */
  finish(config: string, find: FindRules): Omit<ComplianceResult, 'file'> {
    try {
      this.#reportUnreadable()
      if (this.#lines.length === 0) this.#put('no-lines', null, 'No log lines detected')
      this.#check(config, find)
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    }
    const { findings, warnings } = this.#messages
    return { ok: findings.length === 0, warnings, findings }
  }

  #reportUnreadable(): void {
    const { lenient = false } = this.#options
    for (const { line, error } of this.#crashing.kept) this.#crash(error, line, null)
    this.#putOthers('crash', this.#crashing)
    for (const { line, error } of lenient ? this.#bad.kept : this.#bad.kept.slice(0, 1)) {
      this.#put('bad-lines', line, `Log lines had parsing errors.\n${error.message}`)
    }
    if (lenient) this.#putOthers('bad-lines', this.#bad)
  }

  #putOthers(kind: ComplianceFinding['kind'], { others }: UnreadableLines): void {
    if (others > 0) this.#put(kind, null, `and ${others} more of ${kind}`)
  }

  #check(first: string, find: FindRules): void {
    const queue: QueuedRules[] = [{ config: first, line: null, rule: null }]
    const enqueue = (queued: QueuedRules) => {
      if (queue.push(queued) > longestQueue) throw new LimitError('the rules ask for too many rule files')
    }
    const guard: CheckContext['guard'] = (step, line, place) => this.#guard(step, line, place)
    const context = { lines: this.#lines, messages: this.#messages, enqueue, guard }
    for (const { config, line, rule } of queue) {
      this.#guard(
        () => {
          const rules = typeof config === 'string' ? find(config) : null
          if (rules === null) {
            throw new PyError('FileNotFoundError', `Could not find config file: ${config}`)
          }
          checkRuleFile(rules, context)
        },
        line,
        rule,
      )
    }
  }

  #guard(step: () => void, line: LogLine | null = null, rule: RulePlace | null = null): void {
    try {
      step()
    } catch (error) {
      if (!(error instanceof PyError)) throw error
      this.#crash(error, line?.place ?? null, rule)
    }
  }

  /** Upstream crashes here, so this check stops too, unless it is lenient. */
  #crash({ message }: PyError, line: number | null, rule: RulePlace | null): void {
    this.#messages.put({ key: null, kind: 'crash', line, message, rule })
    if (!this.#options.lenient) throw new Crash()
  }

  #put(kind: ComplianceFinding['kind'], line: number | null, message: string): void {
    this.#messages.put({ key: null, kind, line, message, rule: null })
  }
}

/** Thrown to stop a check; its cause is already a finding. */
class Crash extends Error {}
