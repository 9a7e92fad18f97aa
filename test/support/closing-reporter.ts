/**
 * The end of a test run: what was skipped, with the reason that its name gives, and one line of counts.
 *
 * @module
 */
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const test of tests) counts[test.result().state]++
    const skipped = new Set(tests.filter(test => test.result().state === 'skipped').map(nameWithReason))
    const lines = [...skipped].map(name => `skipped: ${name}`)
    lines.push(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}

/** The innermost name that says why: of the test, or of a suite around it. */
function nameWithReason(test: TestCase): string {
  let at: TestCase | TestSuite | TestModule = test
  while (at.type !== 'module') {
    if (at.name.includes('skipped:')) return at.name
    at = at.parent
  }
  return test.fullName
}
