import { escapeMarkup } from '../escape.ts'
import type { Card } from '../report.ts'
import { badgeListHtml } from './badge-html.ts'
import { factsHtml } from './facts-html.ts'
import { figureHtml } from './figure-html.ts'
import { findingsHtml } from './findings-html.ts'
import type { PageParts } from './page-parts.ts'

/** Maximum number of findings per card: all logs of a submission often have the same problem. */
const mostFindings = 3

/**
 * A card: verdict first, then pictures, facts, findings, and the steps.
 *
 * @example
 * cardHtml(card, parts) // => '<article class="card" id="submission-1" aria-labelledby="submission-1-title">…'
 */
export function cardHtml(card: Card, parts: PageParts): string {
  const { id, title, badges, facts, plots, strip, steps, findings } = card
  return `<article class="card" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${escapeMarkup(title)}</h3>
${[
  badgeListHtml(badges),
  ...plots.map(plot => figureHtml(plot, title, parts)),
  strip === null ? '' : `${parts.pictures.strip(strip, parts.nextId('strip'))}\n`,
  factsHtml(facts),
  findingsHtml(findings.slice(0, mostFindings)),
  moreHtml(findings.length - mostFindings),
  stepsHtml(steps, parts),
].join('')}</article>
`
}

/** A link to the page's list of all findings, for those that the card does not show. */
const moreHtml = (count: number): string =>
  count > 0 ? `<p>${count} more in <a href="#findings">the list of findings</a>.</p>\n` : ''

function stepsHtml(steps: readonly string[], { hasOpenSteps }: PageParts): string {
  if (steps.length === 0) return ''
  const items = steps.map(step => `<li>${escapeMarkup(step)}</li>\n`)
  return `<details${hasOpenSteps ? ' open' : ''}><summary>Step by step</summary>\n<ol>\n${items.join('')}</ol>\n</details>\n`
}
