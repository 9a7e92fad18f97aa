import { type ColourChoice, decideColour } from './colour.ts'

/** Properties of an output stream for text. */
export interface Terminal {
  /** Columns of a line; Infinity if the stream is not a terminal, so a pipe gets unwrapped lines. */
  readonly width: number
  readonly colour: boolean
}

/**
 * Inspects a stream once, at program start. The width comes from the terminal, else from `COLUMNS`.
 *
 * @example
 * terminal({ isTTY: true, columns: 100 }, {}, 'auto') // => { width: 100, colour: true }
 */
export function terminal(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
  choice: ColourChoice,
): Terminal {
  const columns = stream.columns || Number.parseInt(environment.COLUMNS ?? '', 10)
  return {
    width: columns > 0 ? columns : Number.POSITIVE_INFINITY,
    colour: decideColour(choice, stream, environment),
  }
}
