/**
 * Reads the layout of a submission package.
 *
 * @module
 */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import type { Usage } from '../../benchmarks/benchmark.ts'
import { InputError } from '../../errors.ts'
import { readWhole } from '../../logs/read-whole.ts'
import { runName } from '../../submission/package/failed-runs.ts'
import type {
  BenchmarkFolder,
  PackageLayout,
  PowerFolder,
  SmallFile,
  SystemFolder,
} from '../../submission/package/package-layout.ts'
import { withoutEnd } from '../../text/without-end.ts'
import { listFolder } from '../disk/list-folder.ts'
import { statsOf } from '../disk/stats-of.ts'

const parametersName = 'package_checker_params'
const logName = /^result_.*\.txt$/s

/**
 * The systems, benchmarks, logs and small files of a package: `systems/SYSTEM.json`, `results/SYSTEM/BENCHMARK/result_*.txt`,
 * and in hpc `results/SYSTEM/strong|weak/BENCHMARK/result_*.txt`. Everything is in code point order of names; links are followed.
 *
 * @throws InputError `path-not-found`, `not-a-folder`, `no-package` if it has no benchmark folder, `unreadable`
 * @example
 * readPackage('v4.1/Dell', 'training').systems.map(({ name }) => name) // => ['XE9680x1', …]
 */
export function readPackage(path: string, usage: Usage): PackageLayout {
  const dir = withoutEnd(path.replaceAll('\\', '/'), '/', 1)
  const stats = statsOf(dir)
  if (stats === undefined) throw new InputError('path-not-found', `${dir} does not exist`, { file: dir })
  if (!stats.isDirectory()) {
    throw new InputError('not-a-folder', `${dir} is a file, but the folder of a package is required`, {
      file: dir,
    })
  }
  const systems = foldersIn(`${dir}/results`).map(name => readSystem(dir, name, usage))
  if (systems.every(({ benchmarks }) => benchmarks.length === 0)) throw noPackage(dir, usage)
  return {
    dir,
    parameters: parametersIn(dir),
    descriptions: namesIn(`${dir}/systems`)
      .filter(name => name.endsWith('.json') && !name.startsWith('.'))
      .map(name => readSmallFile(`${dir}/systems/${name}`)),
    systems,
  }
}

function noPackage(dir: string, usage: Usage): InputError {
  const place = usage === 'hpc' ? 'results/SYSTEM/strong/BENCHMARK' : 'results/SYSTEM/BENCHMARK'
  return new InputError('no-package', `${dir} has no folder ${place}`, {
    file: dir,
    remedy: 'Name the folder of one submitter, with systems/ and results/ in it.',
  })
}

function readSystem(root: string, name: string, usage: Usage): SystemFolder {
  const dir = `${root}/results/${name}`
  const scalings = usage === 'hpc' ? foldersIn(dir) : [null]
  return {
    name,
    dir,
    description: `${root}/systems/${name}.json`,
    parameters: parametersIn(dir),
    benchmarks: scalings.flatMap(scaling => {
      const parent = scaling === null ? dir : `${dir}/${scaling}`
      return foldersIn(parent).map(benchmark => readBenchmark(`${parent}/${benchmark}`, benchmark, scaling))
    }),
  }
}

function readBenchmark(dir: string, name: string, scaling: string | null): BenchmarkFolder {
  const names = namesIn(dir)
  const logs = names.filter(entry => logName.test(entry)).map(entry => `${dir}/${entry}`)
  return {
    name,
    dir,
    scaling,
    logs,
    unreadable: logs.filter(log => !isReadableFile(log)),
    others: names.filter(entry => !logName.test(entry) && !entry.startsWith('.')),
    parameters: parametersIn(dir),
    power: names.includes('power') ? readPower(`${dir}/power`, logs) : null,
  }
}

function readPower(dir: string, logs: readonly string[]): PowerFolder {
  const runs = logs.map(runName).map(run => {
    const isFolder = statsOf(`${dir}/${run}`)?.isDirectory() === true
    return { run, files: isFolder ? namesIn(`${dir}/${run}`) : null }
  })
  return { dir, runs }
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const foldersIn = (dir: string): string[] =>
  namesIn(dir).filter(name => statsOf(`${dir}/${name}`)?.isDirectory())

/** Names in a folder in code point order; empty if the folder does not exist. */
function namesIn(dir: string): string[] {
  return statsOf(dir)?.isDirectory() ? listFolder(dir).map(({ name }) => name) : []
}

const parametersIn = (dir: string): SmallFile | null =>
  existsSync(`${dir}/${parametersName}`) ? readSmallFile(`${dir}/${parametersName}`) : null

const readSmallFile = (path: string): SmallFile => ({
  path,
  content: isReadableFile(path) ? readWhole(path) : null,
})
