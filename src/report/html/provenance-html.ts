import { escapeMarkup } from '../escape.ts'
import type { Provenance } from '../report.ts'
import { factsHtml } from './facts-html.ts'

/**
 * What a report was made from: facts, and the files with their SHA-256, folded away where there are many.
 *
 * @param tool name and version of the program
 * @example
 * provenanceHtml({ facts: [['Ruleset', 'training 5.1.0']], inputs: [] }, 'mlperf-rcp 0.1.0')
 * // => '<section aria-labelledby="provenance">\n<h2 id="provenance">Provenance</h2>\n<dl>…'
 */
export function provenanceHtml({ facts, inputs }: Provenance, tool: string): string {
  const files = inputs.map(
    ({ path, sha256 }) =>
      `<tr><td>${escapeMarkup(path)}</td><td><code>${escapeMarkup(sha256 ?? 'not taken')}</code></td></tr>\n`,
  )
  const table = `<div class="scroll" role="region" aria-label="Files read" tabindex="0">
<table>
<thead><tr><th scope="col">File</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${files.join('')}</tbody>
</table>
</div>
`
  return `<section aria-labelledby="provenance">
<h2 id="provenance">Provenance</h2>
${factsHtml([...facts, ['Made by', tool]])}${
  inputs.length === 0
    ? ''
    : `<details${inputs.length <= 20 ? ' open' : ''}><summary>${inputs.length} files read</summary>\n${table}</details>\n`
}</section>
`
}
