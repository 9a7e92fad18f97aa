import { escapeMarkup } from '../escape.ts'
import { stripSvg } from '../plot/strip-svg.ts'
import type { Card } from '../report.ts'
import { badgeListHtml } from './badge-html.ts'
import { factsHtml } from './facts-html.ts'
import { figureHtml } from './figure-html.ts'
import { findingsHtml } from './findings-html.ts'
import type { PageParts } from './page-parts.ts'

/**
 * A card: verdict first, then pictures, facts, findings, and the steps.
 *
 * @example
 * cardHtml(card, parts) // => '<article class="card" id="Lab/results/8xGPU/rgat" aria-labelledby=…>…'
 */
export function cardHtml(card: Card, parts: PageParts): string {
  const { id, title, folder, badges, facts, plots, strip, steps, findings } = card
  return `<article class="card" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><a href="#${id}">${escapeMarkup(title)}</a></h3>
${[
  badgeListHtml(badges, parts),
  ...plots.map(plot => figureHtml(plot, title, parts)),
  strip === null ? '' : `${stripSvg(strip, parts.nextId('strip'))}\n`,
  factsHtml(facts),
  findingsHtml(findings, folder === undefined ? '' : `${folder}/`),
  stepsHtml(steps, parts),
].join('')}</article>
`
}

function stepsHtml(steps: readonly string[], { hasOpenSteps }: PageParts): string {
  if (steps.length === 0) return ''
  const items = steps.map(step => `<li>${escapeMarkup(step)}</li>\n`)
  return `<details${hasOpenSteps ? ' open' : ''}><summary>Step by step</summary>\n<ol>\n${items.join('')}</ol>\n</details>\n`
}
