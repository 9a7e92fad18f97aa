import { type ColourChoice, decideColour } from './colour.ts'

/** What text for a stream may look like. */
export interface Terminal {
  /** Columns of a line; Infinity where the stream is no terminal, so that a pipe gets whole lines. */
  readonly width: number
  readonly colour: boolean
}

/**
 * Looks at a stream once, at the start of the program. The width is the terminal's, else that of `COLUMNS`.
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
