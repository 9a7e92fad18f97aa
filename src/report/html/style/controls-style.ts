/** Style of the controls that the page's script adds, in the colours of the page. */
export const controlsStyle = `
.controls { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-bottom: .6rem; font-size: .9rem }
.controls label { display: inline-flex; gap: .4rem; align-items: center }
.controls select, .controls input { min-height: 2rem; max-width: 16rem; padding: .2rem .4rem; color: inherit; font: inherit;
  background: var(--page); border: 1px solid var(--quiet); border-radius: .3rem }
.controls [role=status] { margin: 0 0 0 auto; color: var(--quiet) }
th > button { min-height: 1.5rem; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer }
th > button:hover { text-decoration: underline }
th > button::after { margin-left: .2rem; color: var(--quiet) }
th[aria-sort=ascending] > button::after { content: '\\25b2' / '' }
th[aria-sort=descending] > button::after { content: '\\25bc' / '' }
th > button:focus-visible, .controls :focus-visible { outline: 2px solid var(--note); outline-offset: 2px }
@media print { .controls { display: none } th > button::after { content: none } }
`
