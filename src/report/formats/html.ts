import { escapeMarkup } from '../escape.ts'
import { badgeListHtml } from '../html/badge-html.ts'
import { factsHtml } from '../html/facts-html.ts'
import { findingsTableHtml } from '../html/findings-html.ts'
import { headingHtml } from '../html/link-html.ts'
import { pageNumbers } from '../html/page-numbers.ts'
import { provenanceHtml } from '../html/provenance-html.ts'
import { tableScript } from '../html/script/table-script.ts'
import { sectionHtml } from '../html/section-html.ts'
import { sectionIds } from '../html/section-ids.ts'
import { securityPolicy } from '../html/security-policy.ts'
import { controlsStyle } from '../html/style/controls-style.ts'
import { pageStyle } from '../html/style/page-style.ts'
import { plotStyle } from '../html/style/plot-style.ts'
import { tableStyle } from '../html/style/table-style.ts'
import { plainPage } from '../plain-page.ts'
import type { Card } from '../report.ts'
import type { Reporter } from '../reporter.ts'

/** Up to this number of cards their steps are open by default. */
const fewCards = 12

const style = pageStyle + tableStyle + plotStyle + controlsStyle

/**
 * One self-contained HTML page: title, verdict, sections, findings, provenance.
 *
 * It uses no network and only its own script, which sorts and filters tables (its content security policy enforces this). It
 * is complete without the script. It follows the reader's light or dark mode.
 *
 * @example
 * await html(report, context) // => '<!doctype html>\n<html lang="en">…'
 */
export const html: Reporter<Promise<string>> = async (report, { tool }) => {
  const title = escapeMarkup(report.title)
  const { facts = [], badges, sections } = (await report.page?.(value => value)) ?? plainPage(report)
  const cards = sections.flatMap(section => section.cards ?? [])
  const [, ...ids] = sectionIds(['content', ...sections.map(section => section.title), 'Findings'])
  const findingsId = ids.at(-1)!
  const parts = {
    nextId: pageNumbers(),
    sectionId: (title: string) => ids[sections.findIndex(section => section.title === title)] ?? findingsId,
    hasOpenSteps: cards.length <= fewCards,
  }
  const findings = findingsTableHtml(report.findings, findingsId, cardFinder(cards))
  const links: Link[] = [
    ...sections.map(({ title }, index) => ({ id: ids[index]!, title })),
    ...(findings === '' ? [] : [{ id: findingsId, title: 'Findings' }]),
    { id: 'provenance', title: 'Provenance' },
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy({ style, script: tableScript })}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<h1>${title}</h1>
<p class="summary">${escapeMarkup(report.summary)}</p>
${(report.conclusion ?? []).map(sentence => `<p>${escapeMarkup(sentence)}</p>\n`).join('')}${factsHtml(facts)}${badgeListHtml(badges, parts)}${contents(links)}</header>
<main id="content">
${sections.map((section, index) => sectionHtml(section, ids[index]!, parts)).join('')}${
  findings === '' ? '' : `<section>\n${headingHtml(2, findingsId, 'Findings')}${findings}</section>\n`
}${provenanceHtml(report.provenance ?? { facts: [], inputs: [] }, `${tool.name} ${tool.version}`)}</main>
<script>${tableScript}</script>
</body>
</html>
`
}

/** Finds the card that a file belongs to: that of its folder, or of the folder itself. */
function cardFinder(cards: readonly Card[]): (path: string) => string | null {
  const ids = new Map(cards.flatMap(({ id, folder }) => (folder === undefined ? [] : [[folder, id]])))
  return path => ids.get(path) ?? ids.get(path.replace(/\/[^/]*$/, '')) ?? null
}

interface Link {
  readonly id: string
  readonly title: string
}

function contents(links: readonly Link[]): string {
  if (links.length < 4) return ''
  const items = links.map(({ id, title }) => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>\n`)
  return `<nav aria-label="Sections">\n<ul>\n${items.join('')}</ul>\n</nav>\n`
}
