import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/stages/extract/work.ts'
import { shared } from '../support/shared.ts'

const reported = join(shared, 'reports/quality-after-run-stop')
const hasReport = existsSync(reported)
const needsReport = hasReport ? '' : ' (skipped: no reports at ../shared)'

// The values are those that the report states for the eval_* line of the epoch.
describe.runIf(hasReport)(`logs with evaluations after run_stop${needsReport}`, () => {
  it.each([
    ['hpc_result_0.txt', 'hpc', '3.0.0', 21, 0.12290748208761215],
    ['v06_result_0.txt', 'training', '0.6.0', 76, 0.23248927295207977],
    ['v07_result_0.txt', 'training', '0.7.0', 80, 0.2339693158864975],
  ] as const)(
    '%s: the quality is that of the converged epoch',
    async (file, usage, ruleset, value, quality) => {
      const [run] = await extract([join(reported, file)], { usage, ruleset })
      expect(run?.convergence).toMatchObject({ value, quality })
    },
  )
})
