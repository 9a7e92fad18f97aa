/**
 * A table as the report writes it, without a browser.
 *
 * @module
 */
import { parseHTML } from 'linkedom'

const rows = [
  ['results/a', 'Lab B', 'maskrcnn', '13.5', 'pass'],
  ['results/b', 'Lab A', 'ssd', '9', 'fail'],
  ['results/c', 'Lab B', 'ssd', '', 'pass'],
  ['results/d', 'Lab A', 'bert', '13.5', 'missing-rcp'],
]
const keys = ['dir', 'organization', 'benchmark', 'mean', 'verdict']

/** The document, its table, and the first cells of the rows that are shown, in their order. */
export function tablePage() {
  const heads = keys.map(key => `<th scope="col" data-key="${key}">Title of ${key}</th>`).join('')
  const body = rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  const { document } = parseHTML(`<!doctype html><html><body><main>
<h2 id="t">Submissions</h2>
<div class="scroll"><table aria-labelledby="t" data-sortable data-filterable>
<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>
</main></body></html>`)
  const table = document.querySelector('table') as unknown as HTMLTableElement
  const shown = () =>
    [...table.querySelectorAll<HTMLElement>('tbody tr')]
      .filter(row => !row.hidden)
      .map(row => row.children[0]!.textContent!.at(-1))
      .join('')
  return { document, table, shown }
}
