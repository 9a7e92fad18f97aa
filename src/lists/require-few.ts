import { UsageError } from '../errors.ts'

/** More points than any plot or table needs. */
const most = 1_000_000

/**
 * The number of points to list.
 *
 * @param remedy - which option lists fewer
 * @throws UsageError `too-many-points` for more than a million
 * @example
 * requireFew(781, 'Give --at-epoch.') // => 781
 */
export function requireFew(count: number, remedy: string): number {
  if (count <= most) return count
  throw new UsageError('too-many-points', `${count} points are more than the ${most} that can be listed`, {
    remedy,
  })
}
