const keyPattern = /"key"\s*:\s*"([^"\\]*)"/

/**
 * The key of a tagged line, without parsing its JSON, which takes longer. Undefined if the line has none, or one with
 * escapes.
 *
 * @example
 * keyOf('{"key": "seed", "value": 7}') // => 'seed'
 */
export const keyOf = (text: string): string | undefined => keyPattern.exec(text)?.[1]
