/**
 * The stores in which upstream's checker keeps what it has found.
 *
 * @module
 */
import type { ComplianceFinding } from './finding.ts'

/** How findings are kept. */
export interface MessageOptions {
  /** Keep every finding of a key, not the last alone; go on where upstream crashes. */
  readonly lenient?: boolean
  /** Warnings are findings. */
  readonly werror?: boolean
}

/**
 * Findings as upstream keeps them: one per key, the last, at the place of the first; those without a key all.
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
    const before = this.#options.lenient ? (this.#ofKeys.get(key) ?? []) : []
    this.#ofKeys.set(key, [...before, finding])
  }

  /** Puts a finding that upstream only warns of. */
  warn(finding: ComplianceFinding): void {
    if (this.#options.werror) this.put(finding)
    else this.#warnings.add(finding.key ?? '')
  }

  /** Forgets what was found of a key, because a later rule file has its own rule for it. Warnings stay. */
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
