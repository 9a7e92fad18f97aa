/**
 * A file's name without its extension; a dot at the beginning starts none.
 *
 * @example
 * withoutExtension('node_12.txt') // => 'node_12'
 * withoutExtension('.profile') // => '.profile'
 */
export function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
