/**
 * Runs whole processes in turn, A B A B …, and compares their times: the ratio is stable even if the machine's speed drifts.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'

export interface Command {
  readonly name: string
  readonly argv: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Exit codes that are not failures (default: 0). */
  readonly exitCodes?: readonly number[]
}

/** Wall time of one run in milliseconds; its output is discarded. */
function time({ name, argv, environment, exitCodes = [0] }: Command): number {
  const [program, ...args] = argv
  const began = performance.now()
  const { status, error, stderr } = spawnSync(program!, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  })
  const milliseconds = performance.now() - began
  if (error) throw error
  if (!exitCodes.includes(status ?? -1)) throw new Error(`${name} exited with ${status}: ${stderr}`)
  return milliseconds
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/**
 * Runs all commands in turn, once to warm up and then `rounds` times, and prints the median of each and of the ratios to
 * the first command.
 *
 * @returns the medians in milliseconds
 */
export function compare(title: string, commands: readonly Command[], rounds = 5): number[] {
  const times = commands.map((): number[] => [])
  for (let round = -1; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const milliseconds = time(command)
      if (round >= 0) times[index]!.push(milliseconds)
    }
  }
  console.log(`\n${title} (median of ${rounds})`)
  for (const [index, { name }] of commands.entries()) {
    const ratios = times[index]!.map((milliseconds, round) => milliseconds / times[0]![round]!)
    const ratio = index === 0 ? '' : `  ${median(ratios).toFixed(2)} x ${commands[0]!.name}`
    console.log(`  ${name.padEnd(28)} ${median(times[index]!).toFixed(0).padStart(7)} ms${ratio}`)
  }
  return times.map(median)
}
