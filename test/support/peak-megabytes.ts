import { existsSync, readFileSync } from 'node:fs'

const status = '/proc/self/status'

/**
 * The most memory that this process took, in MB. Linux counts the memory of the parent into the `maxRSS` of a new
 * process, so the peak of its own address space is read where the system tells it.
 *
 * @example
 * peakMegabytes() // => 92.3…
 */
export function peakMegabytes(): number {
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null
  return (own === null ? process.resourceUsage().maxRSS : Number(own[1])) / 1024
}
