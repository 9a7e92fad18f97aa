import { escapeMarkup } from '../escape.ts'
import type { Finding } from '../report.ts'

/**
 * Findings as a list, with severity in words and the place as file and line; an empty string without findings. Only the first
 * line of each message: the state of the rules may fill pages, and JSON has it.
 *
 * @example
 * findingsHtml([{ code: 'no-seed', severity: 'warning', path: 'a.txt', line: 7, message: 'no seed' }])
 * // => '<ul class="findings">\n<li><strong class="warning">warning</strong> <code>no-seed</code>\n<code>a.txt:7</code>: no seed</li>\n</ul>\n'
 */
export function findingsHtml(findings: readonly Finding[]): string {
  return findings.length === 0 ? '' : `<ul class="findings">\n${findings.map(findingHtml).join('')}</ul>\n`
}

function findingHtml({ severity, code, path, line, message }: Finding): string {
  const place = line === null ? path : `${path}:${line}`
  const [first = '', ...more] = message.split('\n')
  const said = more.length === 0 ? first : `${first} …`
  return `<li><strong class="${severity}">${severity}</strong> <code>${escapeMarkup(code)}</code>
<code>${escapeMarkup(place)}</code>: ${escapeMarkup(said)}</li>
`
}
