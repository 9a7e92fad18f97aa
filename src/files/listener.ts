/** Receives the progress of long work. */
export interface Listener {
  /** Called before the first log is read, with all logs to read. */
  start(files: readonly string[]): void
  /** Called after each log. */
  done(file: string): void
}

/** Ignores progress. */
export const noListener: Listener = { start: () => {}, done: () => {} }
