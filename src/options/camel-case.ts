/**
 * The name of an option in code.
 *
 * @example
 * camelCase('rcp-set') // => 'rcpSet'
 */
export const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
