/**
 * The `share`-quantile of ascending values by linear interpolation (type 7 of Hyndman and Fan; numpy's default).
 * `fromTop` counts from the other end, with the same arithmetic: the quantile of 1 − `share`.
 */
export function percentile(sorted: readonly number[], share: number, fromTop: boolean): number {
  const last = sorted.length - 1
  const at = last * share
  const whole = Math.min(last, Math.floor(at))
  const near = sorted[fromTop ? last - whole : whole] ?? 0
  const next = sorted[fromTop ? Math.max(0, last - whole - 1) : Math.min(last, whole + 1)] ?? 0
  return near + (next - near) * (at - whole)
}

/** Whether ascending values are not all one. */
export function varies(sorted: readonly number[]): boolean {
  return sorted[0] !== sorted.at(-1)
}

/** How many of the ascending values are below `threshold`. */
export function countBelow(sorted: readonly number[], threshold: number): number {
  return partition(sorted, (value) => value < threshold)
}

/** How many of the ascending values are `threshold` or below. */
export function countUpTo(sorted: readonly number[], threshold: number): number {
  return partition(sorted, (value) => value <= threshold)
}

function partition(sorted: readonly number[], belongs: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (belongs(sorted[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}
