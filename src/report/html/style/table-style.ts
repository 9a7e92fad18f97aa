/** Style of tables: they scroll within their frame, with the head and the first column always visible. */
export const tableStyle = `
.scroll { overflow: auto; border: 1px solid var(--line); border-radius: .4rem }
.tall { max-height: 90vh }
table { border-collapse: separate; border-spacing: 0; width: 100%; overflow-wrap: normal; font-size: .78rem }
caption { padding: .35rem .6rem; text-align: left; color: var(--quiet) }
th, td { padding: .25rem .35rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
tr:last-child td { border-bottom: 0 }
td { max-width: 30rem }
th { position: sticky; top: 0; z-index: 1; background: var(--head); vertical-align: bottom }
th:first-child, td:first-child { position: sticky; left: 0; background: var(--page) }
th:first-child { z-index: 2; background: var(--head) }
td:first-child a, .nowrap { white-space: nowrap } td .badge { white-space: normal }
td .badge { font-size: .75rem; padding: 0 .4rem }
td .remark { display: block; color: var(--quiet); font-size: .75rem }
td.text { min-width: 14rem; overflow-wrap: anywhere }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.bar { display: inline-block; width: 2.75rem; height: .6rem; vertical-align: baseline }
.bar .above { fill: var(--passed) } .bar .below { fill: var(--failed) } .bar .zero { fill: var(--text) }
@media (max-width: 40rem) { th:first-child, td:first-child { position: static } }
@media print { .scroll { overflow: visible; max-height: none; border: 0 } th, th:first-child, td:first-child { position: static }
  table { font-size: 7pt } thead { display: table-header-group } tr { break-inside: avoid } }
`
