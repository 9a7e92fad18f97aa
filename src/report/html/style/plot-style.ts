/**
 * Style of pictures. Places in them are shares of their width and letters have their own size, so they are readable at any width.
 * Axes are drawn in the margin around a picture.
 */
export const plotStyle = `
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0; margin: .25rem 0; list-style: none; font-size: .875rem }
.legend li { margin: 0; display: flex; align-items: center; gap: .4rem }
.legend svg { flex: none }
.plot, .lane, .axis { display: block; overflow: visible; fill: currentColor; font-size: 12px }
.plot svg, .lane svg { overflow: visible }
.plot text, .axis text { text-anchor: middle } .plot .y, .plot .end { text-anchor: end } .plot .start { text-anchor: start }
.plot { width: calc(100% - 76px); height: 22rem; margin: 44px 16px 52px 60px }
.plot > .lines { overflow: hidden }
.lines path { vector-effect: non-scaling-stroke; stroke-width: 1.5 }
.strip { width: calc(100% - 32px); height: 4.5rem; margin: 44px 16px 50px }
.axis { width: 100%; height: 1px; margin-bottom: 50px }
.tick { stroke: currentColor }
.plot-grid { stroke: var(--line); stroke-opacity: .7 }
.role-reference { --role: var(--reference) } .role-floor { --role: var(--floor) } .role-submission { --role: var(--submission) }
.role-passed { --role: var(--passed) } .role-doubtful { --role: var(--doubtful-mark) } .role-failed { --role: var(--failed) }
.role-quiet { --role: var(--run) }
[class*='role-'] { stroke: var(--role); fill: none } .filled { fill: var(--role); fill-opacity: .8 } .hollow { fill: var(--card) } .thick { stroke-width: 2.5 }
.small { fill: var(--role); fill-opacity: .35; stroke-opacity: .6; stroke-width: 1 }
.dashed { stroke-dasharray: 5 4 } text[class*='role-'] { fill: var(--role); stroke: none }
.lines .zone, .zone { fill: var(--floor); fill-opacity: .1; stroke: none }
.point { cursor: pointer; outline: none } .point .tip { display: none; text-anchor: start; fill: var(--text); stroke: none; font-weight: 600 }
.point:focus .tip { display: inline; paint-order: stroke; stroke: var(--page); stroke-width: 4px }
.point:focus-visible > title + *, .point:hover > title + * { stroke: var(--text); stroke-width: 3 }
.filtered { display: none }
.lane-row { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; align-items: end; padding-top: .9rem }
.lane-row > a { overflow-wrap: anywhere } .lane-row > div { min-width: 0 }
.lane { width: 100%; border-bottom: 1px solid var(--quiet); text-anchor: start }
.rows-1 { height: 1.1rem } .rows-2 { height: 1.8rem } .rows-4 { height: 3rem } .rows-8 { height: 6rem } .rows-16 { height: 11rem }
.others { margin: .15rem 0 0; font-size: .875rem }
@media (max-width: 40rem) { .wide, .count { display: none } .lane-row { grid-template-columns: 1fr } .plot { height: 17rem } .strip { height: 4.5rem } }
@media print { .tip { display: none } }
`
