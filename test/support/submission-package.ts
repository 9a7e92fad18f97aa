/**
 * The package of the fixtures, to be changed.
 *
 * @module
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fixture, temporaryFolder } from './cli.ts'

/** Its system of 16 GPUs; the other one is {@link otherSystem}. */
export const system = '16xGPU_Zürich'
export const otherSystem = '8xGPU_Δ'
/** The folder with the logs of the first system, below the package. */
export const benchmarkFolder = `results/${system}/maskrcnn`
export const descriptionFile = `systems/${system}.json`

/** A copy that may be changed; there is a blank in its path. */
export class SubmissionPackage {
  readonly dir: string

  /** @param folder where it is made; a temporary one that is gone after the test where none is given */
  constructor(folder: string = temporaryFolder()) {
    this.dir = join(folder, 'Example Lab')
    cpSync(fixture('package'), this.dir, { recursive: true })
  }

  path(below: string): string {
    return join(this.dir, below)
  }

  write(below: string, content: string | Uint8Array): this {
    mkdirSync(dirname(this.path(below)), { recursive: true })
    writeFileSync(this.path(below), content)
    return this
  }

  remove(below: string): this {
    rmSync(this.path(below), { recursive: true })
    return this
  }

  edit(below: string, change: (text: string) => string): this {
    const before = readFileSync(this.path(below), 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${below} is what it was`)
    return this.write(below, after)
  }

  /** Changes logs of the first system by their numbers. */
  editLogs(runs: readonly number[], change: (text: string, run: number) => string): this {
    for (const run of runs) this.edit(`${benchmarkFolder}/result_${run}.txt`, text => change(text, run))
    return this
  }

  /** Changes the description of the first system; undefined takes a field away. */
  describe(changes: Readonly<Record<string, unknown>>): this {
    return this.edit(descriptionFile, text => JSON.stringify({ ...JSON.parse(text), ...changes }))
  }

  /** Gives runs of the first system power files. */
  power(files: Readonly<Record<string, readonly string[]>>): this {
    for (const [run, names] of Object.entries(files)) {
      for (const name of names) this.write(`${benchmarkFolder}/power/${run}/${name}`, '')
    }
    return this
  }

  /** Names below a folder. */
  names(below: string): string[] {
    return readdirSync(this.path(below)).sort()
  }
}

/** The five logs of a system. */
export const allRuns = [0, 1, 2, 3, 4] as const

/** Takes the lines of a key out of a log. */
export const withoutKey = (key: string) => (text: string) =>
  text
    .split('\n')
    .filter(line => !line.includes(`"key": "${key}"`))
    .join('\n')

/** Replaces the lines of a key in a log. */
export const withLine = (key: string, line: string) => (text: string) =>
  text.replace(new RegExp(`^.*"key": "${key}".*$`, 'm'), () => line)

/** A line with the key of a seed. */
export const seedLine = (value: string, metadata = '{"file": "train.py", "lineno": 431}') =>
  `:::MLLOG {"namespace": "", "time_ms": 1, "event_type": "POINT_IN_TIME", "key": "seed", "value": ${value}, "metadata": ${metadata}}`
