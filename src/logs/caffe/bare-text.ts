/** What a line without a head says that the system or the logger wrote. */
export interface BareText {
  /** The year in which the log was created. */
  readonly year: number | null
  /** Seconds since 1970 at which the process was aborted. */
  readonly moment: number | null
  /** The signal that ended the process: from outside, or because of a fault. */
  readonly ending: { readonly signal: string; readonly mode: 'killed' | 'failed' } | null
}

/** Signals that stop a training from outside. */
const outside = /^SIG(?:TERM|INT|KILL|HUP|QUIT|USR1|USR2|XCPU)$/

/**
 * Reads a line that has no head, such as the stack trace of an aborted process.
 *
 * @example
 * readBareText('*** SIGTERM (@0x3e8) received by PID 7 ***').ending // => { signal: 'SIGTERM', mode: 'killed' }
 */
export function readBareText(text: string): BareText {
  const year = /^Log file created at: (\d{4})\//.exec(text)?.[1]
  const moment = /^\*\*\* Aborted at (\d+) \(unix time\)/.exec(text)?.[1]
  const signal = /^\*\*\* (SIG\w+) /.exec(text)?.[1]
  return {
    year: year === undefined ? null : Number(year),
    moment: moment === undefined ? null : Number(moment),
    ending: signal === undefined ? null : { signal, mode: outside.test(signal) ? 'killed' : 'failed' },
  }
}
