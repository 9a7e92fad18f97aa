/**
 * Stores findings like upstream's checker.
 *
 * @module
 */
import type { ComplianceFinding } from './finding.ts'

/** How to store findings. */
export interface MessageOptions {
  /** Keep every finding of a key, not only the last; continue where upstream crashes. */
  readonly lenient?: boolean
  /** Treat warnings as findings. */
  readonly werror?: boolean
}

/**
 * Findings as upstream stores them: for each key the last one, at the position of the first; all findings without a key.
 *
 * @example
 * const messages = new Messages({})
 * messages.put({ key: 'seed', kind: 'wrong-count', line: null, message: '…', rule: null })
 * messages.findings.length // => 1
 */
export class Messages {
  readonly #options: MessageOptions
  readonly #ofKeys = new Map<string, ComplianceFinding[]>()
  readonly #unkeyed: ComplianceFinding[] = []
  readonly #warnings = new Set<string>()

  constructor(options: MessageOptions) {
    this.#options = options
  }

  put(finding: ComplianceFinding): void {
    const { key } = finding
    if (!key) {
      this.#unkeyed.push({ ...finding, key: null })
      return
    }
    const before = this.#options.lenient ? this.#ofKeys.get(key) : undefined
    if (before === undefined) this.#ofKeys.set(key, [finding])
    else before.push(finding)
  }

  /** Adds a finding that upstream only reports as a warning. */
  warn(finding: ComplianceFinding): void {
    if (this.#options.werror) this.put(finding)
    else this.#warnings.add(finding.key ?? '')
  }

  /** Discards the findings of a key, because a later rule file has its own rule for it. Warnings stay. */
  override(key: string): void {
    this.#ofKeys.delete(key)
  }

  get findings(): ComplianceFinding[] {
    return [...[...this.#ofKeys.values()].flat(), ...this.#unkeyed]
  }

  get warnings(): string[] {
    return [...this.#warnings].sort()
  }
}
