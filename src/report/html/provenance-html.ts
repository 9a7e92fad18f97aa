import { escapeMarkup } from '../escape.ts'
import type { Provenance } from '../report.ts'
import { factsHtml } from './facts-html.ts'
import { headingHtml } from './link-html.ts'

/** Up to this number of files the list is open by default. */
const fewFiles = 20

/**
 * The provenance of a report: facts, and the files with their SHA-256 in the format of `sha256sum -c`, folded if there are many.
 *
 * @param tool name and version of the program
 * @example
 * provenanceHtml({ facts: [['Ruleset', 'training 5.1.0']], inputs: [] }, 'mlperf-rcp 0.1.0')
 * // => '<section>\n<h2 id="provenance">……'
 */
export function provenanceHtml({ facts, inputs }: Provenance, tool: string): string {
  return `<section>
${headingHtml(2, 'provenance', 'Provenance')}${factsHtml([...facts, ['Made by', tool]])}${filesHtml(inputs)}</section>
`
}

function filesHtml(inputs: Provenance['inputs']): string {
  if (inputs.length === 0) return ''
  const lines = inputs.map(({ path, sha256 = 'no SHA-256 taken' }) => escapeMarkup(`${sha256}  ${path}`))
  return `<details${inputs.length <= fewFiles ? ' open' : ''}><summary>${inputs.length} files read, with SHA-256</summary>
<pre class="scroll" role="group" aria-label="Files read, with SHA-256" tabindex="0">
${lines.join('\n')}
</pre>
</details>
`
}
