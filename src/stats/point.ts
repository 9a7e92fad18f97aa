/** A point in the plane. */
export interface Point {
  readonly x: number
  readonly y: number
}
