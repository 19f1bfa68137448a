/** The largest relative difference of what was found from what was expected. */
export function apart(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) throw new Error('the peer found another number of figures')
  return Math.max(
    ...found.map((value, at) => Math.abs(value - (expected[at] ?? Number.NaN)) / Math.abs(expected[at] ?? 1)),
  )
}
