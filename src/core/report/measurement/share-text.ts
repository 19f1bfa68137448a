/** A share, or a difference of shares, for a column of them: four decimals, two digits of what is smaller than that shows. */
export function shareText(share: number | null): string {
  if (share === null) return '-'
  // what rounding leaves of nothing
  const size = Math.abs(share) < 1e-12 ? 0 : Math.abs(share)
  const text = size === 0 || size >= 0.001 ? size.toFixed(4) : String(Number(size.toPrecision(2)))
  return share < 0 && size > 0 ? `−${text}` : text
}
