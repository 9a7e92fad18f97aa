import type { Utf16 } from './byte-order-mark.ts'

/** Reads bytes in order into the caller's memory. */
export interface ByteReader {
  /** The encoding of the file, if the bytes are decoded from it to UTF-8. */
  readonly encoding?: Utf16 | undefined
  /**
   * Fills the start of `into` and returns the number of bytes, 0 at the end. Files return it at once, except for a
   * promise every 50 ms, which gives the event loop a turn; streams always return a promise.
   *
   * @throws InputError `unreadable` if the system or the decompressor fails.
   */
  read(into: Uint8Array): number | Promise<number>
  close(): void
}
