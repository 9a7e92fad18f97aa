import { escapeMarkup } from '../escape.ts'
import { badgeListHtml } from '../html/badge-html.ts'
import { findingsHtml } from '../html/findings-html.ts'
import { pageNumbers } from '../html/page-numbers.ts'
import { pageStyle } from '../html/page-style.ts'
import { loadPictures } from '../html/pictures.ts'
import { provenanceHtml } from '../html/provenance-html.ts'
import { tableScript } from '../html/script/table-script.ts'
import { tableStyle } from '../html/script/table-style.ts'
import { sectionHtml } from '../html/section-html.ts'
import { securityPolicy } from '../html/security-policy.ts'
import { plainPage } from '../plain-page.ts'
import type { Reporter } from '../reporter.ts'

/** Up to this number of cards their steps are open by default. */
const fewCards = 12

const style = pageStyle + tableStyle

/**
 * One self-contained HTML page: title, verdict, sections, findings, provenance.
 *
 * It uses no network and only its own script, which sorts and filters tables (its content security policy enforces this). It
 * is complete without the script. It follows the reader's light or dark mode. The drawing library is loaded only for pictures.
 *
 * @example
 * await html(report, context) // => '<!doctype html>\n<html lang="en">…'
 */
export const html: Reporter<Promise<string>> = async (report, { tool }) => {
  const title = escapeMarkup(report.title)
  const { badges, sections } = (await report.page?.()) ?? plainPage(report)
  const cards = sections.flatMap(section => section.cards ?? [])
  const parts = {
    pictures: await loadPictures(sections),
    nextId: pageNumbers(),
    hasOpenSteps: cards.length <= fewCards,
  }
  const ids = sections.map(() => parts.nextId('section'))
  const findings = findingsHtml(report.findings)
  const links: Link[] = [
    ...sections.map(({ title }, index) => ({ id: ids[index]!, title })),
    ...(findings === '' ? [] : [{ id: 'findings', title: 'Findings' }]),
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
${badgeListHtml(badges)}${contents(links)}</header>
<main id="content">
${sections.map((section, index) => sectionHtml(section, ids[index]!, parts)).join('')}${
  findings === '' ? '' : `<section>\n<h2 id="findings">Findings</h2>\n${findings}</section>\n`
}${provenanceHtml(report.provenance ?? { facts: [], inputs: [] }, `${tool.name} ${tool.version}`)}</main>
<script>${tableScript}</script>
</body>
</html>
`
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
