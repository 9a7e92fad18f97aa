/**
 * Rounds to a number of decimals as Python's `round(value, decimals)`: exact on the binary value, ties to even.
 * `toFixed` is exact too, but rounds ties up. Only true ties need care: there the value times a power of two is odd.
 *
 * @example
 * pythonRound(0.0625, 3) // => 0.062
 * pythonRound(0.8565, 3) // => 0.857, as the binary value lies above the tie
 */
export function pythonRound(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value
  const isTie = Number.isInteger(value * 2 ** (decimals + 1)) && !Number.isInteger(value * 2 ** decimals)
  if (!isTie) return Number(value.toFixed(decimals))
  const scale = 10 ** decimals
  const below = Math.floor(value * scale)
  return (below % 2 === 0 ? below : below + 1) / scale
}
