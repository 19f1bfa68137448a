/**
 * Intersection–union: the p-value of "all of these hold" is the greatest of their own, and no correction is needed. Of no
 * claims at all nothing is shown: 1. Source: Berger, Technometrics 24 (1982) 295–300.
 */
export function intersectionUnion(pValues: readonly number[]): number {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p-value: ${p}`)
  return pValues.length === 0 ? 1 : pValues.reduce((most, p) => Math.max(most, p))
}
