/**
 * Pictures as data, for every drawing method.
 *
 * @module
 */

export interface PlotPoint {
  readonly x: number
  readonly y: number
  /** Shown when the reader points at it. */
  readonly label?: string
}

/** The meaning of a series, which determines its colour. Series without a role get colours in turn. */
export type Role = 'reference' | 'floor' | 'submission' | 'passed' | 'failed' | 'quiet'

/** Points of one kind, in ascending x if a line joins them. */
export interface Series {
  readonly name: string
  readonly points: readonly PlotPoint[]
  readonly role?: Role
  /** Default `solid` if the points have no symbol, else `none`. */
  readonly line?: 'solid' | 'dashed' | 'none'
  /** The path between points, if not straight. */
  readonly path?: readonly PlotPoint[]
  /** Default none. */
  readonly symbol?: 'dot' | 'small' | 'hollow' | 'diamond' | 'cross'
  /** Shifts the points to one side, so two series at the same places do not cover each other. */
  readonly side?: 'left' | 'right'
}

/** One quantity over another. */
export interface Plot {
  readonly title: string
  readonly xTitle: string
  readonly yTitle: string
  /** A logarithmic axis requires positive x and has its labels at the points. */
  readonly xScale: 'linear' | 'logarithmic'
  /** The first series is drawn on top. */
  readonly series: readonly Series[]
  /** Shaded from this line down to the axis. */
  readonly zone?: { readonly name: string; readonly points: readonly PlotPoint[] }
  /** Alternative text of the picture. */
  readonly description?: string
  /** A note below the picture about what it leaves out. */
  readonly note?: string
}

/** Values on one axis together with their limits: small enough for one per submission. */
export interface Strip {
  readonly description: string
  readonly xTitle: string
  /** Shaded below this value. */
  readonly zoneBelow: number | null
  readonly limits: readonly { readonly x: number; readonly name: string; readonly role: Role }[]
  readonly values: readonly { readonly x: number; readonly isLeftOut: boolean }[]
  readonly mean: { readonly x: number; readonly role: Role } | null
}
