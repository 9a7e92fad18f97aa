/** Style sheet of pages: system fonts, colours for light and dark with the contrast of WCAG AA, and a print version. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1f24; --page: #fff; --card: #fff; --line: #d0d7de; --head: #f3f5f7; --quiet: #57606a;
  --link: #0a5bb5; --error: #b3202a; --warning: #8a5a00; --note: #0a5bb5; --good: #14692c; --good-back: #e3f4e7;
  --bad: #a31621; --bad-back: #fde8e8; --doubtful: #7a4f00; --doubtful-back: #fdf1d5; --neutral: #424a53; --neutral-back: #eceff2;
  --reference: #1d5fa8; --floor: #b3202a; --submission: #a04a00; --passed: #14692c; --doubtful-mark: #8a5a00; --failed: #b3202a; --run: #6b7683 }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6e9ed; --page: #14171b; --card: #191d22; --line: #3a424c; --head: #1f242a;
  --quiet: #9aa5b1; --link: #7db7ff; --error: #ff8a8f; --warning: #eab44d; --note: #7db7ff; --good: #7ddc95; --good-back: #173322;
  --bad: #ff9a9f; --bad-back: #41191d; --doubtful: #efc15f; --doubtful-back: #3a2d10; --neutral: #c3cad2; --neutral-back: #2a3038;
  --reference: #6fb1ff; --floor: #ff8a8f; --submission: #f0a35e; --passed: #7ddc95; --doubtful-mark: #efc15f; --failed: #ff8a8f; --run: #8b96a3 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 1rem clamp(.75rem, 3vw, 2.5rem); max-width: 100rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
a { color: var(--link) }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--page) }
.skip:focus { left: 1rem; top: 1rem; z-index: 2 }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: .25rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.25rem 0 .5rem }
h4 { font-size: .95rem; margin: 1rem 0 .25rem }
.summary { font-size: 1.1rem; margin: .25rem 0 .75rem }
.badges { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; margin: .5rem 0; list-style: none }
.badges li { margin: 0 }
.badge { display: inline-block; padding: .05rem .55rem; border: 1px solid currentColor; border-radius: 1rem; font-weight: 600;
  font-size: .875rem; white-space: nowrap; color: var(--neutral); background: var(--neutral-back) }
.good { color: var(--good); background: var(--good-back) } .bad { color: var(--bad); background: var(--bad-back) }
.doubtful { color: var(--doubtful); background: var(--doubtful-back) }
a > .badge { text-decoration: none } .badges a { text-decoration: none } .badges a:hover .badge { outline: 1px solid currentColor }
header .badge { font-size: 1.05rem; padding: .3rem .9rem; border-radius: .5rem }
header dl { display: flex; flex-wrap: wrap; gap: .1rem .5rem } header dd { margin-right: 1.25rem; font-weight: 600 }
h2 > a, h3 > a { color: inherit; text-decoration: none } h2 > a:hover, h3 > a:hover { text-decoration: underline }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: .75rem 0; list-style: none }
nav li { margin: 0 }
li { margin-bottom: .4rem }
.error { color: var(--error) } .warning { color: var(--warning) } .note { color: var(--note) }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 1rem; align-items: start; margin-top: 1rem }
.card { min-width: 0; padding: .25rem 1rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
.card:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .5rem 0; font-size: .9375rem }
dt { color: var(--quiet) }
dd { margin: 0; min-width: 0 }
summary { cursor: pointer; color: var(--link); margin-top: .5rem }
ol { padding-left: 1.4rem; margin: .5rem 0; font-size: .9375rem }
figure { margin: .75rem 0; display: flow-root }
figcaption { color: var(--quiet); font-size: .875rem }
.long { content-visibility: auto; contain-intrinsic-size: auto 60rem }
.long .card { content-visibility: auto; contain-intrinsic-size: auto 24rem }
pre { margin: .5rem 0; padding: .5rem; font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: normal }
code { font-family: ui-monospace, monospace; font-size: .9em }
footer { margin-top: 2rem; color: var(--quiet); font-size: .875rem }
@media print { :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 10pt } nav, .skip { display: none }
  .card { break-inside: avoid } .long, .long .card { content-visibility: visible }
  pre { white-space: pre-wrap; overflow-wrap: anywhere } h2, h3 { break-after: avoid }
  details::details-content { content-visibility: visible; block-size: auto } a { color: inherit } }
`
