import { createHash } from 'node:crypto'

/**
 * The content security policy of a self-contained page: no network, no frames, no forms, and only the given style and
 * script.
 *
 * @example
 * securityPolicy({ style: 'a{}', script: '' }) // => "default-src 'none'; style-src 'sha256-…'; script-src 'sha256-…'; …"
 *
 * Source: Content Security Policy Level 3, hash sources.
 */
export function securityPolicy({
  style,
  script,
}: {
  readonly style: string
  readonly script: string
}): string {
  return `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
