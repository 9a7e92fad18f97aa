/**
 * The order of test files: those that take seconds start first, so that no worker ends long after the others. Vitest knows how long
 * they took only where it has run them before.
 *
 * @module
 */
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const long = [
  'test/browser/accessibility.test.ts',
  'test/golden/regenerate-command.test.ts',
  'test/browser/',
  'test/report/',
  'test/logs/',
  'test/cli/completion.test.ts',
  'test/golden/',
  'test/docs',
  'test/cli',
]

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/')
      const at = long.findIndex(start => path.startsWith(start))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
