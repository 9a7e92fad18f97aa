/** README's "Your own logs", followed to the letter in a folder of its own. */
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, root, temporaryFolder } from './support/cli.ts'
import { corpus, hasShared, needsShared, referenceRcps } from './support/shared.ts'

/** A submission of Cisco in round v5.1. */
const logs = join(corpus, 'v5.1/Cisco/results/1xC885A_M8-8xH200-SXM-141GB/retinanet')

/** The command of the README for the reader's own folder. */
const [command] = readFileSync(join(root, 'README.md'), 'utf8').match(/mlperf-rcp check YOUR_FOLDER.*/) ?? []

describe.skipIf(!hasShared)(`README: your own logs${needsShared}`, () => {
  it('come to the verdict of mlcommons/logging 7bbf792: RCP found, passed, factor 1.0277777777777777', async () => {
    const folder = temporaryFolder()
    cpSync(logs, join(folder, 'mine'), { recursive: true })
    mkdirSync(join(folder, 'logging/mlperf_logging'), { recursive: true })
    symlinkSync(referenceRcps, join(folder, 'logging/mlperf_logging/rcp_checker'))
    const args = command!.replace('YOUR_FOLDER', join(folder, 'mine')).split(' ').slice(1)
    const environment = { MLPERF_LOGGING_DIR: join(folder, 'logging') }
    const { code, stdout } = await cli([...args, '--format', 'json'], { environment, directory: folder })
    expect(code).toBe(0)
    const { results } = JSON.parse(stdout)
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({
      benchmark: 'retinanet',
      verdict: 'pass',
      message: 'RCP found',
      normalization: 1.0277777777777777,
    })
  })
})
