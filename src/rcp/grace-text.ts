/**
 * The grace in a floor, for sentences; empty without one.
 *
 * @param grace in the unit of the floor
 * @example
 * graceText(46080) // => ' (after 46,080 of grace)'
 * graceText(0) // => ''
 */
export const graceText = (grace: number): string =>
  grace === 0 ? '' : ` (after ${grace.toLocaleString('en-US')} of grace)`
