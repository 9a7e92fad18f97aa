/** Is told how far long work is. */
export interface Listener {
  /** Before the first log is read, with all that will be. */
  start(files: readonly string[]): void
  /** After each log. */
  done(file: string): void
}

/** Hears nothing. */
export const noListener: Listener = { start: () => {}, done: () => {} }
