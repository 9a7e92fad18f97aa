/** Style sheet of HTML reports: system fonts and colours for light and dark, tables that scroll on narrow screens. */
export const htmlStyle = `
:root { color-scheme: light dark; --text: #1b1f24; --page: #fff; --line: #d0d7de; --head: #f3f5f7; --quiet: #57606a;
  --error: #b3202a; --warning: #8a5a00; --note: #0a5bb5 }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ed; --page: #14171b; --line: #3a424c; --head: #1f242a;
  --quiet: #9aa5b1; --error: #ff8a8f; --warning: #eab44d; --note: #7db7ff } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 75rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25 }
h2 { font-size: 1.2rem; margin-top: 2rem }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .4rem }
.scroll:focus-visible { outline: 2px solid var(--note) }
table { border-collapse: collapse; width: 100%; overflow-wrap: normal }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
tr:last-child td { border-bottom: 0 }
td { min-width: 4rem; max-width: 30rem; overflow-wrap: anywhere }
th { background: var(--head) }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
li { margin-bottom: .4rem }
.error { color: var(--error) } .warning { color: var(--warning) } .note { color: var(--note) }
footer { margin-top: 2rem; color: var(--quiet); font-size: .875rem }
`
