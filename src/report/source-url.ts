/**
 * Where the source of a code can be read: the URL it names, or that of its RFC or arXiv paper; null without any.
 *
 * @param source as in the table of codes
 * @example
 * sourceUrl('RFC 8259, section 4') // => 'https://www.rfc-editor.org/rfc/rfc8259'
 */
export function sourceUrl(source: string): string | null {
  const [url] = /https?:\/\/[^\s)]+/.exec(source) ?? []
  if (url !== undefined) return url
  const [, rfc] = /\bRFC (\d+)/.exec(source) ?? []
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}`
  const [, paper] = /\barXiv:(\d+\.\d+)/.exec(source) ?? []
  return paper === undefined ? null : `https://arxiv.org/abs/${paper}`
}
