/**
 * Kills a command that writes several files, at random moments, and looks at what it leaves.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'

/** A command line of the program that turns one state of a folder into another. */
export interface Writer {
  /** Program and arguments. */
  readonly command: readonly [string, ...string[]]
  /** The folder that it writes. */
  readonly out: string
  /** Copies of the folder before and after a whole call. */
  readonly before: string
  readonly after: string
}

/** What was seen after kills. */
export interface Kills {
  readonly kills: number
  /** Calls that ended before their kill. */
  readonly late: number
  readonly old: number
  readonly new: number
  /** Neither the old files nor the new ones. */
  readonly mixed: number
  /** Kills that left something temporary, and calls after a kill that left it there. */
  readonly leftovers: number
  readonly leftoversAfterNextCall: number
}

type Files = Readonly<Record<string, string>>

/**
 * Kills a writer many times, half of them soon after its first temporary file appears, and lets a whole call follow each kill.
 *
 * @param random - numbers from 0 to 1
 */
export async function killWriter(writer: Writer, kills: number, random: () => number): Promise<Kills> {
  const { out, before, after } = writer
  const [old, fresh] = [filesIn(before), filesIn(after)]
  const began = performance.now()
  await ended(writer, null)
  const duration = performance.now() - began
  const counts = { kills, late: 0, old: 0, new: 0, mixed: 0, leftovers: 0, leftoversAfterNextCall: 0 }
  for (let kill = 0; kill < kills; kill++) {
    rmSync(out, { recursive: true, force: true })
    cpSync(before, out, { recursive: true })
    const moment = random()
    const wasKilled = await ended(
      writer,
      kill % 2 === 0 ? { afterFirstFile: moment * 40 } : { afterStart: moment * duration },
    )
    if (!wasKilled) counts.late++
    const left = filesIn(out)
    const known = withoutTemporary(left)
    if (isDeepStrictEqual(known, old)) counts.old++
    else if (isDeepStrictEqual(known, fresh)) counts.new++
    else counts.mixed++
    if (!isDeepStrictEqual(left, known)) counts.leftovers++
    await ended(writer, null)
    const next = filesIn(out)
    if (!isDeepStrictEqual(next, withoutTemporary(next))) counts.leftoversAfterNextCall++
  }
  return counts
}

const isTemporary = (path: string): boolean => /(?:^|\/)\.mlperf-rcp/.test(path)

const withoutTemporary = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !isTemporary(path)))

const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(folder, path), readFileSync(path, 'utf8')]),
  )

/** Milliseconds until the kill. */
type Moment = { readonly afterFirstFile: number } | { readonly afterStart: number }

/** Runs the command to its end or kill; whether it was killed. */
async function ended({ command: [program, ...args], out }: Writer, moment: Moment | null): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'ignore' })
  const stop = new AbortController()
  const over = new Promise<boolean>(resolve => child.once('exit', (_, signal) => resolve(signal !== null)))
  if (moment !== null && 'afterStart' in moment) void killAfter(child, moment.afterStart, stop.signal)
  if (moment !== null && 'afterFirstFile' in moment) {
    const { signal } = stop
    let isDue = false
    watch(out, { recursive: true, signal }, (_, name) => {
      if (isDue || !isTemporary(name ?? '')) return
      isDue = true
      void killAfter(child, moment.afterFirstFile, signal)
    }).on('error', () => {})
  }
  const wasKilled = await over
  stop.abort()
  return wasKilled
}

async function killAfter(child: ReturnType<typeof spawn>, milliseconds: number, signal: AbortSignal) {
  try {
    await sleep(milliseconds, undefined, { signal })
    child.kill('SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
