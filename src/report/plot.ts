/**
 * Pictures as data: what every way to draw them has to know.
 *
 * @module
 */

export interface PlotPoint {
  readonly x: number
  readonly y: number
  /** Shown where a reader points at it. */
  readonly label?: string
}

/** What a series stands for; it decides the colour. Series without one get colours in turn. */
export type Role = 'reference' | 'floor' | 'submission' | 'passed' | 'failed' | 'quiet'

/** Points of one kind, in ascending x where a line joins them. */
export interface Series {
  readonly name: string
  readonly points: readonly PlotPoint[]
  readonly role?: Role
  /** Default `solid` where the points have no symbol, else `none`. */
  readonly line?: 'solid' | 'dashed' | 'none'
  /** The way from point to point where it is not straight. */
  readonly path?: readonly PlotPoint[]
  /** Default none. */
  readonly symbol?: 'dot' | 'small' | 'hollow' | 'diamond' | 'cross'
  /** Points a little to one side of their place, so that two series at the same places do not cover each other. */
  readonly side?: 'left' | 'right'
}

/** One quantity over another. */
export interface Plot {
  readonly title: string
  readonly xTitle: string
  readonly yTitle: string
  /** A logarithmic axis needs positive x, and is labelled at the points. */
  readonly xScale: 'linear' | 'logarithmic'
  /** The first lies on top where two meet. */
  readonly series: readonly Series[]
  /** Shaded from this line down to the axis. */
  readonly zone?: { readonly name: string; readonly points: readonly PlotPoint[] }
  /** What the picture shows, for those who do not see it. */
  readonly description?: string
  /** What the picture leaves out, said below it. */
  readonly note?: string
}

/** Values on one axis beside the limits they are held against: small enough for one per submission. */
export interface Strip {
  readonly description: string
  readonly xTitle: string
  /** Shaded below this value. */
  readonly zoneBelow: number | null
  readonly limits: readonly { readonly x: number; readonly name: string; readonly role: Role }[]
  readonly values: readonly { readonly x: number; readonly isLeftOut: boolean }[]
  readonly mean: { readonly x: number; readonly role: Role } | null
}
