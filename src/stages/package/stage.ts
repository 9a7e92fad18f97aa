import { writeScalingFiles } from '../../files/write-scaling-files.ts'
import type { Outcome } from '../../report/outcome.ts'
import { packageReport } from './view.ts'
import { checkPackage, type PackageRequest } from './work.ts'

/** {@link checkPackage} with its report. */
export interface PackageStage extends PackageRequest {
  readonly dir: string
  /** Write `scaling.json` into benchmarks whose score is normalized. */
  readonly writeScaling?: boolean
}

export async function packageStage({
  dir,
  writeScaling = false,
  ...request
}: PackageStage): Promise<Outcome> {
  const result = await checkPackage(dir, request)
  if (writeScaling) {
    const benchmarks = result.systems.flatMap(system => system.benchmarks)
    await writeScalingFiles(benchmarks.flatMap(({ rcp }) => rcp ?? []))
  }
  return { report: packageReport(result), hasFindings: !result.ok }
}
