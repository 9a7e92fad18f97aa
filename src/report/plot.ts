/**
 * Pictures as data, for every drawing method.
 *
 * @module
 */

export interface PlotPoint {
  readonly x: number
  readonly y: number
  /** Shown when the reader points at it or reaches it by keyboard. */
  readonly label?: string
  /** The id of the card that it leads to. */
  readonly link?: string
  /** The ends of its error bar, in y. */
  readonly interval?: readonly [low: number, high: number]
}

/** The meaning of a series, which determines its colour. Series without a role get colours in turn. */
export type Role = 'reference' | 'floor' | 'submission' | 'passed' | 'doubtful' | 'failed' | 'quiet'

/** How a point is drawn. */
export type MarkSymbol = 'dot' | 'small' | 'hollow' | 'diamond' | 'triangle' | 'cross'

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
  readonly symbol?: MarkSymbol
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
  /** Whether values far from the others are drawn at the edge instead of stretching the axis of y. */
  readonly hasOutliersAtEdge?: boolean
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
  /** The range of the axis, if it is shared with other strips. */
  readonly domain?: readonly [low: number, high: number]
  /** Shaded below this value. */
  readonly zoneBelow: number | null
  readonly limits: readonly { readonly x: number; readonly name: string; readonly role: Role }[]
  readonly values: readonly { readonly x: number; readonly isLeftOut: boolean }[]
  readonly mean: { readonly x: number; readonly role: Role } | null
}

/** One lane per group of items, all on one axis in percent, such as the margins of all submissions by benchmark. */
export interface Overview {
  readonly xTitle: string
  /** What the zone below zero means. */
  readonly zone: string
  readonly looks: readonly OverviewLook[]
  readonly lanes: readonly Lane[]
}

/** The look of the items of one kind, with its name in the legend. */
export interface OverviewLook {
  readonly name: string
  readonly role: Role
  readonly symbol: MarkSymbol
}

/** The items of one group. */
export interface Lane {
  readonly title: string
  /** The title of the section about it. */
  readonly section: string
  readonly items: readonly LaneItem[]
}

export interface LaneItem {
  /** In percent; null without a place on the axis. */
  readonly x: number | null
  readonly look: OverviewLook
  readonly label: string
  /** The id of the card that it leads to. */
  readonly link: string
}
