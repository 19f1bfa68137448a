/** |value − expected| over |expected|, and over `floor` where that is larger; infinite where there is no value. */
export function relativeError(value: number | null | undefined, expected: number, floor: number = 1e-300): number {
  if (value === null || value === undefined || Number.isNaN(value)) return Infinity
  return value === expected ? 0 : Math.abs(value - expected) / Math.max(floor, Math.abs(expected))
}
