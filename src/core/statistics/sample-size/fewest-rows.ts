/** The fewest rows that are enough, by halving; null where not even the most that are counted are. */
export function fewestRows(enough: (rows: number) => boolean): number | null {
  let high = 1
  while (!enough(high)) {
    high *= 2
    if (high > Number.MAX_SAFE_INTEGER) return null
  }
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
